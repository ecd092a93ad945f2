import Diagnostics
import Interchange

/// One line of `marking rollup`: the banner a document's portions call for.
public struct RollUpReport: Hashable, Sendable {
  public let rollUp: RollUp
  /// Problems of the portions themselves, by the portion's place in the line.
  public let portionProblems: [[MarkingProblem]]
  /// Errors no portion has by itself, and the banner they make has: CUI beside classified portions.
  public let bannerProblems: [MarkingProblem]
  /// The author's banner against the computed one; nil where either is missing.
  public let comparison: BannerComparison?

  /// All of them, those of the portions first.
  public var problems: [MarkingProblem] {
    portionProblems.flatMap(\.self) + rollUp.problems + bannerProblems + (comparison?.problems ?? [])
  }

  /// Reads one case: portion marks separated by TAB, with or without parentheses.
  /// - Parameter banner: the author's banner, for portions that leave their list to it, and to compare with.
  public init(
    line: String, banner: Marking? = nil, rules: MarkingRuleSet = .capco2016,
    context: RollUp.Context = .init()
  ) {
    let readings = line.utf8.split(separator: 0x09, omittingEmptySubsequences: true).map {
      MarkingReader.portion(String(Substring($0)), banner: banner, rules: rules)
    }
    let rollUp = RollUp.of(readings, context: context)
    self.rollUp = rollUp
    comparison = banner.flatMap { BannerComparison.of(author: $0, portions: rollUp) }
    let portionProblems = readings.map(\.problems)
    self.portionProblems = portionProblems
    let known = Set(portionProblems.joined().map(\.message))
    bannerProblems =
      rollUp.banner.map {
        MarkingChecker(marking: $0, rules: rules, isPortion: false, banner: nil).problems.filter {
          $0.severity == .error && !known.contains($0.message)
        }
      } ?? []
  }

  /// `{"banner","why":[{"token","reason","portions"}],"diagnostics":[…]}` on one line.
  public var json: String {
    let why = rollUp.why.map { reason in
      [
        "token": .string(reason.token), "reason": .string(reason.reason),
        "portions": .array(reason.portions.map { .integer($0 + 1) }),
      ] as JSON
    }
    let value: JSON = [
      "banner": rollUp.banner.map { .string($0.banner) } ?? .null,
      "why": .array(why),
      "diagnostics": MarkingReport.list(problems),
    ]
    return value.line
  }
}
