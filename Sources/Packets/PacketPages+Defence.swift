import ReleaseModel
import Typesetting

extension PacketPages {
  /// Part 9: what may clear the subject or serve his defence.
  var defence: [TypesetBlock] {
    var blocks: [TypesetBlock] = [
      heading(.defence),
      .paragraph(
        "A passage stands in this list because a rule, a grade or the kind of the report proposed it. It stays in the "
          + "list unless a person decided otherwise, and then with his reason. What nobody has decided about is "
          + "included. The list may be incomplete: rules know words, and of withheld text only what a person decided "
          + "to tell is told here."),
      .list(
        TypesetList([
          [
            .text("67(2)", .bold),
            .text(
              " — shows or tends to show innocence, mitigates, or bears on the credibility of evidence (ICC Statute "
                + "art. 67(2); Brady v. Maryland and Giglio v. United States)."),
          ],
          [
            .text("77", .bold),
            .text(
              " — material to the preparation of the defence, or obtained from the person (ICC Rules of Procedure and "
                + "Evidence, rule 77: inspection). Whatever falls under 67(2) is open to inspection too."),
          ],
        ])),
    ]
    if reading.defence.isEmpty {
      blocks.append(
        .paragraph("Nothing proposed a passage of the released text. That is no finding that there is none."))
    } else {
      blocks.append(
        .table(
          TypesetTable(
            columns: [
              .init("Document and page", relativeWidth: 17), .init("67(2)", relativeWidth: 6),
              .init("77", relativeWidth: 5), .init("Proposed because, by", relativeWidth: 20),
              .init("Passage", relativeWidth: 32), .init("Decision and disclosure", relativeWidth: 20),
            ], rows: reading.defence.map(row), summary: "Exculpatory and defence material")))
    }
    return blocks
  }

  private func row(_ entry: DefenceEntry) -> TypesetTable.Row {
    let block: Int? = if case .passage(let number) = entry.scope { number } else { nil }
    var decision: [TypesetInline] = [
      .text(entry.decisionWords), .lineBreak, .text(entry.status(in: packet), .small),
    ]
    if let reason = entry.omissionReason { decision += [.lineBreak, .text("Reason: " + reason)] }
    let triggers =
      entry.triggers.isEmpty ? "not told: the passage is withheld" : entry.triggers.joined(separator: "; ")
    return TypesetTable.Row([
      .init(pin(entry.document, block)), .init(entry.isExculpatory ? "yes" : "no"),
      .init(entry.isForInspection ? "yes" : "no"),
      .init([
        .text(triggers), .lineBreak,
        .text(entry.proposers.joined(separator: ", "), [.small, .muted]),
      ]),
      quote(entry.quote(in: packet)),
      .init(decision),
    ])
  }
}
