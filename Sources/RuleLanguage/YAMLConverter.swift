import Diagnostics
import Yams

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
