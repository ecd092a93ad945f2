import Interchange
import ReleaseModel
import Sealing

/// The tables of a packet as CSV, one row a thing a lawyer counts.
struct PacketTables {
  static let redactionLog = "tables/redactions.csv"

  private let packet: Packet
  private let numbering: PacketNumbering

  init(_ packet: Packet, _ numbering: PacketNumbering) {
    self.packet = packet
    self.numbering = numbering
  }

  var files: [BagFile] {
    var tables = [
      ("documents", documents), ("redactions", redactions), ("identity", identity), ("review", review),
    ]
    if let lineage = packet.version.lineage { tables.append(("lineage", self.lineage(lineage))) }
    return tables.map { BagFile(path: "tables/\($0.0).csv", bytes: $0.1.bytes) }
  }

  private var documents: CSVWriter {
    var table = CSVWriter(columns: [
      "control_number", "beg_bates", "end_bates", "pages", "kind", "report_number", "date", "title",
      "language",
      "disposition", "original_marking", "released_marking", "redactions",
    ])
    for (index, document) in packet.documents.enumerated() {
      table.append([
        document.controlNumber, numbering.first(ofDocument: index) ?? "",
        numbering.last(ofDocument: index) ?? "",
        String(numbering.pages(ofDocument: index)), document.kind, document.reportNumber ?? "",
        document.date ?? "", (document.title ?? []).map(\.plainText).joined(), document.language,
        document.disposition.rawValue, document.originalBanner ?? "", document.releasedBanner,
        String(packet.boxes.count { $0.document == index }),
      ])
    }
    return table
  }

  private var redactions: CSVWriter {
    var table = CSVWriter(columns: [
      "number", "control_number", "bates", "grounds", "authorities", "asked_for_by", "extent", "pending",
    ])
    for entry in packet.boxes {
      let bates =
        entry.block.flatMap { numbering.bates(ofBlock: $0, document: entry.document) }
        ?? numbering.first(ofDocument: entry.document)
      table.append([
        String(entry.box.number), packet.documents[entry.document].controlNumber, bates ?? "",
        entry.box.label,
        entry.box.authorities.joined(separator: "; "), entry.box.reasons.joined(separator: "; "),
        entry.box.extent.rawValue, entry.box.isPending ? "yes" : "no",
      ])
    }
    return table
  }

  private var identity: CSVWriter {
    var table = CSVWriter(columns: ["control_number", "state", "basis", "evidence"])
    for row in packet.identity {
      table.append([row.controlNumber, row.state, row.basis, row.evidence.joined(separator: "; ")])
    }
    return table
  }

  private var review: CSVWriter {
    var table = CSVWriter(columns: ["control_number", "beg_bates", "kind", "rule", "passage"])
    for (index, document) in packet.documents.enumerated() {
      for flag in document.flags {
        table.append([
          document.controlNumber, numbering.first(ofDocument: index) ?? "", flag.kind, flag.rule, flag.text,
        ])
      }
    }
    return table
  }

  private func lineage(_ lineage: PacketLineage) -> CSVWriter {
    var table = CSVWriter(columns: [
      "control_number", "paragraph", "change", "grounds", "replaced_version", "by_order",
    ])
    for change in lineage.changes {
      table.append([
        change.controlNumber, change.paragraph.map(String.init) ?? "", change.kind.rawValue, change.ground,
        String(lineage.replaced), packet.statement.orderID,
      ])
    }
    return table
  }
}
