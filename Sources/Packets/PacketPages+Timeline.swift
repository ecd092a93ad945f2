import ReleaseModel
import Typesetting

extension PacketPages {
  /// Part 5: what the released texts date, in the order of the dates.
  var timeline: [TypesetBlock] {
    let dated = reading.timeline.filter { $0.precision != .dayWithoutYear }
    let yearless = reading.timeline.filter { $0.precision == .dayWithoutYear }
    var blocks: [TypesetBlock] = [
      section("timeline"), heading(.timeline),
      .paragraph(
        reading.timeline.isEmpty
          ? "No released text of this packet gives a date."
          : "Every date that the released text gives, with the sentence it stands in. A date is as precise as it is "
            + "written; no year is guessed. That a document says a thing of a day does not make it so."),
      .paragraph(
        "\"Corroborated by\" counts documents of this packet that give the same day, share several words of the "
          + "sentence, and state another originator each. Documents with one originator or one number, that name one "
          + "another, refer to one earlier paper or repeat one text are not independent and are not counted; where a "
          + "document does not say who wrote it, its independence cannot be told and it is not counted either. The "
          + "program compares words and does not understand them: read the sentences."),
    ]
    if !dated.isEmpty { blocks.append(table(of: dated, summary: "Timeline")) }
    if !yearless.isEmpty {
      blocks.append(
        .heading(
          TypesetHeading(
            level: 2, "Days whose year the text does not state", translation: "أيام لم تذكر سنتها",
            inOutline: false)))
      blocks.append(table(of: yearless, summary: "Days without a year"))
    }
    return blocks
  }

  private func table(of entries: [TimelineEntry], summary: String) -> TypesetBlock {
    .table(
      TypesetTable(
        columns: [
          .init("Date", relativeWidth: 14), .init("What the document says", relativeWidth: 44),
          .init("Document and page", relativeWidth: 20), .init("Grade", relativeWidth: 8),
          .init("Corroborated by", relativeWidth: 21),
        ], rows: entries.map(row), summary: summary))
  }

  private func row(_ entry: TimelineEntry) -> TypesetTable.Row {
    var more: [TypesetInline] = []
    if entry.isReportDate { more += [.lineBreak, .text("The report's own date", [.small, .muted])] }
    if let place = entry.place { more += [.lineBreak, .text("Place: ", [.small, .muted])] + quoted(place) }
    return TypesetTable.Row([
      .init([.text(entry.dateWords), .lineBreak, .text(entry.precisionWords, [.small, .muted])]),
      quote(entry.text, more: more),
      .init(pin(entry.document, entry.block)),
      .init(entry.grades.isEmpty ? "none stated" : entry.grades.joined(separator: ", ")),
      .init(words(entry.corroboration, isReportDate: entry.isReportDate)),
    ])
  }

  private func words(_ corroboration: TimelineEntry.Corroboration, isReportDate: Bool) -> [TypesetInline] {
    if isReportDate { return [.text("—")] }
    let count = corroboration.independent.count
    var inlines: [TypesetInline] = [
      .text(count == 0 ? "no independent document" : "\(count) independent")
    ]
    func links(_ documents: [Int]) -> [TypesetInline] {
      documents.flatMap { index -> [TypesetInline] in
        [.text(" "), .link(packet.documents[index].controlNumber, anchor: PacketNumbering.section(index))]
      }
    }
    if count > 0 { inlines += [.text(":")] + links(corroboration.independent) }
    if !corroboration.unclear.isEmpty {
      inlines += [.lineBreak, .text("independence cannot be told:", .small)] + links(corroboration.unclear)
    }
    for (document, reason) in corroboration.dependent.sorted(by: { $0.key < $1.key }) {
      inlines += [.lineBreak, .text("circular, \(reason):", .small)] + links([document])
    }
    return inlines
  }

  /// Document and Bates number of the page on which a block begins, both as links.
  func pin(_ document: Int, _ block: Int?) -> [TypesetInline] {
    let anchor = block.map { PacketNumbering.block(document, $0) } ?? PacketNumbering.section(document)
    return [
      .link(packet.documents[document].controlNumber, anchor: anchor), .lineBreak,
      .batesReference(anchor: anchor),
    ]
  }
}
