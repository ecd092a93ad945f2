/// How far apart two places may be.
public enum Distance: Sendable, Hashable {
  /// So many words on, counted from the nearer ends: neighbours are one word apart.
  case words(Int)
  /// So many sentences on; 0 is the same sentence.
  case sentences(Int)
  /// In the same region: a paragraph, a heading, a cell, a field.
  case sameParagraph
}

extension Distance: CustomStringConvertible {
  /// As it is written in a rule.
  public var description: String {
    switch self {
    case .words(let count): "\(count) words"
    case .sentences(0): "same sentence"
    case .sentences(let count): "\(count) sentences"
    case .sameParagraph: "same paragraph"
    }
  }
}
