import Diagnostics
import Interchange

/// One line of `marking rollup`: the banner a document's portions call for.
public struct RollUpReport: Hashable, Sendable {
  public let rollUp: RollUp
  /// Problems of the portions themselves, by the portion's place in the line.
  public let portionProblems: [[MarkingProblem]]
  /// Errors no portion has by itself, and the banner they make has: CUI beside classified portions.
  public let bannerProblems: [MarkingProblem]

  /// Reads one case: portion marks separated by TAB, with or without parentheses.
  /// - Parameter banner: the author's banner, for portions that leave their list to it.
  public init(
    line: String, banner: Marking? = nil, rules: MarkingRuleSet = .capco2016,
    context: RollUp.Context = .init()
  ) {
    let readings = line.utf8.split(separator: 0x09, omittingEmptySubsequences: true).map {
      MarkingReader.portion(String(Substring($0)), banner: banner, rules: rules)
    }
    rollUp = RollUp.of(readings, context: context)
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
      "diagnostics": MarkingReport.list(portionProblems.flatMap { $0 } + rollUp.problems + bannerProblems),
    ]
    return value.line
  }
}
