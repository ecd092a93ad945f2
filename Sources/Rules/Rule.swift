public import Diagnostics

/// A checked rule as plain data: what is looked for, why it may not leave, and what is to be done about it.
///
/// Rules have no order and no priority. The result of a pack is a set, so files may be permuted.
public struct Rule: Sendable, Hashable {
  /// How far a rule is trusted. Only an active rule withholds.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case draft
    case trial
    case active
    case retired
  }

  /// Stable for ever and equal to the file's path in its pack: `place.mgrs` is `place/mgrs.yaml`.
  public var id: String
  /// Counted up at every change; a finding names `id` and `revision`.
  public var revision: Int
  public var title: String
  public var status: Status
  public var basis: Basis
  public var owner: String
  /// Who approved it besides the owner; every rule that releases has one.
  public var approvedBy: String?
  public var effective: EffectiveDates
  public var scope: Scope
  /// The release orders it is for.
  public var condition: OrderCondition
  public var match: Matcher
  /// Each suppresses a hit for which it holds.
  public var unless: [Unless]
  public var act: Act
  public var target: Target
  public var otherwise: Otherwise?
  /// Other acts for hits of certain entries.
  public var escalations: [Escalation]
  /// Which parts of a name that was found are looked for in the rest of the document.
  public var propagation: Set<Propagation>
  public var tests: [RuleTest]
  /// Where it begins in its file.
  public var place: DiagnosticPlace?

  public init(
    id: String, revision: Int, title: String, status: Status, basis: Basis, owner: String,
    approvedBy: String? = nil, effective: EffectiveDates, scope: Scope = Scope(),
    condition: OrderCondition = OrderCondition(), match: Matcher, unless: [Unless] = [], act: Act,
    target: Target = .match, otherwise: Otherwise? = nil, escalations: [Escalation] = [],
    propagation: Set<Propagation> = [], tests: [RuleTest] = [], place: DiagnosticPlace? = nil
  ) {
    self.id = id
    self.revision = revision
    self.title = title
    self.status = status
    self.basis = basis
    self.owner = owner
    self.approvedBy = approvedBy
    self.effective = effective
    self.scope = scope
    self.condition = condition
    self.match = match
    self.unless = unless
    self.act = act
    self.target = target
    self.otherwise = otherwise
    self.escalations = escalations
    self.propagation = propagation
    self.tests = tests
    self.place = place
  }

  /// What a finding says of it: id and revision, such as `place.mgrs@2`.
  public var reference: String { "\(id)@\(revision)" }

  /// Whether it acts or flags under an order: active and on trial, within its effective dates, and for such orders.
  public func runs(under order: ReleaseOrder) -> Bool {
    (status == .active || status == .trial) && effective.contains(order.asOf) && condition.holds(for: order)
  }

  /// All leaves, those of exceptions too.
  public var leaves: [Matcher] { match.leaves + unless.map(\.clause) }

  /// Names of the lists it cannot do without.
  public var listNames: [String] { Set(leaves.flatMap(\.listNames)).sorted() }
}

extension Rule {
  /// Why the rule withholds.
  public struct Basis: Sendable, Hashable {
    /// Nil only for a rule that flags.
    public var ground: Ground?
    public var why: String

    public init(ground: Ground?, why: String) {
      self.ground = ground
      self.why = why
    }
  }

  /// From when until when a rule holds, both days included. Dates are `yyyy-mm-dd`, which sort as text.
  public struct EffectiveDates: Sendable, Hashable {
    public var from: String
    public var until: String?

    public init(from: String, until: String? = nil) {
      self.from = from
      self.until = until
    }

    public func contains(_ date: String) -> Bool { from <= date && date <= (until ?? date) }
  }

  /// Which part of a hit the act applies to.
  public enum Target: Sendable, Hashable {
    /// What the matcher that finds found: of `all` the first, since the others are its surroundings.
    case match
    /// What the matcher with this id found.
    case matcher(String)
  }

  /// A question to a person where the named matcher found something but the rule as a whole did not hit.
  public struct Otherwise: Sendable, Hashable {
    public var matcher: String
    /// The kind of the flag.
    public var kind: String

    public init(matcher: String, kind: String) {
      self.matcher = matcher
      self.kind = kind
    }
  }

  /// Another act where the list entry that was matched has this category.
  public struct Escalation: Sendable, Hashable {
    public var category: String
    public var act: Act

    public init(category: String, act: Act) {
      self.category = category
      self.act = act
    }
  }

  /// A form in which a name or term that a rule found comes back elsewhere in the document.
  public enum Propagation: String, Sendable, Hashable, CaseIterable {
    /// The same words.
    case full
    /// The last name by itself: `Petrov` where `Jovan Petrov` was found.
    case family
    /// The first name by itself.
    case given
    /// `J.P.`, `J. Petrov`.
    case initials

    /// What `propagate: names` stands for.
    public static let names: Set<Propagation> = [.full, .family, .initials]
  }
}
