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
  /// The release order with what it names.
  let file: OrderFile
  let engine: RuleEngine
  let linker: Linker
  /// What people of the registry are whatever the packet, by record id.
  let roles: [String: Set<EntityMatcher.Role>]
  let warnings: [Diagnostic]

  var order: ReleaseOrder { file.order }
  var orderDigest: Digest { file.digest }
  var grounds: GroundCatalogue { file.grounds }
  /// Over the packs and lists in use.
  var rulesDigest: Digest { file.rulesDigest }

  /// - Throws: every error in the registry, the order, the packs and the lists at once.
  init(_ request: RunRequest) throws(RunFailure) {
    var diagnostics: [Diagnostic] = []
    var registry: Registry?
    let (bytes, error) = FileAccess.read(request.registry)
    if let bytes {
      let (reading, found) = RegistryFile.read(bytes, file: request.registry)
      registry = reading?.registry
      diagnostics += found
    } else {
      diagnostics.append(
        Diagnostic(
          .inputMissing, "the registry cannot be read (errno \(error))",
          at: DiagnosticPlace(file: request.registry)))
    }
    var file: OrderFile?
    do {
      file = try OrderFile(request.order, rules: request.rules)
    } catch {
      diagnostics += error.diagnostics
    }
    guard let registry, let file else { throw RunFailure(diagnostics.errors) }
    diagnostics += file.warnings
    do {
      engine = try RuleEngine(packs: file.packs, lists: file.lists)
    } catch {
      throw RunFailure(error.diagnostics)
    }
    for pack in file.packs { diagnostics += RuleFolder.test(pack).failures }
    let errors = diagnostics.errors
    guard errors.isEmpty else { throw RunFailure(errors) }
    self.file = file
    self.registry = registry
    linker = Linker(registry: registry)
    roles = registry.roles
    warnings = diagnostics.sorted()
  }

  /// The folder part of a path, with its slash; empty for a bare name.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
