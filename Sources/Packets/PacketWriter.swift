import Hashing
public import ReleaseModel
import Sealing
public import Typesetting

/// Makes the files of a packet: PDF, text, tables and the whole model as JSON. The same packet and fonts give
/// the same bytes.
public struct PacketWriter: Sendable {
  /// Part of every cache key: changes whenever the files of a packet could.
  public static let version = "10"

  private let typesetter: Typesetter
  private let software: String

  /// - Parameter software: name and version, printed in the PDF and the bag.
  public init(fonts: FontBook, software: String) {
    typesetter = Typesetter(fonts: fonts)
    self.software = software
  }

  /// - Parameter production: the volume that stands beside the packet; nil for none.
  public func files(
    of packet: Packet, production: PacketProduction? = nil
  ) throws(PacketFailure) -> PacketFiles {
    let pages = PacketPages(packet, software: software)
    let paginated: PaginatedDocument
    do { paginated = try typesetter.paginated(pages.document) } catch { throw .pages(error) }
    let numbering = PacketNumbering(packet, paginated.layout)
    let tables = PacketTables(pages, numbering)
    var payload = [
      BagFile(path: "packet.json", bytes: PacketJSON(tables, typesetter.fonts).bytes),
      BagFile(path: PacketJSON.schemaPath, bytes: PacketJSON.schema(of: tables.parts)),
    ]
    payload += tables.files
    for (index, document) in packet.documents.enumerated() {
      let name = numbering.first(ofDocument: index) ?? document.controlNumber
      payload.append(BagFile(path: "documents/\(name).txt", bytes: Array(document.plainText.utf8)))
      if let xml = ReleasedXML.bytes(of: document) {
        payload.append(BagFile(path: "xml/\(document.controlNumber).xml", bytes: xml))
      }
    }
    var attachments: [TypesetAttachment] = []
    if packet.statement.isSealed {
      payload.append(PacketManifest.file(of: payload, packet: packet))
      attachments = PacketAttachments.all(of: payload)
    }
    do {
      payload.append(BagFile(path: "packet.pdf", bytes: try paginated.file(attaching: attachments)))
    } catch {
      throw .pages(error)
    }
    if let production { payload += try production.files(pages, numbering, typesetter) }
    return PacketFiles(
      payload: payload, tagFiles: [BagInstructions.file],
      info: info(packet), pageCount: paginated.layout.pageCount,
      fontDigests: typesetter.fonts.records.map(\.digest.hex), ownTexts: ownTexts(of: packet),
      batesCount: paginated.layout.pages.count { $0.bates != nil })
  }

  /// The texts of the packet as it would be without documents.
  private func ownTexts(of packet: Packet) -> [String] {
    var empty = packet
    empty.documents = []
    empty.identity = []
    return PacketPages(empty, software: software).document.texts.map { inlines in
      inlines.map { inline in
        switch inline {
        case .text(let text, _), .link(let text, _): text
        default: " "
        }
      }.joined()
    }
  }

  private func info(_ packet: Packet) -> [BagInfoField] {
    var fields = [
      BagInfoField("External-Identifier", packet.id),
      BagInfoField("Bag-Group-Identifier", packet.id),
      BagInfoField("Internal-Sender-Identifier", packet.statement.orderID),
      BagInfoField("Bag-Software-Agent", software),
    ]
    fields.append(BagInfoField("Tearline-Version", String(packet.version.number)))
    if let edition = packet.statement.edition { fields.append(BagInfoField("Tearline-Edition", edition)) }
    // The version of a font decides the bytes of the PDF, so the bag says which ones were used.
    for font in typesetter.fonts.records {
      fields.append(BagInfoField("Tearline-Font", "\(font.fileName) sha256:\(font.digest.hex)"))
    }
    return fields
  }
}
