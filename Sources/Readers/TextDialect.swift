import SourceText

/// A kind of report in plain text: what it is known by, and what it has that others have not. A dialect is one
/// value in one file under `Dialects`; `Documentation/Readers.md` shows how to write one.
struct TextDialect: Sendable {
  /// A piece of a header line in upper case, and how much it says. A piece that ends in a colon, a slash or a
  /// space is a label and must open its line.
  struct Evidence: Sendable {
    fileprivate let piece: [UInt8]
    fileprivate let weight: Int
    fileprivate let opensLine: Bool

    init(_ piece: String, _ weight: Int) {
      self.piece = Array(piece.utf8)
      self.weight = weight
      opensLine = piece.last.map { ":/ ".contains($0) } ?? false
    }

    fileprivate func isIn(_ line: [UInt8]) -> Bool {
      opensLine ? line.starts(with: piece) : line.contains(piece)
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
    self.ownLine = ownLine
  }

  private static let commonTrailers = [
    "END OF REPORT", "END OF MESSAGE", "-END-", "- END -", "END OF SUMMARY",
  ]

  // MARK: Choice

  /// The first lines that are looked at.
  private static let headerLines = 40
  /// What a dialect must reach to be believed.
  private static let threshold = 3

  /// The dialect whose evidence the header gives most of; the first among equals, `plain` where none is believed.
  static func of(
    _ text: SourceText, _ lines: [TextLine], among dialects: [TextDialect] = TextDialect.all
  ) -> TextDialect {
    let header = lines.prefix(headerLines).map { line in
      text[line.body].prefix(200).map { $0.isASCIILowercase ? $0 & 0xDF : $0 }
    }
    var best = (dialect: plain, score: threshold - 1)
    for dialect in dialects {
      let score = dialect.evidence.reduce(0) { sum, item in
        sum + (header.contains { item.isIn($0) } ? item.weight : 0)
      }
      if score > best.score { best = (dialect, score) }
    }
    return best.dialect
  }
}
