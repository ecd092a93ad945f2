import CZlib

/// Writes small PDF files for the tests, as bytes and without any code of the checker or the writers.
struct PDFBuilder {
  private var objects: [(number: Int, body: [UInt8])] = []
  private(set) var next = 10
  var catalog = ""
  var pageEntries = ""
  var resources = ""
  var trailer = ""

  static func literal(_ text: String) -> String {
    "(" + text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)") + ")"
  }

  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    "<" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + ">"
  }

  static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] } }

  @discardableResult
  mutating func add(_ body: String) -> Int { add(Array(body.utf8)) }

  @discardableResult
  mutating func add(_ body: [UInt8]) -> Int {
    next += 1
    objects.append((next, body))
    return next
  }

  mutating func set(_ number: Int, _ body: String) { objects.append((number, Array(body.utf8))) }

  @discardableResult
  mutating func stream(_ bytes: [UInt8], _ entries: String = "", packed: Bool = false) -> Int {
    add(Self.streamBody(bytes, entries, packed: packed))
  }

  static func streamBody(_ bytes: [UInt8], _ entries: String, packed: Bool) -> [UInt8] {
    let data = packed ? deflated(bytes) : bytes
    let filter = packed ? "/Filter /FlateDecode " : ""
    return Array("<< \(entries) \(filter)/Length \(data.count) >>\nstream\n".utf8) + data
      + Array("\nendstream".utf8)
  }

  /// A page with this content and Helvetica as F1; other objects were added before.
  mutating func page(_ content: String, packed: Bool = false) { page(Array(content.utf8), packed: packed) }

  mutating func page(_ content: [UInt8], packed: Bool = false) {
    let stream = stream(content, packed: packed)
    set(1, "<< /Type /Catalog /Pages 2 0 R \(catalog) >>")
    set(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    set(
      3,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(stream) 0 R "
        + "/Resources << /Font << /F1 4 0 R >> \(resources) >> \(pageEntries) >>")
    set(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
  }

  func build() -> [UInt8] {
    var bytes = Array("%PDF-1.7\n%\u{e2}\u{e3}\n".utf8)
    var offsets: [Int: Int] = [:]
    for object in objects.sorted(by: { $0.number < $1.number }) {
      offsets[object.number] = bytes.count
      bytes += Array("\(object.number) 0 obj\n".utf8) + object.body + Array("\nendobj\n".utf8)
    }
    return bytes + Self.end(offsets, bytes.count, size: next + 1, trailer)
  }

  static func end(_ offsets: [Int: Int], _ start: Int, size: Int, _ trailer: String) -> [UInt8] {
    var text = "xref\n"
    for number in offsets.keys.sorted() {
      let digits = String(offsets[number] ?? 0)
      text += "\(number) 1\n" + String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    return Array(
      (text + "trailer\n<< /Size \(size) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n").utf8)
  }

  /// A later revision with these objects.
  static func revise(_ file: [UInt8], _ objects: [(Int, [UInt8])]) -> [UInt8] {
    var bytes = file
    var offsets: [Int: Int] = [:]
    for (number, body) in objects {
      offsets[number] = bytes.count
      bytes += Array("\(number) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
    }
    return bytes + end(offsets, bytes.count, size: 100, "")
  }

  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(uLong(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(count))
    compress(&result, &count, bytes, uLong(bytes.count))
    return Array(result[..<Int(count)])
  }
}

/// Writes ZIP files for the tests.
struct ZipBuilder {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// - Parameter isListed: whether the directory knows the member.
  mutating func add(_ name: String, _ contents: [UInt8], packed: Bool = true, isListed: Bool = true) {
    // Bare deflate data is zlib data without its two-byte header and four-byte checksum.
    let data = packed ? Array(PDFBuilder.deflated(contents).dropFirst(2).dropLast(4)) : contents
    let checksum = Int(crc32(0, contents, uInt(contents.count)))
    let common =
      Self.number(20, 2) + Self.number(0, 2) + Self.number(packed ? 8 : 0, 2) + Self.number(0, 4)
      + Self.number(checksum, 4) + Self.number(data.count, 4) + Self.number(contents.count, 4)
      + Self.number(name.utf8.count, 2) + Self.number(0, 2)
    if isListed {
      directory +=
        Self.number(0x0201_4B50, 4) + Self.number(20, 2) + common + Self.number(0, 10)
        + Self.number(bytes.count, 4) + Array(name.utf8)
      count += 1
    }
    bytes += Self.number(0x0403_4B50, 4) + common + Array(name.utf8) + data
  }

  func build() -> [UInt8] {
    bytes + directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(count, 2)
      + Self.number(count, 2) + Self.number(directory.count, 4) + Self.number(bytes.count, 4)
      + Self.number(0, 2)
  }
}
