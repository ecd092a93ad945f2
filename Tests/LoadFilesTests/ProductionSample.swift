import LoadFiles
import TestSupport

/// Volumes made up for tests.
enum ProductionSample {
  /// Eight pixels square, one black.
  static let image =
    PortableBitmap(Array("P4\n8 8\n".utf8) + [0, 0, 0x10, 0, 0, 0, 0, 0]).map {
      TaggedImage.bytes(of: $0, resolution: 300)
    } ?? []

  static func document(
    _ first: Int, pages: Int, parent: Int? = nil, images: Bool = true, isRedacted: Bool = false,
    more: [ProductionField: String] = [:]
  ) -> ProducedDocument {
    let numbers = (first..<(first + pages)).map { key($0) }
    return ProducedDocument(
      pages: numbers, parent: parent,
      values: [
        .title: "Report, of \"\(first)\" & نص", .docdate: "2016-03-05", .redacted: isRedacted ? "Y" : "N",
        .custodian: "Fictional Unit",
      ].merging(more) { $1 }, text: Array("(U) Text of \(first)\n".utf8),
      pdf: Array("%PDF-1.7 \(first)".utf8),
      images: images ? numbers.map { _ in image } : [], isRedacted: isRedacted)
  }

  static func key(_ number: Int) -> String {
    "DDI" + String(repeating: "0", count: 8 - String(number).count) + String(number)
  }

  /// A loner, a family of three with an attachment of an attachment, a redacted translation of the loner.
  static func volume(_ profile: ProductionProfile = .generic, images: Bool = true) throws -> ProductionVolume
  {
    try ProductionVolume(
      name: "DDI001", profile: profile,
      documents: [
        document(1, pages: 3, images: images), document(4, pages: 1, images: images),
        document(5, pages: 2, parent: 1, images: images), document(7, pages: 1, parent: 2, images: images),
        document(
          8, pages: 1, images: images, isRedacted: true,
          more: [
            .sourcegrade: "B2;F", .linkstanding: "confirmed", .translationof: key(1),
            .translatedby: "Language section, translator 12",
          ]),
      ])
  }
}
