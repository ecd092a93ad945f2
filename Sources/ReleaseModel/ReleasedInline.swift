/// A run inside a released block.
public enum ReleasedInline: Hashable, Sendable {
  case text(String)
  case box(RedactionBox)
  /// A fixed text or a pseudonym in place of what was there, with the ground for it.
  case substitute(String, label: String)

  /// What a reader sees, in plain text.
  public var plainText: String {
    switch self {
    case .text(let text): text
    case .box(let box): "[\(box.label)]"
    case .substitute(let text, _): "[\(text)]"
    }
  }
}
