/// A paragraph or cell of something that leaves, or has left, with what is shown of it: its true words where they
/// are known, each with whether a reader sees it.
public struct CopyUnit: Hashable, Sendable {
  public enum Sight: UInt8, Hashable, Sendable {
    case shown
    /// Shown because it names the subject of the packet; another packet has a pseudonym there by design of the order.
    case own
    case hidden
    /// Hidden, and nobody has decided about it yet.
    case undecided
  }

  /// What the report calls the place; itself releasable to the readers of the report.
  public let place: String
  /// Folded words, as `CopyUnit.words` gives them.
  public let words: [String]
  /// One for each word.
  public let sights: [Sight]

  public init(place: String, words: [String], sights: [Sight]) {
    precondition(words.count == sights.count)
    self.place = place
    self.words = words
    self.sights = sights
  }

  /// A text's words as copies are compared: letters and digits, folded. One longer than any word of a script with
  /// spaces is cut into pieces of two letters.
  public static func words(_ text: some Collection<UInt8>) -> [String] {
    let folded = FoldedText(text)
    var words: [String] = []
    var start = 0
    for end in 1...max(1, folded.bytes.count) where end <= folded.bytes.count && folded.breaks[end] != 0 {
      let word = String(decoding: folded.bytes[start..<end], as: UTF8.self)
      start = end
      let scalars = Array(word.unicodeScalars)
      guard scalars.count > longestWord else {
        if !word.isEmpty { words.append(word) }
        continue
      }
      for piece in stride(from: 0, to: scalars.count, by: 2) {
        words.append(String(String.UnicodeScalarView(scalars[piece..<min(piece + 2, scalars.count)])))
      }
    }
    return words
  }

  private static let longestWord = 24
}
