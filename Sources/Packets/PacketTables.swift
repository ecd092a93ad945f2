import ReleaseModel
import Sealing

/// The tables of a packet, one row a thing a lawyer counts: each as CSV, as JSON, and with its JSON Schema.
struct PacketTables {
  static let redactionLog = "tables/redactions.csv"

  let packet: Packet
  let reading: PacketReading
  let numbering: PacketNumbering

  init(_ packet: Packet, _ reading: PacketReading, _ numbering: PacketNumbering) {
    self.packet = packet
    self.reading = reading
    self.numbering = numbering
  }

  var all: [PacketTable] {
    [
      documents, identity, timeline, evaluations, origins, translations, exculpatory, redactions, withheld,
      vaughn,
      custody, transfers, digests,
    ] + (packet.version.lineage.map { [lineage($0)] } ?? [])
  }

  var files: [BagFile] {
    all.flatMap { table in
      [
        BagFile(path: "tables/\(table.name).csv", bytes: table.csv),
        BagFile(path: "tables/\(table.name).json", bytes: table.json(packet: packet.id)),
        BagFile(path: "tables/\(table.name).schema.json", bytes: table.schema),
      ]
    }
  }

  func control(_ document: Int) -> PacketTable.Value { .text(packet.documents[document].controlNumber) }

  /// The Bates number of the page on which a block begins.
  func bates(_ document: Int, _ block: Int?) -> PacketTable.Value {
    .optional(
      block.flatMap { numbering.bates(ofBlock: $0, document: document) }
        ?? numbering.first(ofDocument: document))
  }
}
