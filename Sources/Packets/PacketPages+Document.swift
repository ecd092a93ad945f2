import ReleaseModel
import Typesetting

extension PacketPages {
  /// One document as a file of its own, numbered as it is in the packet.
  func alone(_ index: Int, firstNumber: Int) -> TypesetDocument {
    let document = packet.documents[index]
    return TypesetDocument(
      metadata: TypesetMetadata(
        title: document.controlNumber, subject: packet.statement.title, author: packet.statement.authority,
        asOf: packet.statement.asOf, producer: software),
      bates: BatesNumbering(prefix: packet.batesPrefix, start: firstNumber, width: packet.batesDigits),
      content: pages(ofDocument: index))
  }

  /// One document: its own section with its markings in the header, a head, and its blocks.
  func pages(ofDocument index: Int) -> [TypesetBlock] {
    let document = packet.documents[index]
    var blocks: [TypesetBlock] = [
      .section(
        TypesetSection(
          id: PacketNumbering.section(index), bates: .continuing, controlNumber: document.controlNumber,
          header: header(of: document), footer: RunningFooter(banner: document.releasedBanner))),
      .heading(
        TypesetHeading(
          level: 2, [.text(document.controlNumber + "  ")] + title(of: document),
          anchor: "heading-\(index + 1)")),
      .keyValues(head(of: document)), .rule,
    ]
    if let slip = document.slip {
      blocks.append(.spacer(points: 120))
      // Each language by itself: a line that holds both may part in the middle of one.
      for text in ["This document is withheld in full.", "هذه الوثيقة محجوبة بالكامل"] {
        blocks.append(
          .paragraph(TypesetParagraph([.text(text, .bold)], role: .title, alignment: .centre)))
      }
      blocks.append(
        .paragraph(
          TypesetParagraph([.redactionBox(Typesetting.RedactionBox(label: slip.label))], alignment: .centre)))
      return blocks
    }
    var number = 0
    while number < document.blocks.count {
      if document.blocks[number].kind == .row {
        let rows = document.blocks[number...].prefix { $0.kind == .row }
        blocks.append(table(rows, document: index))
        number = rows.endIndex
      } else {
        blocks.append(paragraph(document.blocks[number], anchor: PacketNumbering.block(index, number)))
        number += 1
      }
    }
    return blocks
  }

  private func header(of document: ReleasedDocument) -> RunningHeader {
    if let original = document.originalBanner, original != document.releasedBanner {
      return RunningHeader(left: packet.id, original: original, new: document.releasedBanner)
    }
    return RunningHeader(left: [.text(packet.id)], marking: [.text(document.releasedBanner, .bold)])
  }

  private func head(of document: ReleasedDocument) -> [TypesetKeyValue] {
    var rows = [
      TypesetKeyValue("Kind", document.kind),
      TypesetKeyValue("Released", PacketPages.words(document.disposition)),
    ]
    if let number = document.reportNumber { rows.append(TypesetKeyValue("Report number", number)) }
    if let date = document.date { rows.append(TypesetKeyValue("Date", date)) }
    return rows
  }

  private func paragraph(_ block: ReleasedBlock, anchor: String) -> TypesetBlock {
    var inlines: [TypesetInline] = []
    if let mark = block.mark { inlines.append(.text(mark + " ", .muted)) }
    var style: TextStyle = []
    switch block.kind {
    case .heading: style = .bold
    case .caption: style = .italic
    case .field(let name) where !name.isEmpty: inlines.append(.text(name + ": ", .bold))
    case .listItem: inlines.append(.text("• "))
    default: break
    }
    inlines += block.content.map { inline in
      if case .text(let text) = inline { .text(text, style) } else { PacketPages.inline(inline) }
    }
    let isArabic = PacketPages.isMostlyArabic(block.content)
    return .paragraph(
      TypesetParagraph(
        inlines, direction: isArabic ? .rightToLeft : .automatic, language: isArabic ? "ar" : nil,
        anchor: anchor))
  }

  /// Whether Arabic letters outnumber Latin ones: a paragraph that begins with a mark such as `(U)` is still read
  /// from the right.
  static func isMostlyArabic(_ content: [ReleasedInline]) -> Bool {
    var balance = 0
    for case .text(let text) in content {
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0620...0x064A, 0x066E...0x06D5: balance += 1
        case 0x41...0x5A, 0x61...0x7A: balance -= 1
        default: break
        }
      }
    }
    return balance > 0
  }

  private static func cell(_ content: [ReleasedInline]) -> TypesetTable.Cell {
    let isArabic = isMostlyArabic(content)
    return TypesetTable.Cell(
      content.map(inline), direction: isArabic ? .rightToLeft : .automatic, language: isArabic ? "ar" : nil)
  }

  /// Consecutive rows as one table; the columns have no titles of their own, because a report's first row may
  /// be content like any other.
  private func table(_ rows: ArraySlice<ReleasedBlock>, document: Int) -> TypesetBlock {
    let width = max(1, rows.map(\.cells.count).max() ?? 1)
    return .table(
      TypesetTable(
        columns: (1...width).map { .init("Column \($0)") },
        rows: zip(rows.indices, rows).map { number, row in
          TypesetTable.Row(
            row.cells.map(PacketPages.cell), anchor: PacketNumbering.block(document, number))
        }, summary: "Table of \(packet.documents[document].controlNumber)"))
  }
}
