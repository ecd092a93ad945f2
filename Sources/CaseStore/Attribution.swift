/// Who decided something, by what authority, when and why.
public struct Attribution: Sendable, Hashable {
  public let name: String
  public let role: String
  public let authority: String
  /// RFC 3339 in UTC.
  public let time: String
  public let reason: String

  public init(name: String, role: String, authority: String, time: String, reason: String) {
    self.name = name
    self.role = role
    self.authority = authority
    self.time = time
    self.reason = reason
  }
}
