import Hashing
import Interchange
import ReleaseModel
import Sealing
import Typesetting

/// The whole packet as one JSON file: the model it is made from, and every part of its pages. `PacketJSON+Schema` says
/// what each member is.
struct PacketJSON {
  /// Counted up when a member changes its meaning, leaves or comes.
  static let schemaName = "tearline.packet/2"

  private let packet: Packet
  private let numbering: PacketNumbering
  private let fonts: FontBook
  private let parts: [PacketTables.Part]

  init(_ tables: PacketTables, _ fonts: FontBook) {
    packet = tables.packet
    numbering = tables.numbering
    parts = tables.parts
    self.fonts = fonts
  }

  var bytes: [UInt8] {
    let value: JSON = [
      "schema": .string(Self.schemaName),
      "id": .string(packet.id),
      "version": .integer(packet.version.number),
      "lineage": packet.version.lineage.map(lineage) ?? .null,
      "marking": .string(packet.banner),
      "order": order,
      "subject": subject,
      "identity": .array(packet.identity.map(identity)),
      "documents": .array(packet.documents.enumerated().map { document($0.offset, $0.element) }),
      "parts": .object(parts.map { JSON.Member($0.heading.rawValue, part($0)) }),
      "provenance": .array(
        packet.provenance.map { ["step": .string($0.name), "version": .string($0.version)] }),
      "fonts": .array(
        fonts.records.map { ["file": .string($0.fileName), "sha256": .string($0.digest.hex)] }),
    ]
    return value.pretty
  }

  private func part(_ part: PacketTables.Part) -> JSON {
    [
      "number": part.heading.number.map(JSON.integer) ?? .null,
      "title": .string(part.heading.english), "titleArabic": .string(part.heading.arabic),
      "page": numbering.page(of: part.heading).map(JSON.integer) ?? .null,
      "facts": .array(part.facts.map { ["name": .string($0.name), "value": text($0.value)] }),
      "tables": .object(part.tables.map { JSON.Member($0.name, $0.rowValues) }),
    ]
  }

  private func lineage(_ lineage: PacketLineage) -> JSON {
    [
      "replaces": .integer(lineage.replaced), "order": .string(lineage.order),
      "tagManifest": .string(lineage.tagManifest),
      "changes": .array(
        lineage.changes.map {
          [
            "controlNumber": .string($0.controlNumber), "paragraph": $0.paragraph.map(JSON.integer) ?? .null,
            "change": .string($0.kind.rawValue), "grounds": .string($0.ground),
          ]
        }),
    ]
  }

  private var order: JSON {
    let statement = packet.statement
    return [
      "id": .string(statement.orderID), "title": .string(statement.title),
      "authority": .string(statement.authority), "basis": .string(statement.basis),
      "decidedBy": .string(statement.decidedBy), "audience": .string(statement.audience),
      "level": .string(statement.level), "asOf": .string(statement.asOf),
      "edition": text(statement.edition),
    ]
  }

  private var subject: JSON {
    let subject = packet.subject
    return [
      "record": .string(subject.recordID), "nameLatin": .string(subject.nameLatin),
      "nameArabic": .string(subject.nameArabic), "aliases": .array(subject.aliases.map { .string($0) }),
      "identifiers": .array(
        subject.identifiers.map {
          ["type": .string($0.type), "issuer": .string($0.issuer), "value": .string($0.value)]
        }),
      "attributes": .array(
        subject.attributes.map { ["name": .string($0.name), "value": .string($0.value)] }),
    ]
  }

  private func identity(_ row: IdentityRow) -> JSON {
    var members: [JSON.Member] = [
      .init("controlNumber", .string(row.controlNumber)), .init("state", .string(row.state)),
      .init("basis", .string(row.basis)), .init("evidence", .array(row.evidence.map { .string($0) })),
    ]
    if !row.further.isEmpty { members.append(.init("further", .array(row.further.map { .string($0) }))) }
    return .object(members)
  }

  private func document(_ index: Int, _ document: ReleasedDocument) -> JSON {
    [
      "controlNumber": .string(document.controlNumber),
      "begBates": text(numbering.first(ofDocument: index)),
      "endBates": text(numbering.last(ofDocument: index)),
      "kind": .string(document.kind), "reportNumber": text(document.reportNumber),
      "date": text(document.date),
      "title": text(document.title.map { $0.map(\.plainText).joined() }),
      "language": .string(document.language),
      "disposition": .string(document.disposition.rawValue), "originalMarking": text(document.originalBanner),
      "releasedMarking": .string(document.releasedBanner), "blocks": .array(document.blocks.map(block)),
      "slip": document.slip.map(box) ?? .null,
      "flags": .array(
        document.flags.map {
          [
            "kind": .string($0.kind), "rule": .string($0.rule), "title": .string($0.title),
            "text": text($0.text),
            "decision": decision($0.decision),
          ]
        }),
    ]
  }

  private func decision(_ decision: ReleasedFlag.Decision) -> JSON {
    switch decision {
    case .open: "open"
    case .disclosed: "disclosed"
    case .summarised: "summarised"
    case .logged: "logged"
    }
  }

  private func block(_ block: ReleasedBlock) -> JSON {
    let kind: String
    var members: [JSON.Member] = []
    switch block.kind {
    case .heading: kind = "heading"
    case .paragraph: kind = "paragraph"
    case .listItem: kind = "item"
    case .caption: kind = "caption"
    case .row: kind = "row"
    case .field(let name):
      kind = "field"
      members.append(.init("name", .string(name)))
    }
    members.insert(.init("kind", .string(kind)), at: 0)
    if let mark = block.mark { members.append(.init("mark", .string(mark))) }
    if block.kind == .row {
      members.append(.init("cells", .array(block.cells.map { .array($0.map(inline)) })))
    } else {
      members.append(.init("content", .array(block.content.map(inline))))
    }
    return .object(members)
  }

  private func inline(_ inline: ReleasedInline) -> JSON {
    switch inline {
    case .text(let text): .string(text)
    case .box(let value): box(value)
    case .substitute(let text, let label): ["substitute": .string(text), "grounds": .string(label)]
    }
  }

  private func box(_ box: ReleaseModel.RedactionBox) -> JSON {
    [
      "redaction": .integer(box.number), "grounds": .string(box.label),
      "authorities": .array(box.authorities.map { .string($0) }),
      "askedForBy": .array(box.reasons.map { .string($0) }), "extent": .string(box.extent.rawValue),
      "pending": .boolean(box.isPending),
    ]
  }

  private func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
}
