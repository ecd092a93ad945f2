import Detection
import Diagnostics
import Hashing
import Identity
import Markings
import RuleLanguage
import Rules

/// Everything a run depends on besides the reports: loaded, checked and digested once.
struct RunInputs: Sendable {
  let registry: Registry
  let order: ReleaseOrder
  let orderDigest: Digest
  let engine: RuleEngine
  let grounds: GroundCatalogue
  /// Over the packs and lists in use.
  let rulesDigest: Digest
  let linker: Linker
  /// What people of the registry are whatever the packet, by record id.
  let roles: [String: Set<EntityMatcher.Role>]
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
    let (order, orderDigest, lists, orderProblems) = RuleFolder.order(at: request.order)
    diagnostics += orderProblems
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
    for list in lists { digest.add(list.digest) }
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
    roles = registry.roles
    warnings = diagnostics.sorted()
  }

  /// Throws the errors, if there are any; warnings and notes are told when the run has ended.
  private static func stop(at diagnostics: [Diagnostic]) throws(RunFailure) {
    let errors = diagnostics.filter { $0.severity == .error }.sorted()
    if !errors.isEmpty { throw RunFailure(errors) }
  }
}
