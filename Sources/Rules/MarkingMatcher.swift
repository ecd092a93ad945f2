/// Portions by what their marking says.
public struct MarkingMatcher: Sendable, Hashable {
  public enum Condition: Sendable, Hashable {
    /// The portion may not go to the order's audience at the order's level.
    case aboveRelease
    /// The portion's marking has one of these controls, such as `NOFORN` or `ORCON`.
    case controls([String])
  }

  public var condition: Condition

  public init(_ condition: Condition) {
    self.condition = condition
  }
}
