import SourceText

/// A kind of report in plain text: what it is known by, and what it has that others have not. A dialect is one
/// value in one file under `Dialects`; `Documentation/Readers.md` shows how to write one.
struct TextDialect: Sendable {
  /// A piece of a header line in upper case, and how much it says. A piece that ends in a colon, a slash or a
  /// space is a label and must open its line.
  struct Evidence: Sendable {
    let piece: [UInt8]
    let weight: Int
    let opensLine: Bool

    init(_ piece: String, _ weight: Int) {
      self.piece = Array(piece.utf8)
      self.weight = weight
      opensLine = piece.last.map { ":/ ".contains($0) } ?? false
    }
  }

  /// Reads lines from the first of the slice on, which is not blank; nil where it has no form of its own.
  typealias OwnReading = @Sendable (SourceText, ArraySlice<TextLine>) -> OwnLine?

  /// Such as `text.iir`.
  let id: String
  let evidence: [Evidence]
  let vocabulary: FieldVocabulary
  let forms: TextForms
  /// Beginnings of lines, in upper case, that open the trailer.
  let trailers: [[UInt8]]
  /// The first bytes of `trailers`.
  let trailerInitials: ByteSet
  let ownLine: OwnReading?

  init(
    _ id: String, evidence: [Evidence], labels: [FieldVocabulary.Labels] = [], forms: TextForms = [],
    trailers: [String] = [], ownLine: OwnReading? = nil
  ) {
    self.id = id
    self.evidence = evidence
    vocabulary = FieldVocabulary(labels)
    self.forms = forms
    self.trailers = (trailers + TextDialect.commonTrailers).map { Array($0.utf8) }
    trailerInitials = ByteSet(self.trailers.compactMap(\.first))
    self.ownLine = ownLine
  }

  private static let commonTrailers = [
    "END OF REPORT", "END OF MESSAGE", "-END-", "- END -", "END OF SUMMARY",
  ]

  // MARK: Choice

  /// What a dialect must reach to be believed.
  private static let threshold = 3
  private static let evidenceOfAll = DialectEvidence(of: all)

  /// The dialect whose evidence the header gives most of; the first among equals, `plain` where none is believed.
  static func of(_ text: SourceText, _ lines: [TextLine], among dialects: [TextDialect]? = nil) -> TextDialect
  {
    let evidence = dialects.map { DialectEvidence(of: $0) } ?? evidenceOfAll
    let scores = evidence.scores(text, lines)
    var best: Int?
    for (index, score) in scores.enumerated() where score > best.map({ scores[$0] }) ?? threshold - 1 {
      best = index
    }
    return best.map { dialects?[$0] ?? all[$0] } ?? plain
  }
}
