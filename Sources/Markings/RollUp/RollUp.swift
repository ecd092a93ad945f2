import Diagnostics

/// The banner that portions call for (Manual §D.2 and Table 3), with the reason for each of its tokens.
public struct RollUp: Hashable, Sendable {
  /// The computed banner; nil when there is no portion, or when one could not be understood.
  public let banner: Marking?
  /// For each token of the banner, in its order, which portions put it there and by what rule.
  public let why: [Reason]
  /// Tokens of portions that the banner leaves out, and by what rule.
  public let dropped: [Reason]
  public let problems: [MarkingProblem]

  /// Why one token stands in the banner, or does not.
  public struct Reason: Hashable, Sendable {
    /// As the banner writes it, such as `NOFORN`.
    public let token: String
    /// Plain words.
    public let reason: String
    /// Indices of the portions that force it, in their order.
    public let portions: [Int]

    public init(token: String, reason: String, portions: [Int]) {
      self.token = token
      self.reason = reason
      self.portions = portions
    }
  }

  /// What the Manual makes depend on the document rather than on its portions.
  public struct Context: Hashable, Sendable {
    /// The day the document was created, as `YYYYMMDD`; unknown counts as before 28 June 2010.
    public var created: Int?
    /// Whether it is a disseminated analytic product, for which a disclosure mark is mandatory (ICD 710).
    public var isAnalyticProduct: Bool
    /// Coalition members that an originator has authorised to use, besides those of TEYE, ACGU and FVEY.
    public var expansions: [String: [String]]

    public init(created: Int? = nil, isAnalyticProduct: Bool = false, expansions: [String: [String]] = [:]) {
      self.created = created
      self.isAnalyticProduct = isAnalyticProduct
      self.expansions = expansions
    }
  }

  /// The banner for portions, in any order. Portions excluded from roll-up are left out by the caller.
  public static func of(_ portions: [Marking], context: Context = Context()) -> RollUp {
    guard !portions.isEmpty else {
      let problem = MarkingProblem(.rollUpWithoutPortions, "There is no portion to roll up.")
      return RollUp(banner: nil, why: [], dropped: [], problems: [problem])
    }
    var computation = BannerComputation(portions: portions, context: context)
    return computation.result()
  }

  /// The banner for portions as read; a malformed one leaves the banner unknown, which counts as the highest.
  public static func of(_ readings: [MarkingReading], context: Context = Context()) -> RollUp {
    let malformed = readings.indices.filter { readings[$0].isMalformed }
    guard malformed.isEmpty else {
      let problem = MarkingProblem(
        .rollUpMalformedPortion,
        "\(malformed.count) of \(readings.count) portion marks could not be understood.")
      return RollUp(banner: nil, why: [], dropped: [], problems: [problem])
    }
    return of(readings.compactMap(\.marking), context: context)
  }
}
