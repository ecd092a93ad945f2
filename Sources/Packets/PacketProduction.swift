public import LoadFiles
import ReleaseModel
import Sealing
import Typesetting

/// The production volume of a packet: every document as text and PDF under its Bates number, and the load files.
public struct PacketProduction: Sendable {
  /// Every packet's production is one volume.
  static let volumeName = "VOL001"
  /// Pixels an inch of TIFF pages, as courts ask.
  public static let resolution = 300

  /// Draws the pages of a PDF; nil where the volume has no images.
  public typealias Renderer = @Sendable ([UInt8]) -> [PortableBitmap]?

  private let profile: ProductionProfile
  private let render: Renderer?

  public init(profile: ProductionProfile, render: Renderer?) {
    self.profile = profile
    self.render = render
  }

  /// Files below `production/`.
  func files(
    _ pages: PacketPages, _ numbering: PacketNumbering, _ typesetter: Typesetter
  ) throws(PacketFailure) -> [BagFile] {
    var documents: [ProducedDocument] = []
    for index in pages.packet.documents.indices {
      documents.append(try document(index, pages, numbering, typesetter))
    }
    do {
      let volume = try ProductionVolume(name: Self.volumeName, profile: profile, documents: documents)
      return try volume.files().map { BagFile(path: "production/" + $0.path, bytes: $0.bytes) }
    } catch {
      throw .volume(error)
    }
  }

  private func document(
    _ index: Int, _ pages: PacketPages, _ numbering: PacketNumbering, _ typesetter: Typesetter
  ) throws(PacketFailure) -> ProducedDocument {
    let packet = pages.packet
    let document = packet.documents[index]
    let keys = numbering.keys(ofDocument: index)
    let output: TypesetOutput
    do {
      output = try typesetter.typeset(
        pages.alone(index, firstNumber: numbering.firstNumber(ofDocument: index)))
    } catch {
      throw .pages(error)
    }
    guard output.layout.pages.map(\.bates) == keys else { throw .numbersDiffer(document.controlNumber) }
    var images: [[UInt8]] = []
    if let render {
      guard let drawn = render(output.pdf), drawn.count == keys.count else {
        throw .notDrawn(document.controlNumber)
      }
      images = drawn.map { TaggedImage.bytes(of: $0, resolution: Self.resolution) }
    }
    return ProducedDocument(
      pages: keys, values: values(index, pages, numbering), text: Array(document.plainText.utf8),
      pdf: output.pdf,
      images: images, isRedacted: !document.boxes.isEmpty)
  }

  private func values(
    _ index: Int, _ pages: PacketPages, _ numbering: PacketNumbering
  ) -> [ProductionField: String] {
    let packet = pages.packet
    let document = packet.documents[index]
    let boxes = document.boxes
    let translation = pages.reading.translations.first { $0.translation == index }
    return [
      .controlno: document.controlNumber, .custodian: packet.statement.authority, .doctype: document.kind,
      .title: (document.title ?? []).map(\.plainText).joined(), .docdate: document.date ?? "",
      .language: document.language, .redacted: boxes.isEmpty ? "N" : "Y",
      .redactioncount: String(boxes.count),
      .redactioncodes: Set(boxes.map(\.label)).sorted().joined(separator: ";"),
      .withheld: document.disposition == .withheld ? "Y" : "N", .confidentiality: packet.statement.audience,
      .classification: document.originalBanner ?? "", .releasemark: document.releasedBanner,
      .detaineeids: packet.subject.identifiers.map(\.value).joined(separator: ";"),
      .exculpatory: document.flags.contains { $0.kind == "exculpatory" } ? "Y" : "N",
      .sourcegrade: pages.reading.evaluations.filter { $0.document == index }.compactMap { $0.grade?.code }
        .uniqued().joined(separator: ";"),
      .linkstanding: packet.identity.first { $0.controlNumber == document.controlNumber }?.state ?? "",
      // One document that holds both texts translates no other.
      .translationof: translation.flatMap {
        $0.original == index ? nil : numbering.first(ofDocument: $0.original)
      } ?? "",
      .translatedby: translation?.translator ?? "",
    ]
  }
}
