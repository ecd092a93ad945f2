import ReleaseModel
import Typesetting

/// A packet as pages: cover, identity basis, contents, lists, the documents, the log.
struct PacketPages {
  let packet: Packet
  let software: String

  init(_ packet: Packet, software: String) {
    self.packet = packet
    self.software = software
  }

  var document: TypesetDocument {
    var content = cover + reading + identity
    content += contents + documentList
    for index in packet.documents.indices { content += pages(ofDocument: index) }
    content += [section("end")] + review + log + withheld
    content += provenance + lineage + certification
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
    .heading(TypesetHeading(level: 1, part.english, translation: part.arabic, anchor: part.anchor))
  }

  // MARK: Front matter

  private var cover: [TypesetBlock] {
    let subject = packet.subject
    let statement = packet.statement
    var rows = [TypesetKeyValue("Packet", packet.id), TypesetKeyValue("Name", subject.nameLatin)]
    if let lineage = packet.version.lineage {
      rows.append(
        TypesetKeyValue("Version", "\(packet.version.number), replaces version \(lineage.replaced)"))
    }
    if let edition = packet.statement.edition { rows.append(TypesetKeyValue("Edition", edition)) }
    if !subject.nameArabic.isEmpty {
      rows.append(TypesetKeyValue("Name in Arabic · الاسم", subject.nameArabic))
    }
    if !subject.aliases.isEmpty {
      rows.append(TypesetKeyValue("Also written or called", subject.aliases.joined(separator: "; ")))
    }
    rows += subject.attributes.map { TypesetKeyValue($0.name, $0.value) }
    rows += subject.identifiers.map { identifier in
      TypesetKeyValue(
        identifier.type,
        identifier.issuer.isEmpty ? identifier.value : "\(identifier.value) (\(identifier.issuer))")
    }
    let order = [
      TypesetKeyValue("Release order", "\(statement.orderID): \(statement.title)"),
      TypesetKeyValue("Authority", statement.authority), TypesetKeyValue("Legal basis", statement.basis),
      TypesetKeyValue("Decided by", statement.decidedBy), TypesetKeyValue("Released to", statement.audience),
      TypesetKeyValue("Highest level released", statement.level), TypesetKeyValue("As of", statement.asOf),
    ]
    return [
      .heading(
        TypesetHeading(
          level: 1, PacketHeading.cover.english, translation: PacketHeading.cover.arabic,
          anchor: PacketHeading.cover.anchor)),
      .keyValues(rows), .rule, .keyValues(order), .rule,
    ]
  }

  private var reading: [TypesetBlock] {
    [
      .heading(
        TypesetHeading(
          level: 2, PacketHeading.reading.english, translation: PacketHeading.reading.arabic,
          inOutline: false,
          anchor: PacketHeading.reading.anchor)),
      .list(
        TypesetList([
          [
            .text("A box such as "), .redactionBox(Typesetting.RedactionBox(label: "(b)(1)")),
            .text(
              " stands where text was withheld, with the legal ground. Its size says nothing of the text."),
          ],
          [
            .text("Words in brackets, such as "), .substitute("Person A"),
            .text(
              ", stand for a person who is not the subject. One person has one such name in this packet, and "
                + "another in every other packet."),
          ],
          [
            .text(
              "Release was decided by the person named above. The program that made this packet computed what "
                + "the order covers; whatever no decision covers was withheld and is marked as pending in the log."
            )
          ],
          [
            .text(
              "That a document is in this packet means that an identifier in it is the subject's. It says "
                + "nothing of whether what the document says is true.")
          ],
        ])),
    ]
  }

  private var identity: [TypesetBlock] {
    let rows = packet.identity.map { row in
      TypesetTable.Row([
        TypesetTable.Cell(row.controlNumber), TypesetTable.Cell(row.state), TypesetTable.Cell(row.basis),
        TypesetTable.Cell(row.evidence.joined(separator: "; ")),
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
            .init("Document", relativeWidth: 3), .init("State", relativeWidth: 2),
            .init("Basis", relativeWidth: 3), .init("Evidence", relativeWidth: 9),
          ], rows: rows, summary: "Links between documents and the subject")),
    ]
  }

  private var contents: [TypesetBlock] {
    var entries: [TypesetContents.Entry] = [
      entry(.identity), entry(.documentList),
    ]
    for (index, document) in packet.documents.enumerated() {
      let id = PacketNumbering.section(index)
      entries.append(
        .init(
          [.text(document.controlNumber + "  ")] + title(of: document), anchor: id, level: 2, section: id))
    }
    entries += [.review, .log, .withheld, .provenance].map(entry)
    if packet.version.lineage != nil { entries.append(entry(.lineage)) }
    entries.append(entry(.certification))
    return [section("contents"), heading(.contents), .contents(TypesetContents(entries))]
  }

  private func entry(_ part: PacketHeading) -> TypesetContents.Entry {
    .init(part.english, anchor: part.anchor)
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

  // MARK: Back matter

  private var review: [TypesetBlock] {
    let rows = packet.documents.enumerated().flatMap { index, document in
      document.flags.map { flag in
        TypesetTable.Row([
          .init([.link(document.controlNumber, anchor: PacketNumbering.section(index))]),
          .init([.batesRange(section: PacketNumbering.section(index))]), .init(flag.kind), .init(flag.text),
        ])
      }
    }
    let intro =
      rows.isEmpty
      ? "No rule flagged a passage of the released text. That is no finding that there is none."
      : "Rules flagged these passages of the released text, for example as exculpatory. A person has yet to "
        + "assess them; the list may be incomplete."
    var blocks: [TypesetBlock] = [heading(.review), .paragraph(intro)]
    if !rows.isEmpty {
      blocks.append(
        .table(
          TypesetTable(
            columns: [
              .init("Document", relativeWidth: 3), .init("Bates", relativeWidth: 4),
              .init("Kind", relativeWidth: 3),
              .init("Passage", relativeWidth: 9),
            ], rows: rows, summary: "Flagged passages")))
    }
    return blocks
  }

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
