import Patterns
import SourceText

/// The last name by itself: found only in a document that has the full name before it, and not where the words
/// around show that it is part of another person's name.
enum FamilyName {
  /// The last word of a name of two words or more, with the particle in front of it: `al-Sayhani`.
  static func last(of name: String) -> String? {
    let folded = SourceText(utf8: TextView.key(.folded, name))
    let words = WordReader.words(in: folded.utf8)
    guard let last = words.last, words.count >= 2, last.count >= 4 else { return nil }
    let before = words[words.count - 2]
    let hasParticle = ["al", "el", "ul"].contains(folded.string(before))
    if hasParticle && words.count < 3 { return nil }
    let family = hasParticle ? before.hull(last) : last
    // Capitals tell a name from its neighbours; scripts without them give no such sign.
    guard folded[family].allSatisfy({ $0 < 0x80 }) else { return nil }
    return folded.string(family)
  }

  /// Whether a name at `span` stands alone: neither the word before nor the one behind reads as another part of a
  /// name. Courtesy titles and ranks do not, nor the words with which sentences begin.
  ///
  /// - Parameter words: the words of the text, in order.
  static func standsAlone(_ span: Span, in text: SourceText, words: [Span]) -> Bool {
    let first = words.partitioningIndex { $0.end > span.start }
    let next = words.partitioningIndex { $0.start >= span.end }
    if first > 0, isNamePart(words[first - 1], Span(words[first - 1].end, span.start), text),
      !NameNeighbours.isNoName(text.string(words[first - 1]))
    {
      return false
    }
    return next >= words.count || !isNamePart(words[next], Span(span.end, words[next].start), text)
  }

  /// Whether a neighbour, divided from the name by one space, hyphen or line break, is capitalised.
  private static func isNamePart(_ word: Span, _ gap: Span, _ text: SourceText) -> Bool {
    let isOneGap =
      gap.count <= 2 && text[gap].allSatisfy { [0x20, 0x2D, 0x0A, 0x0D, 0xC2, 0xA0].contains($0) }
    guard isOneGap, !gap.isEmpty else { return false }
    return LetterCase.isCapital(UTF8Decoding.scalar(in: text.utf8, at: word.start, end: word.end).0)
  }
}
