import Patterns
import SourceText

/// The forms in which a name comes back in a text.
enum NameForms {
  /// Words in front of a name that are no part of it.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sheikh", "shaykh", "hajji", "sayyid", "ustadh",
    "judge", "sir", "madam", "messrs",
  ]
  private static let particles: Set<String> = [
    "al", "el", "ul", "bin", "ibn", "bint", "abu", "van", "von", "de",
  ]

  /// Folded words of a name, without titles; a particle stays with the word behind it.
  static func words(of name: String) -> [String] {
    let folded = SourceText(utf8: TextView.key(.folded, name))
    let words = WordReader.words(in: folded.utf8).map(folded.string)
    return Array(words.drop { titles.contains($0) })
  }

  /// Where the last name of these words begins; nil where there is only one name.
  static func familyStart(_ words: [String]) -> Int? {
    guard words.count >= 2 else { return nil }
    var start = words.count - 1
    while start > 1, particles.contains(words[start - 1]) { start -= 1 }
    return start > 0 && !(start == 1 && particles.contains(words[0])) ? start : nil
  }

  /// `J.P.`, `J. Petrov` and `Petrov J.` of `Jovan Petrov`, as folded words; empty for scripts without capitals.
  static func initials(of words: [String]) -> [[String]] {
    guard let start = familyStart(words) else { return [] }
    let given = words[..<start].filter { !particles.contains($0) }
    guard !given.isEmpty, words.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else { return [] }
    let letters = given.map { String($0.prefix(1)) }
    let family = Array(words[start...])
    let last = family.last.map { String($0.prefix(1)) } ?? ""
    var forms = [letters + [last], letters + family, [letters[0]] + family, family + letters]
    if letters.count > 1 { forms.append([letters[0], last]) }
    return forms
  }

  /// Whether every word of the span begins with a capital, or the span has a script without them. Particles need none.
  static func isCapitalised(_ span: Span, in text: SourceText) -> Bool {
    WordReader.words(in: Array(text[span])).allSatisfy { word in
      let place = word.shifted(by: span.start)
      let (first, _) = UTF8Decoding.scalar(in: text.utf8, at: place.start, end: place.end)
      return !LetterCase.isSmall(first) || particles.contains(text.string(place))
    }
  }
}
