import ReleaseModel
import Sealing

/// The tables of a packet, one row a thing a lawyer counts: each as CSV, as JSON, and with its JSON Schema.
struct PacketTables {
  static let redactionLog = "tables/redactions.csv"

  let packet: Packet
  let reading: PacketReading
  let numbering: PacketNumbering
  /// Name and version, as part 14 states it.
  let software: String

  init(_ pages: PacketPages, _ numbering: PacketNumbering) {
    packet = pages.packet
    reading = pages.reading
    software = pages.software
    self.numbering = numbering
  }

  var files: [BagFile] {
    parts.flatMap(\.tables).flatMap { table in
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
