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

/// The lines of a file, to turn a column counted in scalars into one counted in bytes.
struct YAMLLines {
  private let lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// - Parameters: `line` and `column` from 1, the column in scalars.
  func place(line: Int, column: Int) -> YAMLPlace {
    let line = max(1, line)
    guard line <= lines.count else { return YAMLPlace(line: max(1, lines.count), column: 1) }
    var scalars = 1
    var bytes = 1
    for byte in lines[line - 1] {
      if byte & 0xC0 != 0x80 {
        if scalars >= column { break }
        scalars += 1
      }
      bytes += 1
    }
    return YAMLPlace(line: line, column: bytes)
  }
}

/// Turns the library's nodes into ours, reporting what is not allowed.
struct YAMLConverter {
  private let problems: Problems
  private let lines: YAMLLines

  init(_ problems: Problems, lines: YAMLLines) {
    self.problems = problems
    self.lines = lines
  }

  func node(_ node: Node, depth: Int) -> YAMLNode? {
    let place = self.place(node.mark)
    guard depth <= YAMLReader.maximumDepth else {
      problems.report(.ruleTooLarge, "The YAML is nested too deeply.", at: place)
      return nil
    }
    // An aliased node is the anchored one again, so it stops here too and no alias is ever followed.
    if node.anchor != nil {
      problems.report(.ruleAnchor, "An anchor stands here, or an alias of it elsewhere.", at: place)
      return nil
    }
    if !hasPlainTag(node) {
      problems.report(.ruleTag, "A tag stands here.", at: place)
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(place: place, content: .text(scalar.string))
    case .sequence(let sequence):
      return YAMLNode(place: place, content: .list(sequence.compactMap { self.node($0, depth: depth + 1) }))
    case .mapping(let mapping):
      return YAMLNode(place: place, content: .mapping(pairs(of: mapping, depth: depth)))
    case .alias:
      problems.report(.ruleAnchor, "An alias stands here.", at: place)
      return nil
    }
  }

  private func pairs(of mapping: Node.Mapping, depth: Int) -> [(key: YAMLNode, value: YAMLNode)] {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    for (key, value) in mapping {
      guard let keyNode = node(key, depth: depth + 1) else { continue }
      guard let name = keyNode.text else {
        problems.report(.ruleKeyNotText, "The key is \(keyNode.shape).", at: keyNode.place)
        continue
      }
      if name == "<<" {
        problems.report(.ruleMergeKey, "A merge key stands here.", at: keyNode.place)
        continue
      }
      guard let valueNode = node(value, depth: depth + 1) else { continue }
      pairs.append((keyNode, valueNode))
    }
    return pairs
  }

  private func hasPlainTag(_ node: Node) -> Bool {
    switch node {
    // With the basic resolver an untagged scalar, quoted or not, is a string.
    case .scalar(let scalar): ["", Tag.Name.str.rawValue].contains(scalar.tag.description)
    case .sequence(let sequence): ["", Tag.Name.seq.rawValue].contains(sequence.tag.description)
    case .mapping(let mapping): ["", Tag.Name.map.rawValue].contains(mapping.tag.description)
    case .alias: true
    }
  }

  func place(_ mark: Mark?) -> YAMLPlace {
    lines.place(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  /// Reports an error of the library with its place.
  func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      problems.report(.ruleYamlSyntax, "The YAML cannot be read: \(problem).", at: place(mark))
    case .composer(_, let problem, let mark, _):
      if problem.contains("another document") {
        problems.report(.ruleSecondDocument, "A second document begins here.", at: place(mark))
      } else {
        problems.report(.ruleAnchor, "An alias without an anchor stands here.", at: place(mark))
      }
    case .duplicatedKeysInMapping(let names, let context):
      let list = names.map { "`\($0)`" }.joined(separator: ", ")
      problems.report(.ruleDuplicateKey, "The key \(list) is there twice.", at: place(context.mark))
    case .reader(let problem, _, _, _):
      problems.report(
        .ruleYamlSyntax, "The YAML cannot be read: \(problem).", at: YAMLPlace(line: 1, column: 1))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      problems.report(.ruleYamlSyntax, "The YAML cannot be read.", at: YAMLPlace(line: 1, column: 1))
    }
  }
}
