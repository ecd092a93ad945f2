import Documents
import Hashing
import Interchange
import Testing

@testable import Readers

struct XMLElementReaderTests {
  private func read(_ text: String) throws(ReadFailure) -> XMLElement {
    try XMLElementReader.read(
      Array(text.utf8),
      file: SourceFile(name: "l.xml", digest: SHA2.sha256(text), byteCount: text.utf8.count))
  }

  @Test func elementsHaveTheirTextAttributesAndLines() throws {
    let root = try read(
      "<?xml version=\"1.0\"?>\n<LIST date=\"2031\">\n  <P>\n    <NAME> Ada <![CDATA[& Otto]]> </NAME><NOTE/>\n  </P>\n</LIST>\n"
    )
    #expect(root.name == "LIST" && root.text.isEmpty)
    #expect(root.attributes == [.init("date", "2031")])
    let person = try #require(root.all("P").first)
    #expect(person.value("NAME") == "Ada & Otto")
    #expect(person.value("NOTE").isEmpty && person.value("AGE").isEmpty)
    #expect(person.children.map(\.name) == ["NAME", "NOTE"])
  }

  /// The same refusals as for a report.
  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "<a><b></a>", "not xml", "", "<a/><a/>",
    "<a>&undefined;</a>",
  ])
  func whatIsRefusedAsAReportIsRefusedHere(text: String) {
    #expect(throws: ReadFailure.self) { try read(text) }
  }
}
