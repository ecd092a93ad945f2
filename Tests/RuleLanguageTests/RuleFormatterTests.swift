import Diagnostics
import Foundation
import Rules
import TestSupport
import Testing

@testable import RuleLanguage

@Suite struct RuleFormatterTests {
  static func formatted(_ text: String) -> String? {
    RuleFormatter.formatted(Array(text.utf8), file: "x.yaml").bytes.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func keysCommentsAndSpaces() {
    let text = """
      # About the rule.

      revision: 2  \r
      # The id.
      rule: a.b


      tests:
        - name: x
          # Inside.
          text: |
            One.  

            Two.
          expect: none


      match:
        pattern: {regex: 'a'}
      # The end.

      """
    #expect(
      Self.formatted(text) == """
        # The id.
        rule: a.b
        # About the rule.

        revision: 2

        match:
          pattern: {regex: 'a'}

        tests:
          - name: x
            # Inside.
            text: |
              One.  

              Two.
            expect: none
        # The end.

        """)
  }

  @Test(arguments: [
    "a: b", "rule: x\ntests: \"one\n\n\n\n  two\"\n", "[a, b]\n", "--- \nrule: x\n",
    "rule: >\n  a\n\n\n  b\n",
    "title: a | \nrule: b", "rule: 'a  '\r\n", "tests: |+\n  a\n\n\nrule: x\n",
  ])
  func whatItWritesMeansTheSameAndStays(_ text: String) throws {
    let once = try #require(Self.formatted(text))
    #expect(Self.formatted(once) == once)
    #expect(Self.meaning(once) == Self.meaning(text))
  }

  @Test func whatCannotBeReadIsNotWritten() {
    let (bytes, diagnostics) = RuleFormatter.formatted(Array("rule: [a".utf8), file: "x.yaml")
    #expect(bytes == nil)
    #expect(diagnostics.map(\.code.id) == ["RL0002"])
  }

  /// Every rule of the repository, with lines of it moved about and white space put in.
  @Test func theRepositorysRules() throws {
    var random = SplitMix64(seed: 5)
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Rules").resolvingSymlinksInPath()
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap {
      $0 as? URL
    }
    .filter {
      $0.pathExtension == "yaml" && !$0.path.contains("/grounds/") && $0.lastPathComponent != "pack.yaml"
    }
    let rules = try #require(files)
    #expect(rules.count >= 30)
    for file in rules.sorted(by: { $0.path < $1.path }) {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      let worn = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
        switch Int.random(in: 0..<8, using: &random) {
        case 0 where line.first.map { $0.isLetter } == true: String(line) + "   "
        case 1 where line.hasPrefix("act:"): "\n\n" + line
        default: String(line)
        }
      }
      .joined(separator: "\r\n")
      let once = try #require(Self.formatted(worn))
      #expect(Self.formatted(once) == once, "\(file.lastPathComponent)")
      #expect(Self.meaning(once) == Self.meaning(text), "\(file.lastPathComponent)")
    }
  }

  /// The file as a tree; keys sorted, since their order says nothing.
  static func meaning(_ text: String) -> String {
    func words(_ node: YAMLNode) -> String {
      switch node.content {
      case .text(let text): "\(text.debugDescription)"
      case .list(let items): "[" + items.map(words).joined(separator: ",") + "]"
      case .mapping(let pairs):
        "{" + pairs.map { "\($0.key.text ?? ""):\(words($0.value))" }.sorted().joined(separator: ",") + "}"
      }
    }
    return YAMLReader.read(Array(text.utf8), Problems(file: "x")).map(words) ?? "none"
  }
}
