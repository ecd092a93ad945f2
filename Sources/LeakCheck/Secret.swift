/// Something that must not be in what is released. Variants, such as other transliterations, are separate
/// secrets with the same `id`.
public struct Secret: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A withheld passage: found whole, or by any eight words of it in a row.
    case passage
    /// A person's or place's name: found as whole words, in either order of its words.
    case name
    /// A number or code: found as a whole token, whatever separators are in it.
    case identifier
  }

  /// What the report calls it; must itself be releasable to the readers of the report.
  public let id: String
  public let kind: Kind
  public let text: String

  public init(id: String, kind: Kind, text: String) {
    self.id = id
    self.kind = kind
    self.text = text
  }

  /// The orders in which the words of a name are looked for: as written, backwards, the last first, the first last.
  public static func orders<Word>(of words: [Word]) -> [[Word]] {
    [
      words, words.reversed(), Array(words.suffix(1) + words.dropLast()),
      Array(words.dropFirst() + words.prefix(1)),
    ]
  }
}
