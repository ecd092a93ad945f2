import Hashing
import ReleaseModel

/// The tables of what is withheld, of things taken, of translations and of digests.
extension PacketTables {
  var withheld: PacketTable {
    var table = PacketTable(
      "withheld", "Documents withheld in full",
      [
        .init("control_number", "Document"), .init("bates", .optional, "Its slip sheet"),
        .init("pages", .integer, "Pages of the slip sheet; the length of the document is not said"),
        .init("grounds", "Label in the box"), .init("authorities", .list, "Laws behind the label"),
        .init("description", "What may be said of it"),
        .init("pending", .flag, "Whether a person has yet to decide"),
      ])
    for (index, document) in packet.documents.enumerated() {
      guard let slip = document.slip else { continue }
      table.append([
        control(index), bates(index, nil), .integer(numbering.pages(ofDocument: index)), .text(slip.label),
        .list(slip.authorities), .text(document.kind), .flag(slip.isPending),
      ])
    }
    return table
  }

  var vaughn: PacketTable {
    var table = PacketTable(
      "vaughn", "Vaughn index",
      [
        .init("control_number", "Document"), .init("beg_bates", .optional, "First Bates number"),
        .init("end_bates", .optional, "Last Bates number"), .init("date", .optional, "Where it is released"),
        .init("originator", .optional, "As the released text states it"),
        .init("description", "Kind and title as released"),
        .init("disposition", .choice(["RIP", "WIF"]), "Released in part, or withheld in full"),
        .init("grounds", .list, "Labels"), .init("grounds_meaning", .list, "What the grounds protect"),
        .init("pages_affected", .list, "Bates numbers of pages on which a paragraph with a box begins"),
        .init("passages", .integer, "Boxes inside paragraphs"),
        .init("portions", .integer, "Boxes in the place of paragraphs, cells or runs of them"),
        .init("segregability", "What was done to release the rest"),
        .init("harm", .optional, "For the declarant; the program leaves it empty"),
        .init("declarant", .optional, "For the declarant; the program leaves it empty"),
      ])
    for entry in reading.vaughn {
      let document = packet.documents[entry.document]
      let pages = entry.blocks.compactMap { numbering.bates(ofBlock: $0, document: entry.document) }
      table.append([
        control(entry.document), .optional(numbering.first(ofDocument: entry.document)),
        .optional(numbering.last(ofDocument: entry.document)), .optional(document.date),
        .optional(reading.origins.originators[entry.document]), .text(entry.description(in: packet)),
        .text(document.disposition.rawValue), .list(entry.grounds.map(\.label)),
        .list(entry.grounds.compactMap { ground in ground.meaning.map { "\(ground.label): \($0)" } }),
        .list(
          (pages.isEmpty ? [numbering.first(ofDocument: entry.document)].compactMap(\.self) : pages).uniqued()
        ),
        .integer(entry.passages), .integer(entry.portions), .text(entry.segregability(in: packet)),
        .optional(nil),
        .optional(nil),
      ])
    }
    return table
  }

  private static let custodyColumns: [PacketTable.Column] = [
    .init("item", "Number of the item"), .init("description", .optional, "As recorded"),
    .init("taken_where", .optional, "As recorded"), .init("taken_when", .optional, "As recorded"),
    .init("taken_by", .optional, "As recorded"), .init("taken_from", .optional, "As recorded"),
    .init("reason", .optional, "As recorded"), .init("condition", .optional, "As recorded"),
    .init("named_in", .list, "Documents and pages"),
    .init("transfers", .integer, "Number of transfers recorded"),
    .init("gaps", .list, "What is not recorded, in words"),
  ]

  var custody: PacketTable {
    var table = PacketTable("custody", "Chain of custody: items", Self.custodyColumns)
    for item in reading.custody {
      let places = item.firstMentions.map { mention in
        packet.documents[mention.document].controlNumber
          + (numbering.bates(ofBlock: mention.block, document: mention.document).map { " " + $0 } ?? "")
      }
      table.append([
        .text(item.number), .optional(item.description), .optional(item.place), .optional(item.time),
        .optional(item.takenBy?.text), .optional(item.takenFrom), .optional(item.reason),
        .optional(item.condition),
        .list(places), .integer(item.transfers.count), .list(item.gaps),
      ])
    }
    return table
  }

