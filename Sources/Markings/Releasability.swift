/// Whether a marking lets text go to an audience, and why. It never decides: a release is a person's
/// decision.
public struct Releasability: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable {
    /// Nothing in the marking stands against it.
    case release
    /// The marking forbids it; only the originator can change that.
    case withhold
    /// The approvals named are missing.
    case needsApproval
  }

  public let verdict: Verdict
  /// Plain words, such as `SECRET is above the release level UNCLASSIFIED`.
  public let reasons: [String]
  /// The tokens whose approval is missing, such as `ORCON`, in register order.
  public let approvals: [String]

  public init(verdict: Verdict, reasons: [String], approvals: [String]) {
    self.verdict = verdict
    self.reasons = reasons
    self.approvals = approvals
  }
}

/// Whether `marking` lets text go to `audience` in a release at `level`.
/// - Parameter approvals: tokens whose owner has approved this release, such as `ORCON` or `FGI DEU`, as
///   `Releasability.approvals` names them.
public func releasability(
  of marking: Marking, to audience: Audience, at level: Classification, approvals: Set<String>
) -> Releasability {
  ReleasabilityTest(marking: marking, audience: audience, level: level, approvals: approvals).result
}
