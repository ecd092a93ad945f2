import Foundation
import Interchange
import Rules
import Testing

@testable import RuleLanguage

/// The schema is a second account of the language, so it is held against the first: every shipped rule is valid, and
/// what authors get wrong in shape is not.
@Suite struct RuleSchemaTests {
  @Test func itsKeysAreTheDecoders() {
    #expect(Self.keys(RuleSchema.json) == RuleDecoder.keys)
    let definitions = RuleSchema.json["definitions"]
    #expect(definitions?["matcher"].map(Self.keys) == LeafDecoder.kinds + ["all", "any", "not"])
    #expect(definitions?["exception"].map(Self.keys) == LeafDecoder.kinds)
  }

  @Test func everyShippedRuleIsValid() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Rules").resolvingSymlinksInPath()
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap {
      $0 as? URL
    }
    .filter {
      $0.pathExtension == "yaml" && !$0.path.contains("/grounds/") && $0.lastPathComponent != "pack.yaml"
    }
    for file in try #require(files) {
      let node = try #require(YAMLReader.read(Array(try Data(contentsOf: file)), Problems(file: "x")))
      #expect(Self.fault(node, RuleSchema.json) == nil, "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: [
    "revison: 1", "status: activ", "act: {withhold: page}", "effective: {from: soon}", "match: {}",
    "propagate: all", "unless: [{any: []}]",
  ])
  func wrongShapesAreNot(_ line: String) throws {
    let key = line.prefix { $0 != ":" }
    var lines = AuthorMistakesTests.good.split(separator: "\n").map(String.init)
    if let index = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) {
      let end = lines[(index + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.count
      lines.replaceSubrange(index..<end, with: [line])
    } else {
      lines.append(line)
    }
    let good = try #require(YAMLReader.read(Array(AuthorMistakesTests.good.utf8), Problems(file: "x")))
    #expect(Self.fault(good, RuleSchema.json) == nil)
    let node = try #require(YAMLReader.read(Array(lines.joined(separator: "\n").utf8), Problems(file: "x")))
    #expect(Self.fault(node, RuleSchema.json) != nil)
  }

  private static func keys(_ schema: JSON) -> [String] {
    guard case .object(let members)? = schema["properties"] else { return [] }
    return members.map(\.name)
  }

  /// What of draft 7 the schema uses; the first thing that is wrong, in words.
  private static func fault(_ node: YAMLNode, _ schema: JSON) -> String? {
    if let name = schema["$ref"]?.stringValue {
      let definition = RuleSchema.json["definitions"]?[String(name.dropFirst("#/definitions/".count))]
      return definition.map { fault(node, $0) } ?? "no definition \(name)"
    }
    if case .array(let choices)? = schema["anyOf"] {
      let faults = choices.map { fault(node, $0) }
      return faults.contains(nil) ? nil : faults.first ?? nil
    }
    if case .array(let words)? = schema["enum"] {
      return node.text.map { words.contains(.string($0)) } == true ? nil : "no such word"
    }
    switch node.content {
    case .text(let text):
      if schema["type"] == "object" || schema["type"] == "array" { return "a text" }
      if schema["type"] == "integer" { return Int(text) == nil ? "no number" : nil }
      if schema["pattern"] != nil { return text.count == 10 && text.contains("-") ? nil : "no date" }
      return nil
    case .list(let items):
      guard schema["type"] == "array", let item = schema["items"] else { return "a list" }
      return items.lazy.compactMap { fault($0, item) }.first
    case .mapping(let pairs):
      guard schema["type"] == "object" else { return "a mapping" }
      if schema["properties"] == nil { return nil }
      if let least = schema["minProperties"]?.integerValue, pairs.count < least { return "too few keys" }
      if let most = schema["maxProperties"]?.integerValue, pairs.count > most { return "too many keys" }
      if case .array(let required)? = schema["required"] {
        for name in required where !pairs.contains(where: { .string($0.key.text ?? "") == name }) {
          return "\(name) is missing"
        }
      }
      return pairs.lazy.compactMap { pair -> String? in
        let name = pair.key.text ?? ""
        guard let member = schema["properties"]?[name] else { return "unknown key \(name)" }
        return fault(pair.value, member).map { "\(name): \($0)" }
      }.first
    }
  }
}
