import ReleaseModel
import Typesetting

extension PacketPages {
  /// The Vaughn index of part 10. The program states facts; what harm a disclosure would do, a declarant explains.
  var vaughn: [TypesetBlock] {
    var blocks: [TypesetBlock] = [
      subheading(.vaughn),
      .paragraph(
        reading.vaughn.isEmpty
          ? "Nothing is withheld from the documents of this packet."
          : "One line for each document of which something is withheld. What harm a disclosure would do is for the "
            + "declarant to explain for each passage; codes alone do not explain it, and the program does not."
      ),
    ]
    guard !reading.vaughn.isEmpty else { return blocks }
    blocks.append(
      .table(
        TypesetTable(
          columns: [
            .init("Document", relativeWidth: 19), .init("Description", relativeWidth: 21),
            .init("Grounds", relativeWidth: 24), .init("Withheld, and what was released", relativeWidth: 22),
            .init("Harm: by the declarant, by hand", relativeWidth: 16),
          ], rows: reading.vaughn.map(row), summary: "Vaughn index")))
    blocks.append(
      .keyValues([
        TypesetKeyValue("Declarant · المصرح", " "),
        TypesetKeyValue("Date and signature · التاريخ والتوقيع", " "),
      ]))
    return blocks
  }

  private func row(_ entry: VaughnEntry) -> TypesetTable.Row {
    let document = packet.documents[entry.document]
    let origin = reading.origins.originators[entry.document]
    var description: [TypesetInline] = quoted(entry.description(in: packet))
    for words in [document.date ?? "date not released", origin ?? "originator not stated"] {
      description += [.lineBreak, .text(words, [.small, .muted])]
    }
    var grounds: [TypesetInline] = []
    for (number, ground) in entry.grounds.enumerated() {
      if number > 0 { grounds.append(.lineBreak) }
      grounds += [.text(ground.label, .bold), .text(ground.meaning.map { ": \($0)" } ?? "", .small)]
    }
    return TypesetTable.Row([
      .init([
        .link(document.controlNumber, anchor: PacketNumbering.section(entry.document)), .lineBreak,
        .batesRange(section: PacketNumbering.section(entry.document)), .lineBreak,
        .text(document.disposition.rawValue, .small),
      ]),
      .init(description), .init(grounds), .init([.text(entry.segregability(in: packet), .small)]),
      .init([.lineBreak, .text(" ")]),
    ])
  }
}
