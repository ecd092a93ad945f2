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
  public var effective: EffectiveDates
  public var scope: Scope
  public var match: Matcher
  /// Each suppresses a hit for which it holds.
  public var unless: [Unless]
  public var act: Act
  public var target: Target
  public var otherwise: Otherwise?
  public var tests: [RuleTest]
  /// Where it begins in its file.
  public var place: DiagnosticPlace?

  public init(
    id: String, revision: Int, title: String, status: Status, basis: Basis, owner: String,
    effective: EffectiveDates, scope: Scope = Scope(), match: Matcher, unless: [Unless] = [], act: Act,
    target: Target = .match, otherwise: Otherwise? = nil, tests: [RuleTest] = [],
    place: DiagnosticPlace? = nil
  ) {
    self.id = id
    self.revision = revision
    self.title = title
    self.status = status
    self.basis = basis
    self.owner = owner
    self.effective = effective
    self.scope = scope
    self.match = match
    self.unless = unless
    self.act = act
    self.target = target
    self.otherwise = otherwise
    self.tests = tests
    self.place = place
  }

  /// What a finding says of it: id and revision, such as `place.mgrs@2`.
  public var reference: String { "\(id)@\(revision)" }

  /// Whether it acts or flags on this date: active and on trial within its effective dates.
  ///
  /// - Parameter date: `yyyy-mm-dd`.
  public func runs(on date: String) -> Bool {
    (status == .active || status == .trial) && effective.contains(date)
  }
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

  /// Where a rule looks. Empty means everywhere.
  public struct Scope: Sendable, Hashable {
    /// First part of a dialect, such as `text` or `xml`.
    public var formats: Set<String>
    /// Kinds of region, as `Documents.Region.Kind` names them.
    public var regions: Set<String>

    public init(formats: Set<String> = [], regions: Set<String> = []) {
      self.formats = formats
      self.regions = regions
    }
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
}
