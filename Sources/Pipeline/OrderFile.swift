public import Diagnostics
public import Hashing
import RuleLanguage
public import Rules

/// A release order with everything it names: packs, grounds, lists and earlier releases, loaded and checked at once.
public struct OrderFile: Sendable {
  public let order: ReleaseOrder
  /// Of the order's bytes.
  public let digest: Digest
  public let grounds: GroundCatalogue
  public let packs: [RulePack]
  public let lists: [TermList]
  /// Over the packs, the lists and the grounds.
  public let rulesDigest: Digest
  /// For each rule, over all that its findings depend on besides the order; by id.
  let ruleDigests: [String: Digest]
  /// Paths that can be opened, in the order's own order.
  public let earlierReleases: [String]
  /// Warnings and notes.
  public let warnings: [Diagnostic]

  /// - Parameters:
  ///   - path: the order, a YAML file.
  ///   - rules: the folder that holds rule packs.
  /// - Throws: every error in the order and in what it names.
  public init(_ path: String, rules: String) throws(RunFailure) {
    let (bytes, error) = FileAccess.read(path)
    guard let bytes else {
      throw RunFailure(
        .inputMissing, "the release order cannot be read (errno \(error))", at: DiagnosticPlace(file: path))
    }
    let (loaded, found) = ReleaseOrderLoader.load(bytes, file: path)
    var diagnostics = found
    guard let order = loaded else { throw RunFailure(diagnostics.errors) }

    var digest = DigestBuilder("tearline.rules.v1")
    var packs: [RulePack] = []
    let (grounds, problems) = RuleFolder.grounds(in: rules)
    diagnostics += problems
    for name in order.packs.sorted() {
      let (pack, found) = RuleFolder.pack(named: name, in: rules, grounds: grounds)
      diagnostics += found
      if let pack {
        packs.append(pack)
        digest.add(pack.digest)
      }
    }
    let folder = RunInputs.folder(of: path)
    let (lists, listProblems) = OrderFile.lists(of: order, in: folder)
    diagnostics += listProblems
    for list in lists { digest.add(list.digest) }
    for relative in order.earlierReleases where FileAccess.real(folder + relative) == nil {
      diagnostics.append(
        Diagnostic(
          .orderEarlierMissing, "there is nothing at this path", at: DiagnosticPlace(file: folder + relative))
      )
    }
    let errors = diagnostics.errors
    guard errors.isEmpty else { throw RunFailure(errors) }
    guard let grounds else { throw RunFailure(.groundsMissing, "no catalogue of grounds was read") }
    digest.add(grounds.digest)
    self.order = order
    self.digest = SHA2.sha256(bytes)
    self.grounds = grounds
    self.packs = packs
    self.lists = lists
    rulesDigest = digest.digest()
    ruleDigests = OrderFile.ruleDigests(packs, lists, grounds)
    earlierReleases = order.earlierReleases.map { folder + $0 }
    warnings = diagnostics.sorted()
  }

  /// A rule depends on its file, on the lists it names and on the catalogue that says what its ground is.
  static func ruleDigests(
    _ packs: [RulePack], _ lists: [TermList], _ grounds: GroundCatalogue
  ) -> [String: Digest] {
    var digests: [String: Digest] = [:]
    for pack in packs {
      let known = Dictionary(
        (lists + pack.lists).map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first })
      for rule in pack.rules {
        guard let file = pack.ruleDigests[rule.id] else { continue }
        var builder = DigestBuilder("tearline.rule.v1")
        builder.add(pack.id)
        builder.add(file)
        builder.add(grounds.digest)
        for name in rule.listNames {
          builder.add(name)
          if let list = known[name] { builder.add(list) }
        }
        digests[rule.id] = builder.digest()
      }
    }
    return digests
  }

  /// The lists that an order names, without those that cannot be read, which are reported.
  ///
  /// - Parameter folder: the order's own folder, with its slash.
  static func lists(
    of order: ReleaseOrder, in folder: String
  ) -> (lists: [TermList], diagnostics: [Diagnostic]) {
    var lists: [TermList] = []
    var diagnostics: [Diagnostic] = []
    for (name, relative) in order.lists.sorted(by: { $0.key < $1.key }) {
      let (bytes, error) = FileAccess.read(folder + relative)
      guard let bytes else {
        diagnostics.append(
          Diagnostic(
            .inputMissing, "the list \(name) cannot be read (errno \(error))",
            at: DiagnosticPlace(file: folder + relative)))
        continue
      }
      let (list, found) = TermListLoader.loadList(bytes, name: name, file: folder + relative)
      diagnostics += found
      if let list { lists.append(list) }
    }
    return (lists, diagnostics)
  }
}

extension [Diagnostic] {
  /// The errors among them, in order of place.
  var errors: [Diagnostic] { filter { $0.severity == .error }.sorted() }
}
