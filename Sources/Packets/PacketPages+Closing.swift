import ReleaseModel
import Typesetting

/// What stands behind the redaction log: documents withheld in full, how the packet was made, and the page a person
/// certifies it on.
extension PacketPages {
  var withheld: [TypesetBlock] {
    let rows = packet.documents.enumerated().compactMap { index, document in
      document.slip.map { slip in
        TypesetTable.Row([
          .init([.link(document.controlNumber, anchor: PacketNumbering.section(index))]),
          .init([.batesRange(section: PacketNumbering.section(index))]), .init(slip.label),
          .init(slip.authorities.joined(separator: "; ")), .init(slip.isPending ? "pending" : "by the order"),
        ])
      }
    }
    var blocks: [TypesetBlock] = [
      subheading(.withheld),
      .paragraph(
        rows.isEmpty
          ? "No document of this packet is withheld in full."
          : "Each of these documents is tied to the subject and withheld in full; a slip sheet stands in its place."
      ),
    ]
    if !rows.isEmpty {
      blocks.append(
        .table(
          TypesetTable(
            columns: [
              .init("Document", relativeWidth: 3), .init("Bates", relativeWidth: 4),
              .init("Ground", relativeWidth: 3), .init("Authority", relativeWidth: 4),
              .init("Decision", relativeWidth: 3),
            ], rows: rows, summary: "Documents withheld in full")))
    }
    return blocks
  }

  var provenance: [TypesetBlock] {
    [
      section("provenance"), heading(.provenance),
      .paragraph(
        "The steps that made this packet, in their order. The same reports, registry, rules, decisions and order give "
          + "the same packet again, byte for byte."),
      facts(PacketFact.provenance(of: packet)),
      .paragraph(
        "What is not here: whether a report is complete as it was received, what happened to it before it was received, "
          + "and reports that could not be read. The case's own record holds those; it does not leave with the packet."
      ),
      .paragraph(
        "Every file is listed with its SHA-256 and SHA-512 digests in manifest-sha256.txt and manifest-sha512.txt beside "
          + "this file; tagmanifest-sha256.txt covers those. VERIFY.txt says how to check them."),
    ]
  }

  /// Facts are filled in; everything a person attests is left blank.
  var certification: [TypesetBlock] {
    [
      section("certification"), heading(.certification),
      .paragraph(
        "For a qualified person to complete, where the court asks for it (such as under rules 902(13) and 902(14) of the "
          + "US Federal Rules of Evidence). The program has filled in facts only and attests nothing."),
      .paragraph(
        TypesetParagraph(
          [.text("يُستكمل من قبل شخص مؤهل عند طلب المحكمة. أدرج البرنامج وقائع فقط ولا يشهد بشيء.")],
          direction: .rightToLeft, language: "ar")),
      facts(PacketFact.certified(of: packet, software: software)), .rule,
      blanks(
        PacketFact.attested, title: "To be attested · للإقرار",
        summary: "Blanks for the person who certifies"),
    ]
  }
}
