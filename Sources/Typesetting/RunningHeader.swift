/// What stands at the top of every page of a section, over a thin line. Links are printed as plain text.
public struct RunningHeader: Hashable, Sendable {
  /// Such as the packet's id.
  public var left: [TypesetInline]
  public var right: [TypesetInline]
  /// Centred, in bold: the marking; a superseded one struck through, then the new one.
  public var marking: [TypesetInline]

  public init(left: [TypesetInline] = [], right: [TypesetInline] = [], marking: [TypesetInline] = []) {
    self.left = left
    self.right = right
    self.marking = marking
  }

  /// A header whose marking is the original one struck through and the new one after it.
  public init(left: String, right: String = "", original: String, new: String) {
    self.init(
      left: [.text(left)], right: right.isEmpty ? [] : [.text(right)],
      marking: [.text(original, .strike), .text("  \u{203A}  "), .text(new)])
  }
}
