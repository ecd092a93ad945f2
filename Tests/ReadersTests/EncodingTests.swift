import Diagnostics
import Documents
import Readers
import SourceText
import Testing

@testable import Readers

@Suite struct EncodingTests {
  static let arabic = "إفادة الشاهد قصي أدهم: رأيت السيارة في الليل، ولم أر السائق. هل كان معه أحد؟"
  static let french = "Le détenu a été vu près du café, où il déjeunait; « rien à signaler » — reçu."
  static let kurdish = "ئەم کەسە لە شارەوە هاتووە و بە ئۆتۆمبێل گەڕاوەتەوە بۆ گوندەکەی خۆی."

  /// Encodes with the tables read the other way round; nil for a character the encoding does not have.
  static func encode(_ text: String, _ table: [UInt16]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else if let index = table.firstIndex(where: { UInt32($0) == scalar.value }) {
        bytes.append(UInt8(index + 0x80))
      } else {
        return nil
      }
    }
    return bytes
  }

  static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  /// A few bytes of each table against values read from the Unicode Consortium's files.
  @Test func tablesHoldKnownValues() {
    #expect(SingleByteTable.windows1252.count == 128)
    #expect(SingleByteTable.windows1256.count == 128)
    #expect(SingleByteTable.iso8859Part6.count == 128)
    #expect(SingleByteTable.windows1252[0x80 - 0x80] == 0x20AC)
    #expect(SingleByteTable.windows1252[0x9F - 0x80] == 0x0178)
    #expect(SingleByteTable.windows1252[0xE9 - 0x80] == 0xE9)
    #expect(SingleByteTable.windows1256[0xC7 - 0x80] == 0x0627)
    #expect(SingleByteTable.windows1256[0xE1 - 0x80] == 0x0644)
    #expect(SingleByteTable.windows1256[0xED - 0x80] == 0x064A)
    #expect(SingleByteTable.windows1256[0xFF - 0x80] == 0x06D2)
    #expect(SingleByteTable.iso8859Part6[0xC7 - 0x80] == 0x0627)
    #expect(SingleByteTable.iso8859Part6[0xE4 - 0x80] == 0x0644)
    #expect(SingleByteTable.iso8859Part6[0xF2 - 0x80] == 0x0652)
    #expect(SingleByteTable.iso8859Part6[0xA1 - 0x80] == 0)
  }

  @Test func singleByteTextIsRecognised() throws {
    let arabic = EncodingTests.arabic
    let vectors: [(String, [UInt16], TextEncoding)] = [
      (EncodingTests.french, SingleByteTable.windows1252, .windows1252),
      (arabic, SingleByteTable.windows1256, .windows1256),
      (arabic, SingleByteTable.iso8859Part6, .iso8859Part6),
    ]
    for (text, table, encoding) in vectors {
      let bytes = try #require(EncodingTests.encode(text, table))
      let document = try Reading.document(bytes)
      #expect(document.text.string == text)
      let warning = try #require(document.diagnostics.first)
      #expect(warning.code == .assumedEncoding)
      #expect(warning.message.contains(encoding.rawValue))
    }
  }

  @Test(arguments: [true, false], [true, false]) func utf16(bigEndian: Bool, mark: Bool) throws {
    let text = "SECRET//NOFORN\n\n1. (U) The witness saw كرم وليد and 𐎀 twice.\n"
    let document = try Reading.document(EncodingTests.utf16(text, bigEndian: bigEndian, mark: mark))
    #expect(document.text.string == text)
    #expect(document.diagnostics.contains { $0.code == .assumedEncoding } == !mark)
  }

  /// Arabic in UTF-16 has few zero bytes; the letters' upper byte tells all the same.
  @Test(arguments: [true, false]) func arabicUTF16WithoutAMark(bigEndian: Bool) throws {
    let text = "إفادة\n\n" + EncodingTests.arabic + "\n" + EncodingTests.arabic + "\n"
    let document = try Reading.document(EncodingTests.utf16(text, bigEndian: bigEndian, mark: false))
    #expect(document.text.string == text)
    #expect(document.dialect == "text.interview")
    #expect(document.diagnostics.map(\.code) == [.assumedEncoding])
  }

  @Test func aByteOrderMarkCountsInOffsetsOfUTF8Only() throws {
    let marked = try Reading.document([0xEF, 0xBB, 0xBF] + Array("One line.".utf8))
    #expect(marked.text.string == "One line.")
    #expect(marked.regions.first?.place.bytes == 3..<12)
    let wide = try Reading.document(EncodingTests.utf16("One line.", bigEndian: false, mark: true))
    #expect(wide.regions.first?.place.bytes == 0..<9)
    let xml = try Reading.document([0xEF, 0xBB, 0xBF] + Array("<a>One</a>".utf8))
    #expect(xml.regions.first?.place.bytes == 6..<9)
  }

  @Test func declaredEncodingsOfXML() throws {
    let arabic = EncodingTests.arabic
    let declared = "<?xml version=\"1.0\" encoding=\"windows-1256\"?><p>\(arabic)</p>"
    let bytes = try #require(EncodingTests.encode(declared, SingleByteTable.windows1256))
    let document = try Reading.document(bytes)
    #expect(document.text.string(document.regions[0].span) == arabic)
    #expect(document.diagnostics.isEmpty)

    let latin = "<?xml version='1.0' encoding='ISO-8859-1' standalone='yes'?><p>café</p>"
    let latinBytes = try #require(EncodingTests.encode(latin, SingleByteTable.windows1252))
    #expect(try Reading.document(latinBytes).text.string.hasPrefix("café"))

    let wide = EncodingTests.utf16(
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><p>كرم</p>", bigEndian: true, mark: true)
    let wideDocument = try Reading.document(wide)
    #expect(wideDocument.text.string.hasPrefix("كرم"))
    #expect(wideDocument.diagnostics.isEmpty)
  }

  @Test func aDeclarationThatContradictsTheBytesIsReported() throws {
    let wide = EncodingTests.utf16(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><p>x</p>", bigEndian: false, mark: true)
    #expect(try Reading.document(wide).diagnostics.map(\.code) == [.encodingContradiction])
    let narrow = Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?><p>x</p>".utf8)
    #expect(try Reading.document(narrow).diagnostics.map(\.code) == [.encodingContradiction])
  }

  /// What no encoding gives a meaning is shown, counted in its line, and the rest is read.
  @Test func damageInEveryEncodingStaysVisible() throws {
    let wide =
      EncodingTests.utf16("1. (U) One.\n\n", bigEndian: false, mark: true) + [0x41, 0xD8]
      + EncodingTests.utf16("\n\n2. (U) Two.\n", bigEndian: false, mark: false)
    let arabic = try #require(EncodingTests.encode(EncodingTests.arabic, SingleByteTable.iso8859Part6))
    let single = arabic + Array("\n\n".utf8) + arabic + [0xA1] + Array("\n\n1. (U) Two.\n".utf8)
    let latin = Array("\u{E9}t\u{E9}".unicodeScalars.map { UInt8($0.value) })
    let western = latin + Array(" once\n\nBad ".utf8) + [0x81] + Array("\n\n1. (U) Two.\n".utf8)
    for (bytes, shown) in [(wide, "\\x41\\xD8"), (single, "\\xA1"), (western, "\\x81")] {
      let document = try Reading.document(bytes)
      #expect(document.text.string.contains(shown))
      #expect(document.unread.count == 1)
      #expect(document.diagnostics.contains { $0.code == .undecodableText })
      #expect(document.regions.last.map { document.text.string($0.span).hasSuffix("(U) Two.") } == true)
      #expect(Invariants.broken(in: document).isEmpty)
    }
  }

  @Test func damageInTextStaysVisibleAndInItsLine() throws {
    var bytes = Array("1. (U) Première ligne, déjà vue.\n\n2. (U) Bad ".utf8)
    bytes += [0xFF]
    bytes += Array(" byte.\n\n3. (U) Good line.\n".utf8)
    let document = try Reading.document(bytes)
    #expect(document.text.string.contains("2. (U) Bad \\xFF byte."))
    let unplaced = document.regions.filter { $0.kind == .unplaced }
    #expect(unplaced.map { document.text.string($0.span) } == ["2. (U) Bad \\xFF byte."])
    #expect(document.unread == unplaced.map(\.span))
    #expect(document.diagnostics.map(\.code) == [.undecodableText])
    // The damaged passage has no mark: it takes the banner's marking or counts as the highest.
    #expect(document.portions[unplaced[0].portion].readings.isEmpty)
  }

  struct Sequence: CustomTestStringConvertible, Sendable {
    let bytes: [UInt8]
    let damage: Int
    var testDescription: String { bytes.map { String($0, radix: 16) }.joined(separator: " ") }
  }

  /// Unicode table 3-7: what is and what is not a well-formed sequence.
  @Test(arguments: [
    Sequence(bytes: [0xC3, 0xA9], damage: 0), Sequence(bytes: [0xE2, 0x82, 0xAC], damage: 0),
    Sequence(bytes: [0xF0, 0x9F, 0x98, 0x80], damage: 0), Sequence(bytes: [0xC0, 0x80], damage: 2),
    Sequence(bytes: [0xE0, 0x80, 0x80], damage: 3), Sequence(bytes: [0xED, 0xA0, 0x80], damage: 3),
    Sequence(bytes: [0xF4, 0x90, 0x80, 0x80], damage: 4), Sequence(bytes: [0xC3], damage: 1),
    Sequence(bytes: [0xE2, 0x82], damage: 2), Sequence(bytes: [0x80], damage: 1),
  ]) func wellFormedUTF8(_ sequence: Sequence) {
    let text = TextDecoder.decode(sequence.bytes, as: .utf8)
    #expect(text.damage.count == sequence.damage)
    #expect(String(validating: text.utf8, as: UTF8.self) != nil)
  }

  @Test func languages() throws {
    #expect(try Reading.document(EncodingTests.french).language == "en")
    #expect(try Reading.document(EncodingTests.arabic).language == "ar")
    #expect(try Reading.document(EncodingTests.kurdish).language == "ku")
    #expect(try Reading.document("UNCLASSIFIED\n\n1. (U) " + EncodingTests.arabic).language == "ar")
  }
}
