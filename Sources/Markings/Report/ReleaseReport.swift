import Interchange

/// One line of `marking release`: whether a marking lets an audience have the text. What cannot be read is withheld.
public struct ReleaseReport: Hashable, Sendable {
  /// The line as given.
  public let input: String
  public let reading: MarkingReading
  public let releasability: Releasability

  /// Reads one line, a portion in parentheses or a banner, and holds it against an audience.
  /// - Parameter approvals: tokens whose owner has approved, as `Releasability.approvals` names them.
  public init(
    line: String, audience: Audience, level: Classification, approvals: Set<String>,
    rules: MarkingRuleSet = .capco2016
  ) {
    input = line
    reading = MarkingReport(line: line, rules: rules).reading
    releasability =
      reading.marking.map {
        Markings.releasability(of: $0, to: audience, at: level, approvals: approvals)
      }
      ?? Releasability(
        verdict: .withhold, reasons: ["not readable, so it counts as the highest there is"], approvals: [])
  }

  /// `{"input","verdict","reasons":[…],"approvals":[…],"diagnostics":[…]}` on one line; `verdict` is `release`,
  /// `withhold` or `needsApproval`, `approvals` the tokens whose owner has yet to approve.
  public var json: String {
    let value: JSON = [
      "input": .string(input), "verdict": .string(releasability.verdict.rawValue),
      "reasons": .array(releasability.reasons.map { .string($0) }),
      "approvals": .array(releasability.approvals.map { .string($0) }),
      "diagnostics": MarkingReport.list(reading.problems),
    ]
    return value.line
  }
}
