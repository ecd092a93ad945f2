import ReleaseModel
import Typesetting

/// A packet as pages: cover, identity basis, contents, lists, the documents, the log.
struct PacketPages {
  let packet: Packet
  let reading: PacketReading
  let marks: Marks
  let software: String

  init(_ packet: Packet, software: String) {
    self.packet = packet
    reading = PacketReading(packet)
    marks = Marks(packet)
    self.software = software
  }

  var document: TypesetDocument {
    var content = cover + instructions + identity
    content += contents + documentList + timeline + evaluation
    content += documentsOpening
    for index in packet.documents.indices { content += pages(ofDocument: index) }
    content += translations + [section("end")] + defence + log + withheld + vaughn + custody
    content += provenance + lineage + manifest + certification
    return TypesetDocument(
      metadata: TypesetMetadata(
        title: "\(PacketHeading.cover.english) \(packet.id)", subject: packet.statement.title,
        author: packet.statement.authority, asOf: packet.statement.asOf, producer: software),
      header: RunningHeader(
        left: [.text(packet.id, .small)], right: [.text("\(packet.subject.nameLatin)", .small)],
        marking: [.text(packet.banner, .bold)]),
      footer: RunningFooter(banner: packet.banner),
      bates: BatesNumbering(
        prefix: packet.batesPrefix, start: packet.version.firstBates, width: packet.batesDigits),
      content: content
    )
  }

  func section(_ id: String) -> TypesetBlock {
    .section(TypesetSection(id: id, startsPage: true))
  }

  func heading(_ part: PacketHeading) -> TypesetBlock {
    .heading(TypesetHeading(level: 1, part.numbered, translation: part.arabic, anchor: part.anchor))
  }

  func subheading(_ part: PacketHeading) -> TypesetBlock {
    .heading(TypesetHeading(level: 2, part.english, translation: part.arabic, anchor: part.anchor))
  }

  /// Lines of what is known.
  func facts(_ facts: [PacketFact]) -> TypesetBlock {
    .keyValues(facts.map { TypesetKeyValue($0.name, $0.value ?? "") })
  }

  /// Lines with room for what a person writes.
  func blanks(_ facts: [PacketFact], title: String, summary: String) -> TypesetBlock {
    .table(
      TypesetTable(
        columns: [.init(title, relativeWidth: 5), .init("By hand · بخط اليد", relativeWidth: 6)],
        rows: facts.map { TypesetTable.Row([.init($0.name), .init([.lineBreak, .lineBreak, .text(" ")])]) },
        summary: summary))
  }

  // MARK: Front matter

  private var cover: [TypesetBlock] {
    [
      .heading(
        TypesetHeading(
          level: 1, PacketHeading.cover.english, translation: PacketHeading.cover.arabic,
          anchor: PacketHeading.cover.anchor)),
      facts(PacketFact.subject(of: packet)), .rule, facts(PacketFact.order(of: packet)), .rule,
    ]
  }

  private var identity: [TypesetBlock] {
    let rows = packet.identity.map { row in
      TypesetTable.Row([
        TypesetTable.Cell(row.controlNumber), TypesetTable.Cell(row.state), TypesetTable.Cell(row.basis),
        TypesetTable.Cell(
          row.further.isEmpty
            ? row.evidence.joined(separator: "; ")
            : "The same in \(row.further.count) more documents: " + row.further.joined(separator: ", ")),
      ])
    }
    return [
      section("identity"), heading(.identity),
      .paragraph(
        "Why each document is tied to the subject, and which mentions were considered and not taken. A name "
          + "alone never ties a document to a person.",
        style: []),
      .table(
        TypesetTable(
          columns: [
            .init("Document", relativeWidth: 14), .init("State", relativeWidth: 11),
            .init("Basis", relativeWidth: 27), .init("Evidence", relativeWidth: 40),
          ], rows: rows, summary: "Links between documents and the subject")),
    ]
  }

