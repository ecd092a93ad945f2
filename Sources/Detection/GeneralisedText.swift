import Patterns
import Rules
import SourceText

/// Fills in the words of a substitute from what was matched.
enum GeneralisedText {
  /// - Returns: the substitute, or a redaction where a word cannot be filled in: nothing is guessed.
  static func act(_ template: String, for span: Span, in text: SourceText, category: String?) -> Act {
    var result = template
    let wanted = Generalisation.placeholders(in: template)
    guard !wanted.isEmpty else { return .substitute(text: template) }
    let dates = DateReader(TextWords(TextView(.folded, of: text, in: span).utf8)).dates()
    let date = dates.count == 1 ? dates[0].date : nil
    for word in wanted {
      let value: String? =
        switch word {
        case .month: date?.monthWords
        case .year: date?.yearWords
        case .category: category
        }
      guard let value, !value.isEmpty else { return .redact }
      result = result.replacing(word.placeholder, with: value)
    }
    return .substitute(text: result)
  }
}
