@testable import LeakCheck

let pdfLeakKinds: [LeakKind] = [
  .pdf("PDF, plain text") { $0.page("BT /F1 12 Tf 72 700 Td \(PDFBuilder.literal($1)) Tj ET") },
  .pdf("PDF, packed text") {
    $0.page("BT /F1 12 Tf 72 700 Td \(PDFBuilder.literal($1)) Tj ET", packed: true)
  },
  .pdf("PDF, text under a box") {
    $0.page("BT /F1 12 Tf 72 700 Td \(PDFBuilder.literal($1)) Tj ET 0 g 70 690 400 20 re f", packed: true)
  },
  .pdf("PDF, white text") {
    $0.page("1 g BT /F1 12 Tf 72 700 Td \(PDFBuilder.literal($1)) Tj ET", packed: true)
  },
  .pdf("PDF, invisible text over a picture") {
    let picture = $0.stream(
      [0, 255],
      "/Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8")
    $0.resources = "/XObject << /I \(picture) 0 R >>"
    $0.page("/I Do BT 3 Tr /F1 12 Tf 72 700 Td \(PDFBuilder.literal($1)) Tj ET", packed: true)
  },
  .pdf("PDF, hidden layer") {
    let layer = $0.add("<< /Type /OCG /Name (Layer) >>")
    $0.catalog = "/OCProperties << /OCGs [\(layer) 0 R] /D << /OFF [\(layer) 0 R] >> >>"
    $0.resources = "/Properties << /L \(layer) 0 R >>"
    $0.page("/OC /L BDC BT /F1 12 Tf 72 700 Td \(PDFBuilder.literal($1)) Tj ET EMC", packed: true)
  },
  .pdf("PDF, outside the page") {
    $0.page("BT /F1 12 Tf 9000 -700 Td \(PDFBuilder.literal($1)) Tj ET", packed: true)
  },
  .pdf("PDF, outline title") {
    let item = $0.add("<< /Title \(PDFBuilder.literal($1)) /Parent 9 0 R /Dest [3 0 R /Fit] >>")
    $0.set(9, "<< /Type /Outlines /First \(item) 0 R /Last \(item) 0 R /Count 1 >>")
    $0.catalog = "/Outlines 9 0 R"
    $0.page(shown)
  },
  .pdf("PDF, Info") {
    let info = $0.add("<< /Title \(PDFBuilder.literal($1)) >>")
    $0.trailer = "/Info \(info) 0 R"
    $0.page(shown)
  },
  .pdf("PDF, UTF-16 string") {
    let info = $0.add("<< /Subject \(PDFBuilder.hex([0xFE, 0xFF] + PDFBuilder.utf16($1))) >>")
    $0.trailer = "/Info \(info) 0 R"
    $0.page(shown)
  },
  .pdf("PDF, XMP") {
    let xmp =
      "<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:title>\($1.replacing(" ", with: "&#x20;"))</dc:title></x:xmpmeta>"
    let metadata = $0.stream(Array(xmp.utf8), "/Type /Metadata /Subtype /XML")
    $0.catalog = "/Metadata \(metadata) 0 R"
    $0.page(shown)
  },
  .pdf("PDF, annotation") {
    let note = $0.add("<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents \(PDFBuilder.literal($1)) >>")
    $0.pageEntries = "/Annots [\(note) 0 R]"
    $0.page(shown)
  },
  .pdf("PDF, annotation's appearance") {
    let look = $0.stream(
      Array("BT /F1 9 Tf \(PDFBuilder.literal($1)) Tj ET".utf8),
      "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 4 0 R >> >>", packed: true)
    let note = $0.add("<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N \(look) 0 R >> >>")
    $0.pageEntries = "/Annots [\(note) 0 R]"
    $0.page(shown)
  },
  .pdf("PDF, form field") {
    let field = $0.add("<< /FT /Tx /T (a) /V \(PDFBuilder.literal($1)) /Subtype /Widget /Rect [0 0 9 9] >>")
    $0.catalog = "/AcroForm << /Fields [\(field) 0 R] >>"
    $0.page(shown)
  },
  .pdf("PDF, attachment") {
    let attached = $0.stream(Array($1.utf8), "/Type /EmbeddedFile", packed: true)
    let entry = $0.add("<< /Type /Filespec /F (a.txt) /EF << /F \(attached) 0 R >> >>")
    $0.catalog = "/Names << /EmbeddedFiles << /Names [(a) \(entry) 0 R] >> >>"
    $0.page(shown)
  },
  .pdf("PDF, attached PDF") {
    var inner = PDFBuilder()
    inner.page("BT /F1 12 Tf \(PDFBuilder.literal($1)) Tj ET", packed: true)
    $0.stream(inner.build(), "/Type /EmbeddedFile", packed: true)
    $0.page(shown)
  },
  .pdf("PDF, form drawn by a form") {
    let inner = $0.stream(
      Array("BT /F1 9 Tf \(PDFBuilder.literal($1)) Tj ET".utf8), "/Subtype /Form /BBox [0 0 9 9]",
      packed: true)
    let outer = $0.stream(
      Array("/X Do".utf8),
      "/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X \(inner) 0 R >> /Font << /F1 4 0 R >> >>")
    $0.resources = "/XObject << /Y \(outer) 0 R >>"
    $0.page("/Y Do")
  },
  LeakKind("PDF, incremental save") { text in
    var builder = PDFBuilder()
    builder.page("BT /F1 12 Tf 72 700 Td \(PDFBuilder.literal(text)) Tj ET", packed: true)
    let new = PDFBuilder.streamBody(Array(shown.utf8), "", packed: true)
    return [ReleasedFile(path: "a.pdf", bytes: PDFBuilder.revise(builder.build(), [(11, new)]))]
  },
  .pdf("PDF, unreferenced object") {
    $0.add("<< /Old [(a) \(PDFBuilder.literal($1))] >>")
    $0.page(shown)
  },
  .pdf("PDF, unreferenced content") {
    $0.stream(Array("BT /F1 12 Tf [(\($1.prefix(20))) 3 (\($1.dropFirst(20)))] TJ ET".utf8), packed: true)
    $0.page(shown)
  },
  .pdf("PDF, object stream") {
    let objects = "<< /Title \(PDFBuilder.hex([0xFE, 0xFF] + PDFBuilder.utf16($1))) >>"
    let header = "90 0 "
    $0.stream(Array((header + objects).utf8), "/Type /ObjStm /N 1 /First \(header.utf8.count)", packed: true)
    $0.page(shown)
  },
  .pdf("PDF, split TJ") {
    let parts = $1.map { PDFBuilder.literal(String($0)) }.joined(separator: " -12 ")
    $0.page("BT /F1 12 Tf 72 700 Td [\(parts)] TJ ET", packed: true)
  },
  .pdf("PDF, letters in any order") {
    // Each letter is placed by itself, the last one first.
    let letters = $1.enumerated().reversed().map { index, letter in
      "1 0 0 1 \(72 + 6 * index) 700 Tm \(PDFBuilder.literal(String(letter))) Tj"
    }
    $0.page("BT /F1 12 Tf " + letters.joined(separator: " ") + " ET", packed: true)
  },
  .pdf("PDF, hex string") {
    $0.page("BT /F1 12 Tf 72 700 Td \(PDFBuilder.hex($1.utf8)) Tj ET", packed: true)
  },
  .pdf("PDF, broken into lines") {
    let lines = $1.split(separator: " ").map { PDFBuilder.literal(String($0)) + " '" }
    $0.page("BT /F1 12 Tf 14 TL 72 700 Td \(lines.joined(separator: " ")) ET", packed: true)
  },
  .pdf("PDF, ToUnicode") {
    let mapped = mappedFont(&$0, $1)
    $0.resources = "/Other << >> "
    $0.set(5, "<< /F2 \(mapped.font) 0 R >>")
    $0.page(shown)
    $0.set(
      3,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 30 0 R /Resources << /Font 5 0 R >> >>")
    let content = Array("BT /F2 12 Tf 72 700 Td \(PDFBuilder.hex(mapped.codes)) Tj ET".utf8)
    $0.set(30, String(decoding: PDFBuilder.streamBody(content, "", packed: false), as: UTF8.self))
  },
  .pdf("PDF, glyph names") {
    let names = $1.utf8.map { byte in
      byte == 0x20 ? "/space" : byte == 0x2E ? "/period" : "/" + String(Character(Unicode.Scalar(byte)))
    }
    let font = $0.add(
      "<< /Type /Font /Subtype /Type3 /FirstChar 0 /Widths [] "
        + "/Encoding << /Differences [0 \(names.joined(separator: " "))] >> >>")
    $0.page(shown)
    $0.set(
      3,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 30 0 R "
        + "/Resources << /Font << /F3 \(font) 0 R >> >> >>")
    let codes = PDFBuilder.hex((0..<$1.utf8.count).map { UInt8($0) })
    let content = Array("BT /F3 12 Tf \(codes) Tj ET".utf8)
    $0.set(30, String(decoding: PDFBuilder.streamBody(content, "", packed: false), as: UTF8.self))
  },
  .pdf("PDF, ActualText over other glyphs") {
    $0.page("/Span << /ActualText \(PDFBuilder.literal($1)) >> BDC BT /F1 12 Tf (x) Tj ET EMC", packed: true)
  },
  .pdf("PDF, ActualText word by word") {
    let words = $1.split(separator: " ").map { "/Span << /ActualText (\($0)) >> BDC (x) Tj EMC" }
    $0.page("BT /F1 12 Tf \(words.joined(separator: " ")) ET", packed: true)
  },
  .pdf("PDF, alternative text") {
    $0.add("<< /Type /StructElem /S /Figure /Alt \(PDFBuilder.literal($1)) >>")
    $0.page(shown)
  },
  .pdf("PDF, ASCIIHex, ASCII85 and RunLength") {
    let content = Array("BT /F1 12 Tf [(\($1.prefix(9))) 1 (\($1.dropFirst(9)))] TJ ET".utf8)
    var packed: [UInt8] = []
    for start in stride(from: 0, to: content.count, by: 100) {
      let part = content[start..<min(start + 100, content.count)]
      packed += [UInt8(part.count - 1)] + part
    }
    let hex = PDFBuilder.hex(packed + [128]).dropFirst()
    $0.stream(Array(hex.utf8), "/Filter [/ASCIIHexDecode /RunLengthDecode]")
    $0.page(shown)
  },
  LeakKind("PDF, Arabic with ReversedChars", arabicPassage, other: arabicHarmless) { text in
    [
      file("a.pdf", pdf: text) { builder, text in
        let mapped = mappedFont(&builder, String(text.reversed()))
        builder.page(shown)
        builder.set(
          3,
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 30 0 R "
            + "/Resources << /Font << /F2 \(mapped.font) 0 R >> >> >>")
        let content = "/ReversedChars BMC BT /F2 12 Tf \(PDFBuilder.hex(mapped.codes)) Tj ET EMC"
        builder.set(
          30, String(decoding: PDFBuilder.streamBody(Array(content.utf8), "", packed: false), as: UTF8.self))
      }
    ]
  },
  LeakKind("PDF, Arabic words placed from right to left", arabicPassage, other: arabicHarmless) { text in
    [
      file("a.pdf", pdf: text) { builder, text in
        let mapped = mappedFont(&builder, text)
        builder.page(shown)
        builder.set(
          3,
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 30 0 R "
            + "/Resources << /Font << /F2 \(mapped.font) 0 R >> >> >>")
        var content = "BT /F2 10 Tf "
        var place = 900
        var used = 0
        // Drawn in another order than read, so that only the positions tell.
        var shows: [String] = []
        for word in text.split(separator: " ") {
          let codes = mapped.codes[(used * 2)..<((used + word.count) * 2)]
          used += word.count + 1
          place -= word.count * 5 + 4
          shows.append("1 0 0 1 \(place) 700 Tm \(PDFBuilder.hex(codes)) Tj")
        }
        let shuffled =
          shows.indices.filter { !$0.isMultiple(of: 2) } + shows.indices.filter { $0.isMultiple(of: 2) }
        content += shuffled.map { shows[$0] }.joined(separator: " ") + " ET"
        builder.set(
          30, String(decoding: PDFBuilder.streamBody(Array(content.utf8), "", packed: false), as: UTF8.self))
      }
    ]
  },
]
