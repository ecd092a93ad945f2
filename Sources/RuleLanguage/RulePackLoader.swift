public import Diagnostics
import Hashing
public import Rules

/// Loads a pack from the bytes of its files.
///
/// A pack with any error is not loaded at all: a rule that was skipped would leave what it guards standing.
public enum RulePackLoader {
  /// - Parameters:
  ///   - files: path in the pack, with `/` between its parts, and bytes; in any order.
  ///   - name: what the user knows the folder by; it stands in front of the paths in diagnostics.
  ///   - grounds: the catalogue the rules' grounds are held against; nil where they are not to be checked.
  public static func load(
    files: [(path: String, bytes: [UInt8])], name: String, grounds: GroundCatalogue? = nil
  ) -> (pack: RulePack?, diagnostics: [Diagnostic]) {
    let files = files.sorted { $0.path < $1.path }
    var diagnostics: [Diagnostic] = []
    var rules: [Rule] = []
    var lists: [TermList] = []
    var header: PackHeader?
    var paths: [String: String] = [:]
    var digest = DigestBuilder("tearline.pack.v1")
    var ruleDigests: [String: Digest] = [:]
    for file in files {
      let content = SHA2.sha256(file.bytes)
      digest.add(file.path)
      digest.add(content)
      let problems = Problems(file: name.isEmpty ? file.path : "\(name)/\(file.path)")
      switch kind(of: file.path) {
      case .header:
        header = YAMLReader.read(file.bytes, problems).flatMap { PackHeader($0, problems) }
      case .rule(let id):
        if let other = paths.updateValue(file.path, forKey: id) {
          problems.report(
            .ruleDuplicateRule, "The path gives the same id as `\(other)`.", at: YAMLPlace(line: 1, column: 1)
          )
        }
        let rule = YAMLReader.read(file.bytes, problems).flatMap {
          RuleDecoder(problems: problems, grounds: grounds).rule($0, id: id)
        }
        if let rule {
          rules.append(rule)
          ruleDigests[id] = content
        }
      case .list(let list):
        let loaded = TermListLoader.loadList(file.bytes, name: list, file: problems.file)
        diagnostics += loaded.diagnostics
        if let list = loaded.list { lists.append(list) }
      case .text: break
      case .stray:
        problems.report(
          .ruleStrayFile, "The file is neither a rule nor a list.", at: YAMLPlace(line: 1, column: 1))
      }
      diagnostics += problems.sorted
    }
    if !files.contains(where: { $0.path == "pack.yaml" }) {
      diagnostics.append(
        Diagnostic(.rulePackMissing, "The folder has no pack.yaml.", at: DiagnosticPlace(file: name)))
    }
    if !files.contains(where: { if case .rule = kind(of: $0.path) { true } else { false } }) {
      diagnostics.append(Diagnostic(.ruleNoRules, "The pack has no rules.", at: DiagnosticPlace(file: name)))
    }
    diagnostics.sort()
    guard let header, !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, diagnostics)
    }
    let pack = RulePack(
      id: header.id, version: header.version, title: header.title, rules: rules, lists: lists,
      digest: digest.digest(), ruleDigests: ruleDigests)
    return (pack, diagnostics)
  }

  private enum FileKind {
    case header
    case rule(id: String)
    case list(name: String)
    /// Documentation, and the lock and signature, which are checked elsewhere.
    case text
    case stray
  }

  private static func kind(of path: String) -> FileKind {
    if path == "pack.yaml" { return .header }
    if path.hasSuffix(".md") || path == "pack.lock" || path == "pack.sig" { return .text }
    if path.hasPrefix("lists/"), path.hasSuffix(".csv") || path.hasSuffix(".txt") {
      let name = TermListLoader.name(ofPath: path)
      return Identifier.isValid(name) && path.dropLast(4) == "lists/\(name)" ? .list(name: name) : .stray
    }
    guard path.hasSuffix(".yaml") else { return .stray }
    let id = path.dropLast(5).split(separator: "/", omittingEmptySubsequences: false).joined(separator: ".")
    return Identifier.isValid(id, allowsParts: true) ? .rule(id: id) : .stray
  }
}

/// What `pack.yaml` says.
private struct PackHeader {
  let id: String
  let version: String
  let title: String

  init?(_ root: YAMLNode, _ problems: Problems) {
    guard let fields = Fields(root, "pack.yaml", keys: ["pack", "version", "title", "authority"], problems)
    else { return nil }
    let id = fields.requiredText("pack")
    let version = fields.requiredText("version")
    let title = fields.requiredText("title")
    _ = fields.optionalText("authority")
    if let id, !Identifier.isValid(id), let node = fields.node("pack") {
      problems.report(.ruleBadIdentifier, "The pack's id is a lower-case word.", at: node.place)
    }
    guard let id, let version, let title else { return nil }
    self.id = id
    self.version = version
    self.title = title
  }
}
