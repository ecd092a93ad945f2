public import Detection
public import Diagnostics
public import Documents
import Identity
import Markings
import RuleLanguage
public import Rules
public import SourceText

/// Rules made ready outside of a run, for those who write them: packs, an order, and the engine over both.
public struct RuleDesk: Sendable {
  public let packs: [RulePack]
  public let order: ReleaseOrder
  public let engine: RuleEngine
  /// Warnings of packs, order and lists.
  public let warnings: [Diagnostic]
  private let linker: Linker
  private let roles: [String: Set<EntityMatcher.Role>]

  /// - Parameters:
  ///   - packs: folders of packs, or names of folders in `Rules`.
  ///   - orderFile: a release order; without one everything is released to the public at the level `U`, on the first
  ///     day on which every rule holds, and lists that nobody gives are empty.
  ///   - registryFile: who may be mentioned; without one nobody is known, and rules about people see the lists and
  ///     the numbers that can only be somebody's.
  /// - Throws: every error at once.
  public init(
    packs paths: [String], orderFile: String? = nil, registryFile: String? = nil
  ) throws(RunFailure) {
    var diagnostics: [Diagnostic] = []
    var packs: [RulePack] = []
    for path in paths {
      let (pack, found) = RuleFolder.pack(at: path)
      diagnostics += found
      if let pack { packs.append(pack) }
    }
    try self.init(packs, diagnostics, orderFile, registryFile)
  }

  /// One rule by itself, as the path of its file is typed; whatever its status, it acts.
  public init(
    rule path: String, orderFile: String? = nil, registryFile: String? = nil
  ) throws(RunFailure) {
    let (pack, diagnostics) = RuleFolder.rule(at: path)
    let active = pack.map { pack in
      let rules = pack.rules.map { rule in
        var active = rule
        active.status = .active
        return active
      }
      return RulePack(
        id: pack.id, version: pack.version, title: pack.title, rules: rules, lists: pack.lists,
        digest: pack.digest)
    }
    try self.init(active.map { [$0] } ?? [], diagnostics, orderFile, registryFile)
  }

  private init(
    _ packs: [RulePack], _ problems: [Diagnostic], _ orderFile: String?, _ registryFile: String?
  ) throws(RunFailure) {
    var diagnostics = problems
    var order = RuleDesk.order(for: packs)
    var lists: [TermList] = []
    if let orderFile {
      let (given, found) = RuleDesk.order(at: orderFile)
      diagnostics += found
      if let given {
        order = given
        let (named, problems) = OrderFile.lists(of: given, in: RunInputs.folder(of: orderFile))
        lists = named
        diagnostics += problems
      }
    } else {
      let own = Set(packs.flatMap(\.lists).map(\.name))
      lists = Set(packs.flatMap(\.rules).flatMap(\.listNames)).subtracting(own).sorted().map { .empty($0) }
    }
    var registry = Registry(people: [])
    if let registryFile {
      let (found, problems) = RuleDesk.registry(at: registryFile)
      diagnostics += problems
      if let found { registry = found }
    }
    let errors = diagnostics.errors
    guard errors.isEmpty else { throw RunFailure(errors) }
    do { engine = try RuleEngine(packs: packs, lists: lists) } catch { throw RunFailure(error.diagnostics) }
    self.packs = packs
    self.order = order
    linker = Linker(registry: registry)
    roles = registry.roles
    warnings = diagnostics.sorted()
  }

  /// What the rules say of a document in the packet of nobody in particular.
  public func findings(in document: Document) -> [Finding] {
    engine.findings(
      in: document, markings: MarkingLayer(of: document), order: order, people: people(in: document)
    ).standing(for: "")
  }

  /// What each rule made of a passage; see `RuleEngine.explanations`.
  public func explanations(of passage: Span, in document: Document) -> [RuleExplanation] {
    engine.explanations(
      of: passage, in: document, markings: MarkingLayer(of: document), order: order,
      people: people(in: document))
  }

  private func people(in document: Document) -> PeopleLayer? {
    engine.needsPeople ? PeopleLayer(linker.links(in: document), roles: roles) : nil
  }

  private static func registry(at path: String) -> (registry: Registry?, diagnostics: [Diagnostic]) {
    let (bytes, problems) = contents(of: path, "registry")
    guard let bytes else { return (nil, problems) }
    let (reading, diagnostics) = RegistryFile.read(bytes, file: path)
    return (reading?.registry, diagnostics)
  }

  private static func order(at path: String) -> (order: ReleaseOrder?, diagnostics: [Diagnostic]) {
    let (bytes, problems) = contents(of: path, "release order")
    return bytes.map { ReleaseOrderLoader.load($0, file: path) } ?? (nil, problems)
  }

  private static func contents(of path: String, _ what: String) -> (
    bytes: [UInt8]?, diagnostics: [Diagnostic]
  ) {
    let (bytes, error) = FileAccess.read(path)
    guard bytes == nil else { return (bytes, []) }
    let message = "the \(what) cannot be read (errno \(error))"
    return (nil, [Diagnostic(.inputMissing, message, at: DiagnosticPlace(file: path))])
  }

  private static func order(for packs: [RulePack]) -> ReleaseOrder {
    let asOf = packs.flatMap(\.rules).map(\.effective.from).max() ?? "2000-01-01"
    return ReleaseOrder(
      id: "none", title: "No order", authority: "none", basis: "none",
      decidedBy: ReleaseOrder.Decision(name: "nobody", role: "none", date: asOf), asOf: asOf,
      audience: .init(name: "The public", countries: [], isPublic: true), level: .unclassified,
      packs: packs.map(\.id), batesPrefix: "NONE")
  }
}
