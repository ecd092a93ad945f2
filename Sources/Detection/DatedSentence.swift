public import SourceText

/// A sentence of a text with the dates in it.
public struct DatedSentence: Hashable, Sendable {
  public let sentence: Span
  public let dates: [WrittenDate]

  /// The sentences that hold a date, in order.
  public static func sentences(in text: SourceText) -> [DatedSentence] {
    let dates = WrittenDate.dates(in: text)
    guard !dates.isEmpty else { return [] }
    return SentenceReader.sentences(in: text, text.whole).compactMap { sentence in
      let inside = dates.filter { sentence.contains($0.span.start) }
      return inside.isEmpty ? nil : DatedSentence(sentence: text.trimmed(sentence), dates: inside)
    }
  }
}
