import Foundation
import Hashing
import Testing

@testable import Typesetting

@Suite struct FontBookTests {
  @Test func recordsNameTheFiles() throws {
    let book = try FontBook()
    #expect(
      book.records.map(\.fileName) == [
        "Amiri-Bold.ttf", "Amiri-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-BoldItalic.ttf",
        "NotoSans-Italic.ttf", "NotoSans-Regular.ttf",
      ])
    for record in book.records {
      #expect(record.version.hasPrefix("Version "))
      let folder =
        record.fileName.hasPrefix("Amiri")
        ? FontLocations.debian.amiriFolder : FontLocations.debian.notoSansFolder
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + record.fileName))
      #expect(record.digest == SHA2.sha256(Array(bytes)))
    }
  }

  @Test func missingFontNamesThePackage() {
    var locations = FontLocations.debian
    locations.amiriFolder = "/nonexistent"
    let error = #expect(throws: TypesettingError.self) { try FontBook(locations: locations) }
    #expect(error?.kind == .fontMissing)
    #expect(error?.message.contains("/nonexistent/Amiri-Regular.ttf") == true)
    #expect(error?.remedy.contains("apt-get install fonts-hosny-amiri") == true)
    locations = FontLocations.debian
    locations.notoSansFolder = "/nonexistent"
    #expect(
      #expect(throws: TypesettingError.self) { try FontBook(locations: locations) }?.remedy.contains(
        "apt-get install fonts-noto-core") == true)
  }

  @Test(arguments: ["", "not a font", "\u{0}\u{1}\u{0}\u{0}\u{0}\u{7F}"]) func damagedFont(text: String)
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for role in FontRole.allCases where !role.isArabic {
      try Data(text.utf8).write(to: folder.appendingPathComponent(role.fileName))
    }
    var locations = FontLocations.debian
    locations.notoSansFolder = folder.path
    let error = #expect(throws: TypesettingError.self) { try FontBook(locations: locations) }
    #expect(error?.kind == (text.isEmpty ? .fontMissing : .fontDamaged))
  }

  /// The embedded file has outlines for the glyphs drawn and for no others, so that it tells nothing of other text.
  @Test func subsetHoldsOnlyWhatIsDrawn() throws {
    let output = try Setting.typeset(
      TypesetDocument(
        metadata: Samples.metadata, footer: RunningFooter(showsPageNumber: false),
        content: [.paragraph("Hello")]))
    let file = try PDFFile(output.pdf)
    let descriptor = try #require(file.all("/FontDescriptor").first).value
    let bytes = file.data(descriptor["/FontFile2"])
    let face = try FontFace(role: .latin, bytes: try FontBook().files[.latin] ?? [])
    let wanted = Set("Helo".unicodeScalars.compactMap { face.glyph(of: $0.value) })
    let drawn = try outlines(in: bytes)
    #expect(drawn == wanted)
  }

  /// The glyphs of a TrueType file that have an outline, without .notdef.
  private func outlines(in font: [UInt8]) throws -> Set<UInt32> {
    func number(_ offset: Int, _ count: Int) -> Int {
      font[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
    }
    var tables: [String: Int] = [:]
    for index in 0..<number(4, 2) {
      let entry = 12 + 16 * index
      tables[String(decoding: font[entry..<(entry + 4)], as: UTF8.self)] = number(entry + 8, 4)
    }
    let head = try #require(tables["head"])
    let locations = try #require(tables["loca"])
    let count = number(try #require(tables["maxp"]) + 4, 2)
    let isLong = number(head + 50, 2) == 1
    func location(_ glyph: Int) -> Int {
      isLong ? number(locations + 4 * glyph, 4) : 2 * number(locations + 2 * glyph, 2)
    }
    return Set((1..<count).filter { location($0) != location($0 + 1) }.map(UInt32.init))
  }
}
