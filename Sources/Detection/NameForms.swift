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
    // What nobody sees, such as a soft hyphen, does not begin another word.
    let visible = String.UnicodeScalarView(
      text.string(span).unicodeScalars.filter { ![0xAD, 0x200B, 0x200C, 0x200D, 0x2060].contains($0.value) })
    let shown = SourceText(String(visible))
    return WordReader.words(in: shown.utf8).allSatisfy { word in
      let (first, _) = UTF8Decoding.scalar(in: shown.utf8, at: word.start, end: word.end)
      return !LetterCase.isSmall(first) || particles.contains(shown.string(word))
    }
  }
}
