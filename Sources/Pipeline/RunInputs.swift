import Detection
import Diagnostics
import Hashing
import Identity
import Markings
import Redaction
import RuleLanguage
import Rules

/// Everything a run depends on besides the reports: loaded, checked and digested once.
struct RunInputs: Sendable {
  /// With the merges of the case carried out, once the case has been opened.
  private(set) var registry: Registry
  /// The release order with what it names.
  let file: OrderFile
  let engine: RuleEngine
  /// The packs and lists in use.
  let ruleSet: RuleSet
  /// Expressions that were compiled before, and those that are new.
  let patterns: PatternFolder
  let dialects: DialectFolder
  private(set) var linker: Linker
  /// What people have decided about links.
  private(set) var decisions = LinkDecisions()
  /// What people have decided about passages.
  private(set) var book = DecisionBook()
  /// What people of the registry are whatever the packet, by record id.
  private(set) var roles: [String: Set<EntityMatcher.Role>]
  let warnings: [Diagnostic]

  var order: ReleaseOrder { file.order }
  var orderDigest: Digest { file.digest }
  var grounds: GroundCatalogue { file.grounds }

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
    var dialects: DialectFolder?
    do {
      dialects = try DialectFolder(request.dialects)
    } catch {
      diagnostics += error.diagnostics
    }
    guard let registry, let file, let dialects else { throw RunFailure(diagnostics.errors) }
    diagnostics += file.warnings + dialects.warnings
    patterns = PatternFolder(OutputLayout(request.out).patterns)
    do {
      engine = try RuleEngine(packs: file.packs, lists: file.lists, cache: patterns)
    } catch {
      throw RunFailure(error.diagnostics)
    }
    for pack in file.packs { diagnostics += RuleFolder.test(pack).failures }
    let errors = diagnostics.errors
    guard errors.isEmpty else { throw RunFailure(errors) }
    self.file = file
    ruleSet = RuleSet(file, needsPeople: engine.needsPeople)
    self.dialects = dialects
    self.registry = registry
    linker = Linker(registry: registry)
    roles = registry.roles
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

  /// - Parameter listsSettled: whether plans list what nobody is asked about, too.
  func planner(listsSettled: Bool) -> Planner {
    Planner(
      order: order, people: registry.people.map { PersonFacts(id: $0.id, isProtected: $0.isProtected) },
      catalogue: grounds, decisions: book, listsSettled: listsSettled)
  }

  /// What the rules that ask a person to look are called, by id; a packet prints no other rule.
  var flagTitles: [String: String] {
    Dictionary(
      file.packs.flatMap(\.rules).filter { $0.act.kind == .flag }.map { ($0.id, $0.title) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The same with what the case records of people's decisions.
  func deciding(_ recorded: RecordedDecisions) -> RunInputs {
    var inputs = self
    inputs.decisions = recorded.linkDecisions
    inputs.book = recorded.book(for: order, grounds: grounds)
    let merged = recorded.applied(to: registry)
    if merged.digest != registry.digest {
      inputs.registry = merged
      inputs.linker = Linker(registry: merged)
      inputs.roles = merged.roles
    }
    return inputs
  }

  /// The folder part of a path, with its slash; empty for a bare name.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
