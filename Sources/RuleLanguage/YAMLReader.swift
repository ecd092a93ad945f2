import Diagnostics
import Yams

/// Reads one YAML document into `YAMLNode`s and refuses what a reviewer could overlook: anchors, aliases, tags,
/// merge keys, second documents. Bounded in size and depth before the library sees the text.
enum YAMLReader {
  static let maximumSize = 1 << 20
  static let maximumDepth = 40

  /// - Returns: nil where the text cannot be read at all; the reason is among the problems.
  static func read(_ bytes: [UInt8], _ problems: Problems) -> YAMLNode? {
    let start = YAMLPlace(line: 1, column: 1)
    guard bytes.count <= maximumSize else {
      problems.report(.ruleTooLarge, "The file is larger than one megabyte.", at: start)
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems.report(.ruleNotUTF8, "The file has bytes that are not UTF-8.", at: start)
      return nil
    }
    if let place = YAMLBounds.excess(in: bytes, depth: maximumDepth) {
      problems.report(.ruleTooLarge, "The YAML is nested too deeply, or full of aliases.", at: place)
      return nil
    }
    let converter = YAMLConverter(problems, lines: YAMLLines(bytes))
    do {
      // The parser outlives the walk: nodes hold their anchors weakly.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          problems.report(.ruleEmptyFile, "The file holds no YAML value.", at: start)
          return nil
        }
        return converter.node(root, depth: 0)
      }
    } catch let error as YamlError {
      converter.report(error)
      return nil
    } catch {
      problems.report(.ruleYamlSyntax, "The YAML library stopped without saying why.", at: start)
      return nil
    }
  }
}
