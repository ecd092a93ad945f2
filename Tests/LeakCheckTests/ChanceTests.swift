import Hashing
import Testing

@testable import LeakCheck

/// What stands in finished files by chance alarms nobody, and what is written there is still found.
struct ChanceTests {
  private func isFound(_ secret: Secret, _ files: [ReleasedFile]) -> Bool {
    LeakCheck.inspect(files: files, secrets: [secret]).verdict == .leak
  }

  private func isFound(_ number: String, inText text: String, backwards: Bool = false) -> Bool {
    let text = backwards ? String(text.reversed()) : text
    return isFound(
      Secret(id: "I", kind: .identifier, text: number),
      [ReleasedFile(path: "a.txt", bytes: Array(text.utf8))])
  }

  /// Whether it is read on the page, as drawn or by position; the page's own language is not asked.
  private func isFound(_ secret: Secret, onPage content: String) -> Bool {
    var builder = PDFBuilder()
    builder.page("BT /F1 12 Tf 72 700 Td \(content) ET", packed: true)
    let file = ReleasedFile(path: "a.pdf", bytes: builder.build())
    let places = LeakCheck.inspect(files: [file], secrets: [secret]).findings.map(\.place)
    return places.contains { $0.hasPrefix("page 1, text") }
  }

  private func isFound(_ number: String, onPage content: String) -> Bool {
    isFound(Secret(id: "I", kind: .identifier, text: number), onPage: content)
  }

  /// Digits that are of one number, however it is written.
  @Test(arguments: [
    "17736", "(17736)", "no.17736,", "17 736", "17.736", "17,736", "17-736", "17/736", "17 - 736", "17'736",
    "17\u{A0}736", "17\n736", "17-\n736", "17\r\n736", "17\u{2009}736", "1 7 7 3 6", "1-77-36", "17_736",
    "plate17736x",
  ])
  func theDigitsOfANumber(_ text: String) {
    #expect(isFound("17736", inText: "before \(text) after"))
  }

  @Test func monthAndDayOfADate() {
    #expect(!isFound("0918", inText: "on 2029-09-18 at"))
    #expect(!isFound("1809", inText: "on 18.09.2029 at"))
    #expect(!isFound("1809", inText: "on 18/09/29 at"))
    for text in [
      "on 09-18 at", "QX-09-18", "09-18-QX", "2029, 09-18", "2029 09-18", "2029-0918", "0918-2029",
    ] {
      #expect(isFound("0918", inText: text), "\(text)")
    }
  }

  /// Numbers run from left to right in every script: a short one that is read backwards is another number.
  @Test func shortNumbersAreNotReadBackwards() {
    #expect(!isFound("7711", inText: "row 1177 of them"))
    #expect(!isFound("7711", inText: "قبل 1177 بعد"))
    #expect(isFound("7711", inText: "قبل 7711 بعد"))
    #expect(isFound("7711", inText: "قبل ٧٧١١ بعد"))
    #expect(isFound("771144", inText: "row 441177 of them"))
    #expect(isFound("771144", inText: "قبل 441177 بعد"))
    #expect(isFound("plate 7711", inText: "the plate 7711 of", backwards: true))
  }

  /// Backwards, a name is found as it was written or on one line, not put together from two.
  @Test func namesInAnotherOrderBackwards() {
    func isFound(_ text: String) -> Bool {
      self.isFound(
        Secret(id: "N", kind: .name, text: "Karim Haddad"),
        [ReleasedFile(path: "a.txt", bytes: Array(text.utf8))])
    }
    #expect(isFound("there daddaH miraK met"))
    #expect(isFound("there daddaH\nmiraK met"))
    #expect(isFound("there daddaH. miraK met"))
    #expect(isFound("there miraK daddaH met"))
    #expect(!isFound("there miraK. daddaH met"))
    #expect(!isFound("there miraK\t\ndaddaH met"))
    for between in [" ", ", ", ". ", "\n", "\t", "\n\n"] {
      #expect(isFound("there Karim\(between)Haddad met"))
      #expect(isFound("there Haddad\(between)Karim met"))
    }
  }

  /// Digits of numbers that stand beside each other.
  @Test(arguments: [
    "17) 736", "17, 736", "17. 736", "17; 736", "17\t736", "17\n\n736", "17: 736", "17    736", "17 | 736",
    "17\",\"736", "17..736", "(17)(736)", "17], [736", "17\t\n736",
  ])
  func theDigitsOfTwoNumbers(_ text: String) {
    #expect(!isFound("17736", inText: "before \(text) after"))
    // A longer number is not made by chance.
    #expect(isFound("177360", inText: "before \(text)0 after"))
    #expect(isFound("17736", inText: "before \(text) and 17736"))
  }

