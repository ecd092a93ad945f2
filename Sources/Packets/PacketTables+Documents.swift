import ReleaseModel

/// The tables of documents, links and boxes.
extension PacketTables {
  var contents: PacketTable {
    var table = PacketTable(
      "contents", "Contents",
      [
        .init("part", .optional, "Number of the part; empty for what stands inside one"),
        .init("title", "Heading in English, or number of a document"),
        .init("title_arabic", .optional, "Heading in Arabic"),
        .init("page", .integer, "Page of the packet, from 1"),
        .init("beg_bates", .optional, "First Bates number of a document"),
        .init("end_bates", .optional, "Last Bates number of a document"),
      ])
    for entry in PacketContents.entries(of: packet) {
      switch entry {
      case .part(let part):
        table.append([
          .optional(part.number.map(String.init)), .text(part.english), .optional(part.arabic),
          .integer(numbering.page(of: part) ?? 0), .optional(nil), .optional(nil),
        ])
      case .document(let index):
        table.append([
          .optional(nil), control(index), .optional(nil), .integer(numbering.page(ofDocument: index) ?? 0),
          .optional(numbering.first(ofDocument: index)), .optional(numbering.last(ofDocument: index)),
        ])
      }
    }
    return table
  }

  var documents: PacketTable {
    var table = PacketTable(
      "documents", "Documents of the packet",
      [
        .init("control_number", "The case's own number of the document"),
        .init("beg_bates", .optional, "First Bates number"),
        .init("end_bates", .optional, "Last Bates number"),
        .init("pages", .integer, "Pages in this packet"), .init("kind", "Kind of report"),
        .init("report_number", .optional, "The report's own number, where it is released"),
        .init("date", .optional, "yyyy-mm-dd, yyyy-mm or yyyy, where it is released"),
        .init("title", .optional, "Title or stated subject as released"),
        .init("language", "BCP 47 tag of most of the text"),
        .init(
          "disposition", .choice(ReleasedDocument.Disposition.allCases.map(\.rawValue)),
          "Released in full, in part, or withheld in full"),
        .init("original_marking", .optional, "Banner of the original, where it may be shown"),
        .init("released_marking", "Banner of what is released"),
        .init("redactions", .integer, "Number of boxes"),
      ])
    for (index, document) in packet.documents.enumerated() {
      table.append([
        control(index), .optional(numbering.first(ofDocument: index)),
        .optional(numbering.last(ofDocument: index)),
        .integer(numbering.pages(ofDocument: index)), .text(document.kind), .optional(document.reportNumber),
        .optional(document.date), .optional(document.titleText),
        .text(document.language), .text(document.disposition.rawValue), .optional(document.originalBanner),
        .text(document.releasedBanner), .integer(document.boxes.count),
      ])
    }
    return table
  }

  var redactions: PacketTable {
    var table = PacketTable(
      "redactions", "Redaction log",
      [
        .init("number", .integer, "Number of the box"), .init("control_number", "Document"),
        .init("bates", .optional, "Page on which the paragraph begins"), .init("grounds", "Label in the box"),
        .init("authorities", .list, "Laws behind the label"),
        .init("asked_for_by", .list, "What asked for it: marking, rule, identity or unread"),
        .init(
          "extent", .choice(RedactionBox.Extent.allCases.map(\.rawValue)),
          "A passage or a whole paragraph or cell"),
        .init("pending", .flag, "Whether a person has yet to decide"),
      ])
    for entry in packet.boxes {
      table.append([
        .integer(entry.box.number), control(entry.document), bates(entry.document, entry.block),
        .text(entry.box.label), .list(entry.box.authorities), .list(entry.box.reasons),
        .text(entry.box.extent.rawValue), .flag(entry.box.isPending),
      ])
    }
    return table
  }

  var identity: PacketTable {
    var table = PacketTable(
      "identity", "Identity basis",
      [
        .init("control_number", "Document"), .init("state", "confirmed, candidate, rejected and so on"),
        .init("basis", "What identified the person"), .init("evidence", .list, "In words"),
      ])
    for row in packet.identity {
      for controlNumber in [row.controlNumber] + row.further {
        table.append([.text(controlNumber), .text(row.state), .text(row.basis), .list(row.evidence)])
      }
    }
    return table
  }
}