  private var contents: [TypesetBlock] {
    let entries = PacketContents.entries(of: packet).map { entry -> TypesetContents.Entry in
      switch entry {
      case .part(let part):
        return .init(
          [.text("\(part.numbered) · \(part.arabic)")], anchor: part.anchor,
          level: part.number == nil ? 2 : 1)
      case .document(let index):
        let id = PacketNumbering.section(index)
        let document = packet.documents[index]
        return .init(
          [.text(document.controlNumber + "  ")] + title(of: document), anchor: id, level: 2, section: id)
      }
    }
    return [section("contents"), heading(.contents), .contents(TypesetContents(entries))]
  }

  private var documentList: [TypesetBlock] {
    let rows = packet.documents.enumerated().map { index, document in
      TypesetTable.Row([
        .init([.link(document.controlNumber, anchor: PacketNumbering.section(index))]),
        .init([.batesRange(section: PacketNumbering.section(index))]),
        .init(document.date ?? "not released"),
        .init(title(of: document) + [.lineBreak, .text(document.kind, [.small, .muted])]),
        .init(marking(of: document)), .init(PacketPages.words(document.disposition)),
      ])
    }
    return [
      section("document-list"), heading(.documentList),
      .table(
        TypesetTable(
          columns: [
            .init("Document", relativeWidth: 15), .init("Bates", relativeWidth: 20),
            .init("Date", relativeWidth: 14), .init("Title and kind", relativeWidth: 24),
            .init("Marking", relativeWidth: 19), .init("Released", relativeWidth: 12),
          ], rows: rows, summary: "Documents of the packet")),
    ]
  }

  /// Part 7 opens with a page of its own, so that every document begins on its own first page.
  private var documentsOpening: [TypesetBlock] {
    [
      section("documents"), heading(.documents),
      .paragraph(
        "Each document begins on a new page with its number, its marking struck out where it changed, and the marking of "
          + "what is released. Only these pages carry Bates numbers."),
    ]
  }

  // MARK: Back matter

  private var log: [TypesetBlock] {
    let rows = packet.boxes.map { entry in
      let anchor = entry.block.map { PacketNumbering.block(entry.document, $0) }
      return TypesetTable.Row([
        .init(String(entry.box.number)), .init(packet.documents[entry.document].controlNumber),
        .init([.batesReference(anchor: anchor ?? PacketNumbering.section(entry.document))]),
        .init(entry.box.label), .init(entry.box.authorities.joined(separator: "; ")),
        .init(entry.box.reasons.joined(separator: "; ")),
        .init(entry.box.isPending ? "pending" : "by the order"),
      ])
    }
    var blocks: [TypesetBlock] = [
      heading(.log),
      .paragraph(
        rows.isEmpty
          ? "Nothing was withheld from the documents of this packet."
          : "One line for each box. The Bates number is that of the page on which the paragraph begins."),
    ]
    if !rows.isEmpty {
      blocks.append(
        .table(
          TypesetTable(
            columns: [
              .init("No.", relativeWidth: 6), .init("Document", relativeWidth: 15),
              .init("Bates", relativeWidth: 20), .init("Ground", relativeWidth: 13),
              .init("Authority", relativeWidth: 17), .init("Asked for by", relativeWidth: 19),
              .init("Decision", relativeWidth: 14),
            ], rows: rows, summary: "Redactions")))
    }
    return blocks
  }

  // MARK: Shared

  /// The document's title, or words that say why there is none.
  func title(of document: ReleasedDocument) -> [TypesetInline] {
    if let title = document.title { return title.map(PacketPages.inline) }
    if let subject = document.statedSubject { return quoted(subject) }
    return [.text(document.disposition == .withheld ? "Withheld in full" : "Untitled", .italic)]
  }

  func marking(of document: ReleasedDocument) -> [TypesetInline] {
    guard let original = document.originalBanner, original != document.releasedBanner else {
      return [.text(document.releasedBanner)]
    }
    return [.text(original, .strike), .lineBreak, .text(document.releasedBanner)]
  }

  static func words(_ disposition: ReleasedDocument.Disposition) -> String {
    switch disposition {
    case .full: "in full"
    case .partial: "in part"
    case .withheld: "withheld"
    }
  }

  static func inline(_ inline: ReleasedInline) -> TypesetInline {
    switch inline {
    case .text(let text): .text(text)
    case .box(let box): .redactionBox(Typesetting.RedactionBox(label: box.label))
    case .substitute(let text, _): .substitute(text)
    }
  }
}