  @Test func cellsAndLinesOfAPage() {
    #expect(isFound("17736", onPage: "(17736) Tj"))
    #expect(isFound("17736", onPage: "(17 736) Tj"))
    // The letters of this font are half as wide as high: 12 points for two.
    #expect(isFound("17736", onPage: "(17) Tj 12 0 Td (736) Tj"))
    #expect(isFound("17736", onPage: "(17) Tj 15.5 0 Td (736) Tj"))
    #expect(isFound("17736", onPage: "(17-) Tj 0 -14 Td (736) Tj"))
    #expect(!isFound("17736", onPage: "(17) Tj 80 0 Td (736) Tj"))
    #expect(!isFound("17736", onPage: "80 0 Td (17) Tj -80 0 Td (736) Tj"))
    #expect(!isFound("17736", onPage: "(rule \\(17\\)) Tj 0 -14 Td (736 DOC) Tj"))
    #expect(isFound("177360", onPage: "(17) Tj 80 0 Td (7360) Tj"))
    #expect(
      isFound(Secret(id: "N", kind: .name, text: "Karim Haddad"), onPage: "(Karim) Tj 90 0 Td (Haddad) Tj"))
  }

  /// Letters drawn closer together than they are wide are of one word; letters drawn apart may be of two.
  @Test func kerningPartsNoWords() {
    let name = Secret(id: "N", kind: .name, text: "car Omar")
    #expect(!isFound(name, onPage: "[(the car Omar) 146 (anza here)] TJ"))
    #expect(isFound(name, onPage: "[(the car Omar) -146 (anza here)] TJ"))
    #expect(isFound(name, onPage: "[(the car Om) 146 (ar here)] TJ"))
    #expect(isFound(name, onPage: "[(the car O) 40 (m) 146 (ar) -300 (here)] TJ"))
    #expect(isFound(name, onPage: "(here) Tj -60 0 Td (Omar) Tj -48 0 Td (car ) Tj"))
  }

  /// A file whose page is shown in a font of glyph numbers.
  ///
  /// - Parameter map: the font's table of characters, as the rows of a CMap.
  private func file(_ content: String, map: String, encoding: String = "Identity-H") -> ReleasedFile {
    var builder = PDFBuilder()
    let cmap = "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange \(map) endcmap"
    let toUnicode = builder.stream(Array(cmap.utf8))
    let font = builder.add(
      "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /\(encoding) /ToUnicode \(toUnicode) 0 R "
        + "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 500 >>] >>")
    let stream = builder.stream(Array("BT /F2 12 Tf 72 700 Td \(content) ET".utf8), packed: true)
    builder.page("")
    builder.set(
      3,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(stream) 0 R "
        + "/Resources << /Font << /F2 \(font) 0 R >> >> >>")
    return ReleasedFile(path: "a.pdf", bytes: builder.build())
  }

  private func hexadecimal(_ values: some Sequence<Int>) -> String {
    PDFBuilder.hex(values.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
  }

  /// The two parts of a word are not read in the other order.
  @Test func aKernedWordIsReadInOneOrder() {
    let name = Secret(id: "N", kind: .name, text: "شاهد رفهض")
    /// - Parameter parts: from left to right; letters as they are read.
    func page(_ parts: [String]) -> [ReleasedFile] {
      let letters = Array(Set(parts.joined().unicodeScalars)).sorted()
      let rows = letters.enumerated().map {
        "\(hexadecimal([$0.offset + 1])) \(hexadecimal([Int($0.element.value)]))"
      }
      let strings = parts.map { part in
        hexadecimal(part.unicodeScalars.reversed().map { (letters.firstIndex(of: $0) ?? 0) + 1 })
      }
      return [
        file(
          "[\(strings.joined(separator: " 146 "))] TJ",
          map: "\(rows.count) beginbfchar \(rows.joined(separator: " ")) endbfchar")
      ]
    }
    #expect(!isFound(name, page(["ية رفهض", "شاهد قر"])))
    #expect(isFound(name, page(["شاهد رفهض"])))
    #expect(isFound(name, page(["رفهض", "شاهد "])))
    #expect(isFound(name, page(["فهض", "شاهد ر"])))
    #expect(isFound(name, page([" رفهض", "شاهد"])))
  }

  /// Numbers of glyphs read like short numbers by chance; long text in them is no chance.
  @Test func glyphNumbersAreNoText() {
    func isFoundInCodes(_ secret: Secret, in shown: String, encoding: String = "Identity-H") -> Bool {
      let other = "1 beginbfrange <0000> <00FF> <0100> endbfrange"
      return isFound(
        secret, [file("\(PDFBuilder.hex(PDFBuilder.utf16(shown))) Tj", map: other, encoding: encoding)])
    }
    let number = Secret(id: "I", kind: .identifier, text: "8746")
    #expect(!isFoundInCodes(number, in: "a 8746 b"))
    #expect(isFoundInCodes(number, in: "a 8746 b", encoding: "UniGB-UCS2-H"))
    #expect(isFound("8746", onPage: "(a 8746 b) Tj"))
    #expect(isFoundInCodes(Secret(id: "J", kind: .identifier, text: "448812"), in: "a 448812 b"))
    let name = Secret(id: "N", kind: .name, text: "Karim Haddad")
    #expect(isFoundInCodes(name, in: "by Karim Haddad himself"))
  }

  /// The digits of a digest are explained by the file that it is of, and by nothing else.
  @Test func digestsOfFilesThatStandBesideThem() throws {
    let file = ReleasedFile(path: "a.txt", bytes: Array("A released text.".utf8))
    for digest in [SHA2.sha256(file.bytes).description, SHA2.sha512Hex(file.bytes)] {
      let number = try #require(
        digest.split { !$0.isNumber }.dropFirst().dropLast().first { (2...4).contains($0.count) })
      let secret = Secret(id: "I", kind: .identifier, text: String(number))
      func manifest(_ text: String) -> ReleasedFile {
        ReleasedFile(path: "manifest.txt", bytes: Array(text.utf8))
      }
      let line = "\(digest)  a.txt\n"
      #expect(!isFound(secret, [file, manifest(line)]))
      #expect(!isFound(secret, [file, manifest(String(line.reversed()))]))
      #expect(isFound(secret, [manifest(line)]))
      #expect(isFound(secret, [file, manifest(line + "no. \(number)")]))
      #expect(
        isFound(
          secret, [file, manifest((digest.hasPrefix("0") ? "1" : "0") + digest.dropFirst() + "  a.txt\n")]))
      // A column of a page breaks it into pieces.
      #expect(!isFound(secret, [file, manifest("\(digest.prefix(32))\nDOC-1\n\(digest.dropFirst(32)) x")]))
      #expect(isFound(secret, [file, manifest(digest.replacing(number, with: " \(number) "))]))
      #expect(isFound(secret, [file, manifest("ab\(number)cd")]))
    }
  }

  /// The end of a page is read together with the beginning of the next; a name that may stand there is not cut into
  /// somebody else's.
  @Test func aNameIsNotCutAtTheEdgeOfAPage() {
    for count in 0..<60 {
      var lines = [String](repeating: String(repeating: "x", count: 46), count: 40)
      lines += [String(repeating: "y", count: 20 + count), "Khalid Hasan Hasan of Zarrut"]
      lines += [String](repeating: "and more", count: 30)
      var builder = PDFBuilder()
      builder.page("BT /F1 8 Tf 20 820 Td \(lines.map { "(\($0)) Tj 0 -10 Td" }.joined(separator: " ")) ET")
      let report = LeakCheck.inspect(
        files: [ReleasedFile(path: "a.pdf", bytes: builder.build())],
        secrets: [Secret(id: "N", kind: .name, text: "Khalid Hasan")], permitted: ["Khalid Hasan Hasan"])
      #expect(report.verdict == .clean, "\(count): \(report.findings)")
    }
  }

  /// Digits of a digest that begin as compressed data does hold none; compressed data in digits is looked into, and
  /// where it is damaged the file cannot be released.
  @Test func digitsThatBeginAsCompressedData() {
    func verdict(_ digits: String) -> LeakReport.Verdict {
      LeakCheck.inspect(
        files: [ReleasedFile(path: "manifest-sha512.txt", bytes: Array("\(digits)  data/a.txt\n".utf8))],
        secrets: [Secret(id: "N", kind: .name, text: "Karim Haddad")]
      ).verdict
    }
    let rest = "91d0c2b7a6e5f4938271605f4e3d2c1b0a99887766554433221100ffeeddccbb"
    #expect(verdict("1f8b34" + rest) == .clean)
    #expect(verdict("01f8b34" + rest) == .clean)
    #expect(verdict("1f8b08e0" + rest) == .clean)
    #expect(verdict("1f8b0800" + rest) == .unreadable)
    #expect(verdict("1f8b0808" + rest) == .unreadable)
    // gzip -n of "Karim Haddad\n".
    #expect(verdict("1f8b0800000000000203f34e2ccacc55f0484c49494ce102005238cafd0d000000") == .leak)
  }
}
