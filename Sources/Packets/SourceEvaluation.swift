import ReleaseModel

/// What a released text says of its source: a grade, or words without one.
struct SourceEvaluation: Hashable {
  /// Index into the packet's documents.
  let document: Int
  let block: Int
  /// Nil where the text judges in words only.
  let grade: SourceGrade?
  /// The passage it stands in.
  let quote: String
  /// Who graded and when, as the text says; nil where it does not.
  let gradedBy: String?
  let gradedOn: String?

  private static let graderLabels = [
    "graded by", "evaluated by", "evaluation by", "source evaluated by", "grading officer",
  ]
  private static let dayLabels = [
    "graded on", "evaluated on", "date of evaluation", "evaluation date", "date of grading",
  ]
  /// Parts of the words with which a text judges its source.
  private static let judgements = ["reliab", "credib", "not finally evaluated", "موثوق", "مصداقي"]

  /// In the order of the packet.
  static func all(of packet: Packet) -> [SourceEvaluation] {
    packet.documents.enumerated().flatMap { index, document in all(of: document, at: index) }
  }

  private static func all(of document: ReleasedDocument, at index: Int) -> [SourceEvaluation] {
    let fields = Dictionary(
      document.fields.map { ($0.block, $0) }, uniquingKeysWith: { first, _ in first })
    let by = document.field(graderLabels)?.value
    let on = document.field(dayLabels)?.value
    return document.blocks.enumerated().flatMap { number, block -> [SourceEvaluation] in
      let text = block.plainText
      let field = fields[number].flatMap { SourceGrade.grade(ofField: $0.label, value: $0.value) }
      let grades = field.map { [$0] } ?? SourceGrade.grades(in: text)
      func evaluation(_ grade: SourceGrade?) -> SourceEvaluation {
        SourceEvaluation(
          document: index, block: number, grade: grade, quote: text, gradedBy: by, gradedOn: on)
      }
      if !grades.isEmpty { return grades.map(evaluation) }
      let folded = text.lowercased()
      return judgements.contains { folded.contains($0) } ? [evaluation(nil)] : []
    }
  }
}
