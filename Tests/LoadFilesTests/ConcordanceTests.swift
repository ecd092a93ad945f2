import LoadFiles
import TestSupport
import Testing

struct ConcordanceTests {
  private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.filter { $0 != " " }
    return stride(from: 0, to: digits.count, by: 2).compactMap { place in
      let start = digits.index(digits.startIndex, offsetBy: place)
      return UInt8(digits[start..<digits.index(start, offsetBy: 2)], radix: 16)
    }
  }

  /// The bytes of the packets reference, section 1.2.
  @Test func goldenHeader() throws {
    let header = "C3BE 424547444F43 C3BE 14 C3BE 454E44444F43 C3BE 0D0A"
    #expect(try ConcordanceWriter(columns: ["BEGDOC", "ENDDOC"]).bytes == bytes(header))
    #expect(
      try ConcordanceWriter(columns: ["BEGDOC", "ENDDOC"], encoding: .utf8WithMark).bytes
        == bytes("EFBBBF" + header))
    #expect(
      try ConcordanceWriter(columns: ["A"], encoding: .windows1252).bytes == bytes("FE 41 FE 0D0A"))
    #expect(
      try ConcordanceWriter(columns: ["A"], encoding: .utf16).bytes == bytes("FFFE FE00 4100 FE00 0D00 0A00"))
  }

  /// Field, and what stands between the qualifiers, as section 1.2 says.
  @Test(arguments: [
    ("", ""), ("a\r\nb\rc\nd", "a\u{AE}b\u{AE}c\u{AE}d"), ("\r\n\r\n", "\u{AE}\u{AE}"),
    ("\u{FE}x", "\u{FE}\u{FE}x"),
    ("Acme\u{AE}", "Acme(R)"), ("a\u{14}b\u{0}c\u{7F}", "abc"), ("a\tb", "a b"), ("نص;x", "نص;x"),
  ])
  func quotes(_ field: String, _ expected: String) throws {
    var writer = try ConcordanceWriter(columns: ["A"])
    let header = writer.bytes.count
    try writer.append([field])
    #expect(
      String(decoding: writer.bytes[header...], as: UTF8.self).unicodeScalars
        .elementsEqual("\u{FE}\(expected)\u{FE}\r\n".unicodeScalars))
  }

  @Test func countsWhatItChanged() throws {
    var writer = try ConcordanceWriter(columns: ["A"])
    try writer.append(["\u{AE} \u{AE} \u{14}\t"])
    #expect(writer.changes.registeredSigns == 2)
    #expect(writer.changes.controls == 2)
  }

  /// A code page without Arabic must not lose it silently, and leaves the file as it was.
  @Test func refusesWhatTheEncodingLacks() throws {
    var writer = try ConcordanceWriter(columns: ["A", "B"], encoding: .windows1252)
    try writer.append(["€", "é"])
    let before = writer
    #expect(throws: LoadFileFailure.unencodable("ن", column: "B", row: 2, encoding: .windows1252)) {
      try writer.append(["x\u{AE}", "نص"])
    }
    #expect(writer.bytes == before.bytes)
    #expect(writer.changes == before.changes)
    #expect(throws: LoadFileFailure.wrongFieldCount(row: 2, expected: 2, found: 1)) {
      try writer.append(["x"])
    }
    #expect(ConcordanceReader(writer.bytes, file: "A.DAT").table.rows == [["€", "é"]])
  }

  @Test(arguments: LoadFileEncoding.allCases)
  func readsBackWhatWasWritten(_ encoding: LoadFileEncoding) throws {
    var random = SplitMix64(seed: 0x10AD)
    let latin = Array("abcXYZ 0189,;\"'\\|éßÿ\u{FE}\u{B6}€\n".unicodeScalars)
    let all = latin + Array("سلامهە ۆڕݵ\u{200F}日本\u{1F512}".unicodeScalars)
    let alphabet = encoding == .windows1252 ? latin : all
    var writer = try ConcordanceWriter(columns: ["BEGDOC", "TEXT", "NOTE"], encoding: encoding)
    var rows: [[String]] = []
    for _ in 0..<2500 {
      let row = (0..<3).map { _ in
        var field = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &random) {
          field.append(alphabet.randomElement(using: &random) ?? "a")
        }
        return String(field)
      }
      rows.append(row)
      try writer.append(row)
    }
    rows.append([
      String(repeating: encoding == .windows1252 ? "\u{FE}x" : "نص\u{FE}", count: 100_000), "", "",
    ])
    try writer.append(rows[rows.count - 1])
    let reader = ConcordanceReader(writer.bytes, file: "A.DAT")
    #expect(reader.encoding == encoding)
    #expect(reader.delimiters == .concordance)
    #expect(reader.findings.map(\.kind).filter { $0 != .looseEncoding }.isEmpty)
    #expect(reader.table.rows.count == rows.count)
    for (read, written) in zip(reader.table.rows, rows) {
      #expect(read.map { Array($0.unicodeScalars) } == written.map { Array($0.unicodeScalars) })
    }
  }

  /// Files of other vendors: what they hold, and what is said of them.
  @Test(arguments: [
    (
      "\"A\",\"B\"\r\n\"1\",\"x \"\"y\"\" z\"\r\n", [["1", "x \"y\" z"]],
      [LoadFileFindingKind.looseDelimiters]
    ),
    ("A|B\r\n1|2\r\n", [["1", "2"]], [.looseDelimiters]),
    ("A\tB\n1\t2\n", [["1", "2"]], [.looseDelimiters, .bareLineEnd]),
    ("^A^|^B^\r\n^1^|^2^\r\n", [["1", "2"]], [.looseDelimiters]),
    (
      "\u{AE}A\u{AE}\u{FE}\u{AE}B\u{AE}\r\n\u{AE}1\u{AE}\u{FE}\u{AE}2\u{AE}\r\n", [["1", "2"]],
      [.looseDelimiters]
    ),
    (
      "\u{FE}A\u{FE}\u{B6}\u{FE}B\u{FE}\r\n\u{FE}1\u{FE}\u{B6}\u{FE}2\u{FE}\r\n", [["1", "2"]],
      [.looseDelimiters]
    ),
    ("\u{FE}A\u{FE}\u{14}\u{FE}B\u{FE}\r\n\u{FE}1\u{FE}\r\n", [["1", ""]], [.wrongFieldCount]),
    ("\u{FE}A\u{FE}\r\n\u{FE}1\u{FE}\u{14}\u{FE}2\u{FE}\r\n", [["1\u{14}2"]], [.wrongFieldCount]),
    ("\u{FE}A\u{FE}\r\n\u{FE}1", [["1"]], [.unclosedField]),
    ("\u{FE}A\u{FE}\r\n\u{FE}1\r\n2\u{FE}\r\n", [["1\n2"]], [.bareLineEnd]),
    ("\u{FE}A\u{FE}\r\n\u{FE}1\u{FE}x\r\n", [["1x"]], [.strayText]),
    ("\u{FE}A\u{FE}\u{14}\u{FE}a\u{FE}\r\n", [], [.repeatedColumn]), ("\r\n", [], [.empty]),
    ("", [], [.empty]),
  ])
  func readsOthers(_ text: String, _ rows: [[String]], _ kinds: [LoadFileFindingKind]) {
    let reader = ConcordanceReader(Array(text.utf8), file: "A.DAT")
    #expect(reader.table.rows == rows)
    #expect(reader.findings.map(\.kind) == kinds)
  }

  @Test func damagedTextIsSaid() {
    let reader = ConcordanceReader(
      [0xFE, 0x41, 0xFE, 0x0D, 0x0A, 0xFE, 0x81, 0xFE, 0x0D, 0x0A], file: "A.DAT")
    #expect(reader.table.rows == [["\u{FFFD}"]])
    #expect(reader.findings.map(\.kind) == [.undecodable, .looseEncoding])
  }

  /// Any bytes are read without a trap, and every row has the header's fields.
  @Test func readsAnything() {
    var random = SplitMix64(seed: 77)
    let likely: [UInt8] = [
      0xFE, 0x14, 0x0D, 0x0A, 0xC3, 0xBE, 0xAE, 0x22, 0x2C, 0x41, 0xFF, 0xEF, 0xBB, 0xBF, 0x00,
    ]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        likely.randomElement(using: &random) ?? 0
      }
      let table = ConcordanceReader(bytes, file: "A.DAT").table
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
      var findings = OpticonReader(bytes, file: "A.OPT").findings
      findings += IPROReader(bytes, file: "A.LFP").findings
      #expect(findings.allSatisfy { $0.file.hasPrefix("A.") })
    }
  }
}
