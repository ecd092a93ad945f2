import Diagnostics
import Foundation
import Readers
import Testing

/// Inputs made to break a reader. The files of Tests/Fuzz say in their names what must come of them: the code they
/// are set aside with, or `read`. What would be too large for a file is made here.
@Suite(.serialized) struct HostileInputTests {
  static let files = Reading.seeds("xml") + Reading.seeds("text")

  @Test func thereAreEnough() {
    #expect(HostileInputTests.files.count >= 60)
  }

  @Test(arguments: files) func endsAsItsNameSays(_ file: URL) throws {
    let expected = file.lastPathComponent.prefix { $0 != "-" }
    let code = Reading.refusal(try Reading.bytes(file))
    #expect(code?.id ?? "read" == expected)
  }

  struct Attack: CustomTestStringConvertible, Sendable {
    let name: String
    let code: DiagnosticCode?
    let make: @Sendable () -> String
    var testDescription: String { name }

    init(_ name: String, _ code: DiagnosticCode?, _ make: @escaping @Sendable () -> String) {
      self.name = name
      self.code = code
      self.make = make
    }
  }

  static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  static let attacks: [Attack] = [
    Attack("nested 3,000 deep", .tooDeep) { times(3_000, "<a>") + times(3_000, "</a>") },
    Attack("nested 200 deep", nil) { times(200, "<a>") + "x" + times(200, "</a>") },
    Attack("nested 201 deep", .tooDeep) { times(201, "<a>") + "x" + times(201, "</a>") },
    Attack("100,000 attributes", .tooManyAttributes) {
      "<a " + (0..<100_000).map { "a\($0)=\"\" " }.joined() + "/>"
    },
    Attack("an attribute of 2 MB", .attributeTooLong) { "<a b=\"" + times(2 << 20, "x") + "\"/>" },
    Attack("an attribute as long as allowed", nil) { "<a b=\"" + times(256 << 10, "x") + "\">c</a>" },
    Attack("a text of 9 MB", .textTooLong) { "<a>" + times(9 << 20, "x") + "</a>" },
    Attack("a comment of 9 MB", .textTooLong) { "<a><!--" + times(9 << 20, "x") + "--></a>" },
    Attack("a name of 10 KB", .nameTooLong) { "<" + times(10_000, "a") + "/>" },
    Attack("10,000 namespaces", .tooManyNamespaces) {
      "<a>" + (0..<10_000).map { "<b xmlns:n\($0)=\"u\($0)\"/>" }.joined() + "</a>"
    },
    Attack("the same namespaces on every level", .tooManyNamespaces) {
      let tag = "<a " + (0..<100).map { "xmlns:n\($0)=\"u:\($0)\" " }.joined() + ">"
      return times(100, tag) + times(100, "</a>")
    },
    Attack("100,000 short elements", nil) { "<a>" + times(100_000, "<b/>") + "</a>" },
    Attack("an unknown entity, and far behind it the end without end tags", .unclosedXML) {
      "<a>&nothing;" + times(30_000, "<b>c</b>")
    },
    Attack("an unknown entity far from the beginning", .undefinedEntity) {
      "<a>" + times(30_000, "<b>c</b>") + "&nothing;</a>"
    },
    Attack("100,000 notes in one paragraph", nil) { "<p>x" + times(100_000, "<note>y</note>") + "</p>" },
    Attack("a line of 2 MB", .lineTooLong) { times(2 << 20, "x") },
    Attack("300,000 line feeds", .emptyFile) { times(300_000, "\n") },
    Attack("200,000 short lines", nil) { times(200_000, "x\n") },
    Attack("100,000 marks", nil) { times(100_000, "(U) x\n") },
    Attack("100,000 open parentheses in a line", nil) { "1. " + times(100_000, "(S//") },
    Attack("100,000 banners", nil) { times(100_000, "SECRET\n") },
    Attack("100,000 table rows", nil) { times(100_000, "a   b   c\n") },
  ]

  @Test(arguments: attacks) func endsInTime(_ attack: Attack) {
    let bytes = Array(attack.make().utf8)
    let clock = ContinuousClock()
    let started = clock.now
    #expect(Reading.refusal(bytes) == attack.code)
    // Far more than a debug build needs for anything linear, far less than anything quadratic would.
    #expect(clock.now - started < .seconds(120))
  }

  @Test func everyLimitIsChecked() {
    func refusal(_ text: String, _ change: (inout Limits) -> Void) -> DiagnosticCode? {
      var limits = Limits.standard
      change(&limits)
      return Reading.refusal(Array(text.utf8), limits: limits)
    }
    let xml = "<r a='1' b='2' xmlns:n='u'><s>text</s><s>text</s></r>"
    #expect(refusal(xml) { _ in } == nil)
    #expect(refusal(xml) { $0.bytes = 10 } == .fileTooLarge)
    #expect(refusal(xml) { $0.depth = 1 } == .tooDeep)
    #expect(refusal(xml) { $0.elements = 2 } == .tooManyElements)
    #expect(refusal(xml) { $0.attributesPerElement = 2 } == .tooManyAttributes)
    #expect(refusal(xml) { $0.attributeBytes = 0 } == .attributeTooLong)
    #expect(refusal(xml) { $0.nameBytes = 6 } == .nameTooLong)
    #expect(refusal(xml) { $0.namespaces = 0 } == .tooManyNamespaces)
    #expect(refusal(xml) { $0.namespacesInScope = 0 } == .tooManyNamespaces)
    #expect(refusal(xml) { $0.textBytes = 3 } == .textTooLong)
    #expect(refusal(xml) { $0.pathBytes = 10 } == .pathsTooLong)
    #expect(refusal("a line") { $0.lineBytes = 5 } == .lineTooLong)
  }

  /// A place in a diagnostic points at the line where the trouble is.
  @Test func refusalsNameTheLine() {
    let bytes = Array("<r>\n<a>\n<b></a>\n</b></r>".utf8)
    do throws(ReadFailure) {
      _ = try DocumentReader.read(bytes, file: Reading.source("x.xml", bytes))
      Issue.record("was read")
    } catch {
      #expect(error.diagnostics.first?.code == .mismatchedTag)
      #expect(error.diagnostics.first?.place?.line == 3)
      #expect(error.diagnostics.first?.place?.file == "x.xml")
    }
  }
}
