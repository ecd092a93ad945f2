/// The place of something withheld, as it is printed: a ground and nothing that depends on what was there.
public struct RedactionBox: Hashable, Sendable {
  /// Number in the packet's redaction log, from 1; zero until the packet is assembled.
  public var number: Int
  /// What stands in the box, such as `(b)(1)` or `(b)(3), (b)(6)`.
  public var label: String
  /// The authorities behind the label, sorted.
  public var authorities: [String]
  /// What asked for it, such as `marking` or `rule`, sorted; never a rule's name, which tells what it found.
  public var reasons: [String]
  /// `passage` inside a paragraph, `portion` for a whole paragraph, cell or heading.
  public var extent: Extent
  /// Whether a person has yet to decide about it.
  public var isPending: Bool

  public enum Extent: String, Hashable, Sendable, CaseIterable {
    case passage
    case portion
  }

  public init(
    number: Int = 0, label: String, authorities: [String], reasons: [String], extent: Extent, isPending: Bool
  ) {
    self.number = number
    self.label = label
    self.authorities = authorities
    self.reasons = reasons
    self.extent = extent
    self.isPending = isPending
  }
}
