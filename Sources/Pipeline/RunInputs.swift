import Detection
import Diagnostics
import Hashing
import Identity
import Markings
import RuleLanguage
import Rules

/// Everything a run depends on besides the reports: loaded, checked and digested once.
struct RunInputs: Sendable {
  /// With the merges of the case carried out, once the case has been opened.
  private(set) var registry: Registry
  let order: ReleaseOrder
  let orderDigest: Digest
  let engine: RuleEngine
  let grounds: GroundCatalogue
  /// Over the packs and lists in use.
  let rulesDigest: Digest
  private(set) var linker: Linker
  /// What people have decided about links.
  private(set) var decisions = LinkDecisions()
  /// What people of the registry are whatever the packet, by record id.
  private(set) var roles: [String: Set<EntityMatcher.Role>]
  let warnings: [Diagnostic]

  /// - Throws: every error in the registry, the order, the packs and the lists at once.
  init(_ request: RunRequest) throws(RunFailure) {
    var diagnostics: [Diagnostic] = []
    func contents(_ path: String, _ what: String) -> [UInt8]? {
      let (bytes, error) = FileAccess.read(path)
      if bytes == nil {
        diagnostics.append(
          Diagnostic(
            .inputMissing, "the \(what) cannot be read (errno \(error))", at: DiagnosticPlace(file: path)))
      }
      return bytes
    }

    var registry: Registry?
    if let bytes = contents(request.registry, "registry") {
      let (reading, found) = RegistryFile.read(bytes, file: request.registry)
      registry = reading?.registry
      diagnostics += found
    }
    var order: ReleaseOrder?
    var orderDigest = SHA2.sha256([])
    if let bytes = contents(request.order, "release order") {
      let (loaded, found) = ReleaseOrderLoader.load(bytes, file: request.order)
      order = loaded
      orderDigest = SHA2.sha256(bytes)
      diagnostics += found
    }
    guard let registry, let order else {
      throw RunFailure(diagnostics.filter { $0.severity == .error }.sorted())
    }

    var digest = DigestBuilder("tearline.rules.v1")
    var packs: [RulePack] = []
    let (grounds, problems) = RuleFolder.grounds(in: request.rules)
    diagnostics += problems
    for name in order.packs.sorted() {
      let (pack, found) = RuleFolder.pack(named: name, in: request.rules, grounds: grounds)
      diagnostics += found
      if let pack {
        packs.append(pack)
        digest.add(pack.digest)
      }
    }
    var lists: [TermList] = []
    let folder = RunInputs.folder(of: request.order)
    for (name, path) in order.lists.sorted(by: { $0.key < $1.key }) {
      let file = path.hasPrefix("/") ? path : folder + path
      guard let bytes = contents(file, "list \(name)") else { continue }
      let (list, found) = TermListLoader.loadList(bytes, name: name, file: file)
      diagnostics += found
      if let list {
        lists.append(list)
        digest.add(list.digest)
      }
    }
    try RunInputs.stop(at: diagnostics)
    guard let grounds else { throw RunFailure(.groundsMissing, "no catalogue of grounds was read") }
    digest.add(grounds.digest)
    do {
      engine = try RuleEngine(packs: packs, lists: lists)
    } catch {
      throw RunFailure(error.diagnostics)
    }
    for pack in packs { diagnostics += RuleFolder.test(pack).failures }
    try RunInputs.stop(at: diagnostics)
    self.registry = registry
    self.order = order
    self.orderDigest = orderDigest
    self.grounds = grounds
    rulesDigest = digest.digest()
    linker = Linker(registry: registry)
    roles = RunInputs.roles(in: registry)
    warnings = diagnostics.sorted()
  }

  /// What pseudonyms are drawn with. It is computed from the registry and the order, both of which stay in the
  /// case, so that the same inputs give the same packets and no one without them can compute a pseudonym.
  var pseudonymKey: Digest {
    var builder = DigestBuilder("tearline.pseudonym.key.v1")
    builder.add(registry.digest)
    builder.add(orderDigest)
    return builder.digest()
  }

  /// The same with what the case records of people's decisions.
  func deciding(_ recorded: RecordedDecisions) -> RunInputs {
    var inputs = self
    inputs.decisions = recorded.linkDecisions
    let merged = recorded.applied(to: registry)
    if merged.digest != registry.digest {
      inputs.registry = merged
      inputs.linker = Linker(registry: merged)
      inputs.roles = RunInputs.roles(in: merged)
    }
    return inputs
  }

  private static func roles(in registry: Registry) -> [String: Set<EntityMatcher.Role>] {
    registry.people.reduce(into: [:]) { roles, person in
      var own = person.protection?.roles ?? []
      if person.mayHaveBeenMinor { own.insert(.minor) }
      if !own.isEmpty { roles[person.id] = own }
    }
  }

  /// Throws the errors, if there are any; warnings and notes are told when the run has ended.
  private static func stop(at diagnostics: [Diagnostic]) throws(RunFailure) {
    let errors = diagnostics.filter { $0.severity == .error }.sorted()
    if !errors.isEmpty { throw RunFailure(errors) }
  }

  /// The folder part of a path, with its slash; empty for a bare name.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

extension Person.Protection {
  /// The same, as rules speak of it; who may be any of them counts as all.
  fileprivate var roles: Set<EntityMatcher.Role> {
    switch self {
    case .minor: [.minor]
    case .witness: [.witness]
    case .victim: [.victim]
    case .unknown: [.minor, .witness, .victim]
    }
  }
}
