import ReleaseModel
import Typesetting

extension PacketPages {
  /// Part 6: how the reports grade their sources, in words, and where each document comes from.
  var evaluation: [TypesetBlock] {
    var blocks: [TypesetBlock] = [
      section("evaluation"), heading(.evaluation),
      .paragraph(
        "Grades of the Admiralty system as the released texts state them. The letter says how reliable the source is, "
          + "the digit how credible the information; each is judged without regard to the other, and nothing is "
          + "computed from the two. The program grades nothing."),
    ]
    if reading.evaluations.isEmpty {
      blocks.append(.paragraph("No released text of this packet states a grade or judges its source."))
    } else {
      blocks.append(
        .table(
          TypesetTable(
            columns: [
              .init("Document and page", relativeWidth: 18),
              .init("Reliability of the source", relativeWidth: 19),
              .init("Credibility of the information", relativeWidth: 19),
              .init("Graded by, when", relativeWidth: 13),
              .init("Passage", relativeWidth: 34),
            ], rows: reading.evaluations.map(row), summary: "Evaluation of sources")))
    }
    let silent = packet.documents.indices.filter { index in
      !reading.evaluations.contains { $0.document == index }
    }
    if !silent.isEmpty {
      blocks.append(
        .paragraph(
          TypesetParagraph(
            [.text("These documents state no evaluation in their released text:")]
              + silent.flatMap { index -> [TypesetInline] in
                [
                  .text(" "),
                  .link(packet.documents[index].controlNumber, anchor: PacketNumbering.section(index)),
                ]
              }, role: .note)))
    }
    return blocks + originTable
  }

  private func row(_ evaluation: SourceEvaluation) -> TypesetTable.Row {
    func cell(_ code: String?, _ words: String?, _ arabic: String?) -> TypesetTable.Cell {
      guard let code, let words else { return .init([.text("not graded", [.muted])]) }
      return .init([
        .text("\(code): ", .bold), .text(words), .lineBreak, .text(arabic ?? "", .small),
      ])
    }
    let grade = evaluation.grade
    return TypesetTable.Row([
      .init(pin(evaluation.document, evaluation.block)),
      cell(grade?.reliability.map(String.init), grade?.reliabilityWords, grade?.arabicReliability),
      cell(grade?.credibility.map(String.init), grade?.credibilityWords, grade?.arabicCredibility),
      .init([
        .text(evaluation.gradedBy ?? "not stated by whom"), .lineBreak,
        .text(evaluation.gradedOn ?? "not stated when"),
      ]),
      quote(evaluation.quote),
    ])
  }

  /// Who wrote each document, and which documents go back to one origin.
  private var originTable: [TypesetBlock] {
    let rows = packet.documents.indices.map { index in
      let dependents = reading.origins.dependents(of: index)
      var relations: [TypesetInline] = []
      for (number, other) in dependents.enumerated() {
        if number > 0 { relations.append(.lineBreak) }
        relations += [
          .link(
            packet.documents[other.document].controlNumber, anchor: PacketNumbering.section(other.document)),
          .text(": \(other.reason)"),
        ]
      }
      return TypesetTable.Row([
        .init([.link(packet.documents[index].controlNumber, anchor: PacketNumbering.section(index))]),
        .init(reading.origins.originators[index] ?? "not stated in the released text"),
        .init(packet.documents[index].reportNumber ?? "not released"),
        .init(relations.isEmpty ? [.text("none found")] : relations),
      ])
    }
    return [
      .heading(
        TypesetHeading(
          level: 2, "Origin and circular reporting", translation: "مصدر كل وثيقة والتقارير المتكررة")),
      .paragraph(
        "Documents that go back to one origin are one voice, however many they are. Found by their words only: same "
          + "originator, same number, one naming the other, one earlier paper referred to by both, or almost the same "
          + "text. That none was found does not prove that two documents are independent."),
      .table(
        TypesetTable(
          columns: [
            .init("Document", relativeWidth: 3), .init("Originator", relativeWidth: 5),
            .init("Number", relativeWidth: 4), .init("Not independent of", relativeWidth: 7),
          ], rows: rows, summary: "Origin of the documents")),
    ]
  }
}
