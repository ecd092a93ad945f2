import ReleaseModel
import Typesetting

/// What this version of a packet changes of the one that was given out before it, and by what order.
extension PacketPages {
  var lineage: [TypesetBlock] {
    guard let lineage = packet.version.lineage else { return [] }
    let rows = lineage.changes.map { change in
      TypesetTable.Row([
        .init(change.controlNumber), .init(change.paragraph.map(String.init) ?? "whole"),
        .init(change.kind.rawValue), .init(change.ground),
      ])
    }
    var blocks: [TypesetBlock] = [
      section("lineage"), subheading(.lineage),
      facts(PacketFact.lineage(lineage, of: packet)),
      .paragraph(
        rows.isEmpty
          ? "The documents of both versions say the same and withhold the same."
          : "What this version shows or withholds otherwise than the one it replaces. Paragraphs are counted in each "
            + "document. Everything else is as it was, but for the Bates numbers, which are never used twice."
      ),
    ]
    if !rows.isEmpty {
      blocks.append(
        .table(
          TypesetTable(
            columns: [
              .init("Document", relativeWidth: 4), .init("Paragraph", relativeWidth: 3),
              .init("Change", relativeWidth: 4), .init("Ground", relativeWidth: 5),
            ], rows: rows, summary: "Changes of this version")))
    }
    return blocks
  }
}
