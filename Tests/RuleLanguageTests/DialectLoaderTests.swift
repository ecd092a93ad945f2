import Diagnostics
import RuleLanguage
import Rules
import Testing

/// Mappings of XML vocabularies, and what is said of bad ones.
struct DialectLoaderTests {
  private func load(_ files: [(String, String)]) -> (dialects: [DialectMapping], diagnostics: [Diagnostic]) {
    DialectLoader.load(files: files.map { (path: $0.0, bytes: Array($0.1.utf8)) }, name: "dialects")
  }

  @Test func aMappingIsRead() {
    let (dialects, diagnostics) = load([
      (
        "log.yaml",
        "dialect: xml.log\nroot: log\nnamespace: urn:x\ntitle: /log/c:head\nmark: [//@level, //e/@m]\n"
      )
    ])
    #expect(diagnostics.isEmpty)
    #expect(dialects.first?.id == "xml.log" && dialects.first?.namespace == "urn:x")
    #expect(dialects.first?.entries.map(\.role) == [.title, .mark, .mark])
    #expect(dialects.first?.vocabulary == ["log", "head", "e"])
  }

  @Test(arguments: [
    ("dialect: xml.log\nroot: log\ntitel: //a\n", "RL0010", 3),
    ("dialect: log\nroot: log\ntitle: //a\n", "RL0102", 1),
    ("root: log\ntitle: //a\n", "RL0011", 1),
    ("dialect: xml.log\ntitle: //a\n", "RL0011", 1),
    ("dialect: xml.log\nroot: log\n", "RL0011", 1),
    ("dialect: xml.log\nroot: log\ntitle: a\n", "RL0124", 3),
    ("dialect: xml.log\nroot: log\ncell: //a/@b\n", "RL0701", 3),
    ("dialect: xml.log\nroot: log\nmark: //a\n", "RL0701", 3),
    ("dialect: xml.log\nroot: log\ntitle: //a[@b]\n", "RL0701", 3),
    ("dialect: xml.log\nroot: log\ntitle:\n  - //a\n  - //comment()\n", "RL0701", 5),
    ("- a\n", "RL0012", 1),
  ])
  func aBadMappingIsRefusedWhereItIsBad(_ text: String, _ code: String, _ line: Int) {
    let (dialects, diagnostics) = load([("log.yaml", text)])
    #expect(dialects.isEmpty)
    #expect(diagnostics.map(\.code.id) == [code])
    #expect(diagnostics.first?.place?.file == "dialects/log.yaml" && diagnostics.first?.place?.line == line)
  }

  @Test func twoMappingsDoNotClaimTheSame() {
    let one = "dialect: xml.log\nroot: log\ntitle: //a\n"
    #expect(load([("a.yaml", one), ("b.yaml", one)]).diagnostics.map(\.code.id) == ["RL0702", "RL0702"])
    #expect(load([("a.yaml", one), ("b.txt", "x")]).dialects.isEmpty)
    #expect(load([]).diagnostics.map(\.code.id) == ["RL0703"])
  }
}
