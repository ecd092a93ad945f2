public import Diagnostics
public import Rules

/// Loads mappings of XML vocabularies, one YAML file a vocabulary, so that one can be added without code.
public enum DialectLoader {
  /// - Parameters:
  ///   - files: file name and bytes; in any order.
  ///   - name: what the user knows the folder by; it stands in front of the names in diagnostics.
  /// - Returns: no mappings where anything is wrong: files would be read in another way than their user believes.
  public static func load(
    files: [(path: String, bytes: [UInt8])], name: String
  ) -> (dialects: [DialectMapping], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var dialects: [DialectMapping] = []
    var places: [String: String] = [:]
    var roots: [[String]: String] = [:]
    for file in files.filter({ !$0.path.hasSuffix(".md") }).sorted(by: { $0.path < $1.path }) {
      let problems = Problems(file: name + "/" + file.path)
      defer { diagnostics += problems.sorted }
      guard file.path.hasSuffix(".yaml") else {
        problems.report(
          .ruleStrayFile, "The file is no mapping of a dialect.", at: YAMLPlace(line: 1, column: 1))
        continue
      }
      guard let root = YAMLReader.read(file.bytes, problems),
        let dialect = DialectDecoder(problems: problems).dialect(root)
      else { continue }
      if let other = places.updateValue(file.path, forKey: dialect.id) {
        problems.report(
          .dialectTwice, "The dialect `\(dialect.id)` is also in `\(other)`.", at: root.place)
      }
      if let other = roots.updateValue(file.path, forKey: [dialect.root, dialect.namespace]) {
        problems.report(
          .dialectTwice, "Documents with this root element are also read by `\(other)`.", at: root.place)
      }
      dialects.append(dialect)
    }
    if files.isEmpty {
      diagnostics.append(
        Diagnostic(
          .dialectsMissing, "The folder has no mapping of a dialect.", at: DiagnosticPlace(file: name)))
    }
    diagnostics.sort()
    return (diagnostics.contains { $0.severity == .error } ? [] : dialects, diagnostics)
  }
}

/// Decodes one mapping.
private struct DialectDecoder {
  let problems: Problems

  func dialect(_ root: YAMLNode) -> DialectMapping? {
    let roles = DialectMapping.Role.allCases
    let keys = ["dialect", "root", "namespace"] + roles.map(\.rawValue)
    guard let fields = Fields(root, "the mapping", keys: keys, problems) else { return nil }
    let id = fields.requiredText("dialect")
    if let id, let node = fields.node("dialect"),
      !id.hasPrefix("xml.") || !Identifier.isValid(id, allowsParts: true)
    {
      problems.report(
        .ruleBadIdentifier, "A dialect is called `xml.` and lower-case words with hyphens.", at: node.place)
    }
    let element = fields.requiredText("root")
    let entries = roles.flatMap { paths($0, fields) }
    if entries.isEmpty, !problems.hasErrors {
      problems.report(
        .ruleMissingKey,
        "The mapping says nothing: it needs a path under \(roles[0].rawValue), portion or "
          + "another of its keys.", at: fields.place)
    }
    guard let id, let element, !problems.hasErrors else { return nil }
    return DialectMapping(
      id: id, root: element, namespace: fields.optionalText("namespace") ?? "", entries: entries)
  }

  /// One path, or a list of them.
  private func paths(_ role: DialectMapping.Role, _ fields: Fields) -> [DialectMapping.Entry] {
    guard let node = fields.node(role.rawValue) else { return [] }
    let nodes: [YAMLNode]
    if case .list(let items) = node.content { nodes = items } else { nodes = [node] }
    return nodes.compactMap { node -> DialectMapping.Entry? in
      guard let text = fields.text(node, role.rawValue) else { return nil }
      do throws(NodePathParser.Failure) {
        let path = try NodePathParser.path(text)
        if let problem = DialectDecoder.problem(path, role) {
          problems.report(.dialectPath, problem, at: node.place)
          return nil
        }
        return DialectMapping.Entry(role, path)
      } catch {
        problems.report(
          .rulePathSyntax, "The path cannot be read at its character \(error.offset + 1): \(error.expected).",
          at: node.place)
        return nil
      }
    }
  }

  private static func problem(_ path: NodePath, _ role: DialectMapping.Role) -> String? {
    if path.steps.contains(where: { $0.predicate != nil }) { return "A path of a mapping has no predicate." }
    switch (path.steps.last?.node, role) {
    case (.attribute?, .title), (.attribute?, .number), (.attribute?, .date), (.attribute?, .identifier),
      (.attribute?, .mark):
      return nil
    case (.attribute?, _): return "`\(role.rawValue)` leads to elements, not to attributes."
    case (.element?, .mark): return "`mark` leads to attributes, as in `//entry/@level`."
    case (.element?, _): return nil
    case (.comment?, _), (.processingInstruction?, _), (nil, _):
      return "Comments and processing instructions have no role; they never leave by default."
    }
  }
}
