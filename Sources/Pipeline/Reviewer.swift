import CaseStore
import Diagnostics

/// Who decides, by what authority, and why; the time is taken when the decision is recorded.
public struct Reviewer: Sendable, Hashable {
  public let name: String
  public let role: String
  public let authority: String
  public let reason: String

  public init(name: String, role: String, authority: String, reason: String) {
    self.name = name
    self.role = role
    self.authority = authority
    self.reason = reason
  }

  /// - Throws: where one of the four is blank: a decision without them is none.
  func attribution() throws(RunFailure) -> Attribution {
    for (value, option) in [(name, "by"), (role, "role"), (authority, "authority"), (reason, "reason")]
    where value.allSatisfy(\.isWhitespace) {
      throw RunFailure(.decisionIncomplete, "--\(option) is empty")
    }
    return Attribution(name: name, role: role, authority: authority, time: Clock.now(), reason: reason)
  }
}
