import Hashing
import ReleaseModel
import Typesetting

extension PacketPages {
  /// Part 13: the digests of the released documents, and room for what can only be known once the packet is sealed.
  var manifest: [TypesetBlock] {
    let rows = reading.digests.map { entry in
      let hex = entry.digest.hex
      return TypesetTable.Row([
        .init([
          .link(
            packet.documents[entry.document].controlNumber, anchor: PacketNumbering.section(entry.document))
        ]),
        .init([.batesRange(section: PacketNumbering.section(entry.document))]), .init(entry.form),
        .init([.text(String(hex.prefix(32)), .small), .lineBreak, .text(String(hex.suffix(32)), .small)]),
      ])
    }
    return [
      section("manifest"), heading(.manifest),
      .paragraph(
        "The SHA-256 digest of each released document as text, and as XML where it was XML; the 64 digits stand on two "
          + "lines. The full list, of every file, is manifest-sha256.txt beside this file. A digest of an original that "
          + "is not released is nowhere: it would let others confirm a guess at what is withheld."),
      .table(
        TypesetTable(
          columns: [
            .init("Document", relativeWidth: 14), .init("Bates", relativeWidth: 20),
            .init("Form", relativeWidth: 7),
            .init("SHA-256", relativeWidth: 34),
          ], rows: rows, summary: "Digests of the released documents")),
      .paragraph(
        "This file cannot state the digest of the packet it is part of. Whoever hands the packet over may write it here, "
          + "with the checkpoint of the ledger that covers it; where the ledger was sealed, the proof stands beside the "
          + "packet in signatures/export.tlog-proof."),
      blanks(
        PacketFact.handOver, title: "To be written at hand-over · عند التسليم",
        summary: "Blanks for digest and checkpoint"),
    ]
  }
}
