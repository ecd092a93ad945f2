@testable import LeakCheck

let textLeakKinds: [LeakKind] = [
  LeakKind("plain text") { [text("a.txt", "Before. \($0) After.")] },
  LeakKind("plain text, lines broken") { [text("a.txt", $0.replacing(" ", with: "\r\n   "))] },
  LeakKind("plain text, hyphens at line ends") {
    [text("a.txt", $0.replacing("ri", with: "r-\ni").replacing("in", with: "i\u{2010}\nn"))]
  },
  LeakKind("plain text, soft hyphens and zero-width spaces") {
    [text("a.txt", $0.map { "\($0)\u{AD}\u{200B}" }.joined())]
  },
  LeakKind("plain text, no spaces") { [text("a.txt", "x" + $0.replacing(" ", with: "") + "y")] },
  LeakKind("plain text, letters spaced") { [text("a.txt", $0.map { "\($0) " }.joined())] },
  LeakKind("plain text, backwards") { [text("a.txt", String($0.reversed()))] },
  LeakKind("plain text, upper case") { [text("a.txt", $0.uppercased())] },
  LeakKind("plain text, look-alikes") {
    [
      text(
        "a.txt",
        $0.replacing("e", with: "\u{435}").replacing("o", with: "\u{3BF}").replacing("r", with: "\u{FF52}")
          .replacing("d", with: "\u{1D41D}"))
    ]
  },
  LeakKind("plain text, accents apart") {
    [text("a.txt", $0.replacing("e", with: "e\u{301}").replacing("o", with: "\u{F6}"))]
  },
  LeakKind("UTF-16, little-endian") { text in
    [
      ReleasedFile(
        path: "a.txt", bytes: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    ]
  },
  LeakKind("UTF-16, no mark", arabicPassage, other: arabicHarmless) { text in
    [ReleasedFile(path: "a.txt", bytes: PDFBuilder.utf16("Title line of a file in plain letters\n" + text))]
  },
  LeakKind("fragment of eight words") {
    [text("a.txt", "He said: " + $0.split(separator: " ").dropFirst(2).prefix(8).joined(separator: " "))]
  },
  LeakKind("JSON escapes") { released in
    let escaped = released.unicodeScalars.map {
      let digits = String($0.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return [text("a.json", "{\"a\":\"\(escaped.joined())\"}")]
  },
  LeakKind(
    "CSV quoting",
    Secret(id: "W-3", kind: .passage, text: "He said \"go north\" and then left the house at nine"),
    other: "She said \"come in\" and then closed the door"
  ) {
    [text("a.csv", "id,text\r\n1,\"\($0.replacing("\"", with: "\"\""))\"\r\n")]
  },
  LeakKind("XML references") {
    [text("a.xml", "<a><b>\($0.unicodeScalars.map { "&#\($0.value);" }.joined())</b></a>")]
  },
  LeakKind("XML, split over tags") {
    [text("a.xml", "<a>" + $0.map { "<b>\($0)</b>" }.joined() + "</a>")]
  },
  LeakKind("XML, words in cells") {
    [
      text(
        "a.html",
        "<table>" + $0.split(separator: " ").map { "<td class='x>y'>\($0)</td>" }.joined() + "</table>")
    ]
  },
  LeakKind("XML attribute") { [text("a.xml", "<a b='\($0)'/>")] },
  LeakKind("XML comment") { [text("a.xml", "<a><!-- \($0) --></a>")] },
  LeakKind("XML CDATA") { [text("a.xml", "<a><![CDATA[\($0)]]></a>")] },
  LeakKind("HTML named references", Secret(id: "N-2", kind: .name, text: "René Müller"), other: "Jan Novák") {
    [text("a.html", "<p>\($0.replacing("é", with: "&eacute;").replacing("ü", with: "&uuml;"))</p>")]
  },
  LeakKind("ZIP member") { released in
    var zip = ZipBuilder()
    zip.add("a.txt", Array(released.utf8))
    return [ReleasedFile(path: "a.zip", bytes: zip.build())]
  },
  LeakKind("ZIP in ZIP, stored") { released in
    var inner = ZipBuilder()
    inner.add("a.txt", Array(released.utf8))
    var outer = ZipBuilder()
    outer.add("inner.bin", inner.build(), packed: false)
    return [ReleasedFile(path: "a.zip", bytes: outer.build())]
  },
  LeakKind("ZIP member's name", person, other: "Dana Farouk") { released in
    var zip = ZipBuilder()
    zip.add("\(released.replacing(" ", with: "_")).txt", Array("x".utf8))
    return [ReleasedFile(path: "a.zip", bytes: zip.build())]
  },
  LeakKind("file name", person, other: "Dana Farouk") {
    [text("docs/\($0.replacing(" ", with: "-")).txt", "x")]
  },
  LeakKind("folder name", person, other: "Dana Farouk") { [text("\($0.uppercased())/a.txt", "x")] },
  LeakKind("base64") { [text("a.txt", "Data: " + base64(Array($0.utf8)))] },
  LeakKind("base64, glued and in lines") { released in
    let digits = Array(base64(Array(released.utf8)))
    let lines = stride(from: 0, to: digits.count, by: 40).map {
      String(digits[$0..<min($0 + 40, digits.count)])
    }
    return [text("a.txt", "xy" + lines.joined(separator: "\r\n"))]
  },
  LeakKind("hexadecimal") { [text("a.txt", String(PDFBuilder.hex($0.utf8).dropFirst().dropLast()))] },
  LeakKind("hexadecimal UTF-16", arabicPassage, other: arabicHarmless) {
    [text("a.txt", String(PDFBuilder.hex(PDFBuilder.utf16($0)).dropFirst().dropLast()))]
  },
  LeakKind("URL escapes") { [text("a.txt", "https://example.org/?q=" + $0.replacing(" ", with: "%20"))] },
  LeakKind("raw bytes of an unknown file") {
    [ReleasedFile(path: "a.bin", bytes: [0, 1, 2, 3, 0xFE] + Array($0.utf8) + [0xFF, 0, 1, 2, 3, 4])]
  },
  LeakKind("Arabic with tatweel and diacritics", arabicPassage, other: arabicHarmless) {
    [text("a.txt", $0.map { "\($0)\u{640}\u{64E}" }.joined().replacing("ا", with: "أ"))]
  },
  LeakKind("Arabic, in the order it is seen", arabicPassage, other: arabicHarmless) { released in
    let words = released.split(separator: " ")
    let lines = [words.prefix(8), words.dropFirst(8)].map { String($0.joined(separator: " ").reversed()) }
    return [text("a.txt", lines.joined(separator: "\n"))]
  },
  LeakKind("Arabic presentation forms", Secret(id: "N-3", kind: .name, text: "سالم علي"), other: "نادر جميل")
  {
    [
      text(
        "a.txt",
        $0.replacing("س", with: "\u{FEB3}").replacing("ا", with: "\u{FE8E}").replacing("ع", with: "\u{FECB}"))
    ]
  },
  LeakKind("Windows-1256", arabicPassage, other: arabicHarmless) { released in
    let page = (0x80...0xFF).map { (UInt8($0), TextDecoding.arabic([UInt8($0)])) }
    let bytes = released.unicodeScalars.map { scalar in
      page.first { $0.1 == Array(String(Character(scalar)).utf8) }?.0
        ?? UInt8(truncatingIfNeeded: scalar.value)
    }
    return [ReleasedFile(path: "a.txt", bytes: bytes)]
  },
  LeakKind("name, last name first", person, other: "Karim Hadded") { released in
    let words = released.split(separator: " ")
    return [text("a.txt", "From \(words[1].uppercased()), \(words[0]): hello")]
  },
  LeakKind("identifier, other separators", number, other: "QX-448813") {
    [text("a.txt", "no. \($0.replacing("-", with: " ").replacing("448", with: "448/")), seen")]
  },
  LeakKind(
    "identifier glued to letters", Secret(id: "I-2", kind: .identifier, text: "448812"), other: "4488123"
  ) {
    [text("a.txt", "isn\($0)x")]
  },
  LeakKind("identifier in other digits", number, other: "QX-448813") {
    [text("a.txt", $0.replacing("4", with: "\u{664}").replacing("8", with: "\u{6F8}"))]
  },
]
