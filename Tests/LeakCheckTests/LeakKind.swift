import Testing

@testable import LeakCheck

/// A way of leaving a text in a released file. It is tried with a secret, which must be found, and with another
/// text of the same kind, which must not be, in files that must otherwise be readable.
struct LeakKind: Sendable, CustomTestStringConvertible {
  let name: String
  let secret: Secret
  let other: String
  let write: @Sendable (String) -> [ReleasedFile]

  init(
    _ name: String, _ secret: Secret, other: String, _ write: @escaping @Sendable (String) -> [ReleasedFile]
  ) {
    self.name = name
    self.secret = secret
    self.other = other
    self.write = write
  }

  /// With the passage all tests use.
  init(_ name: String, _ write: @escaping @Sendable (String) -> [ReleasedFile]) {
    self.init(name, passage, other: harmless, write)
  }

  static func pdf(_ name: String, _ write: @escaping @Sendable (inout PDFBuilder, String) -> Void) -> LeakKind
  {
    LeakKind(name) { text in [file("a.pdf", pdf: text, write)] }
  }

  var testDescription: String { name }
}

let passage = Secret(
  id: "W-1", kind: .passage, text: "The courier met the driver behind the old mill before dawn on Tuesday.")
let harmless = "The clinic opened again after the flood and treated forty people that week in the valley."
let arabicPassage = Secret(
  id: "W-2", kind: .passage, text: "التقى الساعي بالسائق خلف الطاحونة القديمة قبل فجر يوم الثلاثاء في الوادي")
let arabicHarmless = "فتحت العيادة أبوابها من جديد بعد الفيضان وعالجت أربعين شخصا في ذلك الأسبوع"
let person = Secret(id: "N-1", kind: .name, text: "Karim Haddad")
let number = Secret(id: "I-1", kind: .identifier, text: "QX-448812")

func file(
  _ name: String, pdf text: String, _ write: @Sendable (inout PDFBuilder, String) -> Void
) -> ReleasedFile {
  var builder = PDFBuilder()
  write(&builder, text)
  return ReleasedFile(path: name, bytes: builder.build())
}

func text(_ name: String, _ contents: String) -> ReleasedFile {
  ReleasedFile(path: name, bytes: Array(contents.utf8))
}

let shown = "BT /F1 12 Tf 72 700 Td (Released text.) Tj ET\n"

func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var result = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0...group.count { result.append(digits[bits >> (18 - 6 * place) & 63]) }
  }
  return result + String(repeating: "=", count: (3 - bytes.count % 3) % 3)
}

/// A composite font whose glyph numbers say nothing; its ToUnicode map does.
func mappedFont(_ builder: inout PDFBuilder, _ text: String) -> (codes: [UInt8], font: Int) {
  var numbers: [Character: Int] = [:]
  for character in text where numbers[character] == nil { numbers[character] = 500 + numbers.count }
  func hex(_ number: Int) -> String { String(number + 0x10000, radix: 16).dropFirst().description }
  var map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
  map += "1 begincodespacerange <0000> <FFFF> endcodespacerange\n\(numbers.count) beginbfchar\n"
  for (character, number) in numbers.sorted(by: { $0.value < $1.value }) {
    map += "<\(hex(number))> \(PDFBuilder.hex(PDFBuilder.utf16(String(character))))\n"
  }
  map += "endbfchar endcmap end end\n"
  let unicode = builder.stream(Array(map.utf8), packed: true)
  let descendant = builder.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mapped /DW 500 >>")
  let font = builder.add(
    "<< /Type /Font /Subtype /Type0 /BaseFont /Mapped /Encoding /Identity-H /DescendantFonts [\(descendant) 0 R] "
      + "/ToUnicode \(unicode) 0 R >>")
  let codes = text.flatMap { character -> [UInt8] in
    let number = numbers[character] ?? 0
    return [UInt8(number >> 8), UInt8(number & 255)]
  }
  return (codes, font)
}