  var transfers: PacketTable {
    var table = PacketTable(
      "transfers", "Chain of custody: transfers",
      [
        .init("item", "Number of the item"), .init("number", .integer, "Counted from 1 for each item"),
        .init("time", .optional, "As recorded"), .init("released_by", .optional, "As recorded"),
        .init("received_by", .optional, "As recorded"), .init("purpose", .optional, "As recorded"),
        .init("condition", .optional, "As recorded"), .init("digest_before", .optional, "As recorded"),
        .init("digest_after", .optional, "As recorded"),
      ])
    for item in reading.custody {
      for (index, transfer) in item.transfers.enumerated() {
        table.append([
          .text(item.number), .integer(index + 1), .optional(transfer.time),
          .optional(transfer.releasedBy?.text),
          .optional(transfer.receivedBy?.text), .optional(transfer.purpose), .optional(transfer.condition),
          .optional(transfer.digestBefore), .optional(transfer.digestAfter),
        ])
      }
    }
    return table
  }

  var translations: PacketTable {
    var table = PacketTable(
      "translations", "Originals and translations",
      [
        .init("original", "Document of the original"), .init("translation", "Document of the translation"),
        .init(
          "basis", .choice(["bilingual", "named", "labelled", "original-absent"]), "Why they face each other"),
        .init("pair", .integer, "Counted from 1"),
        .init("original_bates", .optional, "Page on which the paragraph begins"),
        .init("original_text", .optional, "As released"),
        .init("translation_bates", .optional, "Page on which the paragraph begins"),
        .init("translation_text", .optional, "As released"), .init("translator", .optional, "As stated"),
        .init("oath", .optional, "As stated"), .init("method", .optional, "Machine or human, as stated"),
        .init("date", .optional, "As stated"),
      ])
    for translation in reading.translations {
      let basis =
        switch translation.basis {
        case .bilingual: "bilingual"
        case .named: "named"
        case .labelled: "labelled"
        case .originalAbsent: "original-absent"
        }
      for (index, pair) in translation.pairs.enumerated() {
        table.append([
          control(translation.original), control(translation.translation), .text(basis), .integer(index + 1),
          bates(translation.original, pair.original?.block), .optional(pair.original?.text),
          bates(translation.translation, pair.translation?.block), .optional(pair.translation?.text),
          .optional(translation.translator), .optional(translation.oath), .optional(translation.method),
          .optional(translation.date),
        ])
      }
    }
    return table
  }

  func lineage(_ lineage: PacketLineage) -> PacketTable {
    var table = PacketTable(
      "lineage", "Version lineage",
      [
        .init("control_number", "Document"),
        .init("paragraph", .optional, "From 1; empty for the whole document"),
        .init("change", .choice(PacketLineage.Change.Kind.allCases.map(\.rawValue)), "What is otherwise"),
        .init("grounds", "Label of the box; empty where there is none"),
        .init("replaced_version", .integer, "The version that is replaced"),
        .init("by_order", "The order of this version"),
      ])
    for change in lineage.changes {
      table.append([
        .text(change.controlNumber), .optional(change.paragraph.map(String.init)),
        .text(change.kind.rawValue),
        .text(change.ground), .integer(lineage.replaced), .text(packet.statement.orderID),
      ])
    }
    return table
  }

  var digests: PacketTable {
    var table = PacketTable(
      "digests", "Digests of the released documents",
      [
        .init("control_number", "Document"), .init("bates", .optional, "First Bates number"),
        .init("form", .choice(["text", "XML"]), "Which file of the document"),
        .init("sha256", "In hexadecimal"),
      ])
    for entry in reading.digests {
      table.append([
        control(entry.document), bates(entry.document, nil), .text(entry.form), .text(entry.digest.hex),
      ])
    }
    return table
  }
}
