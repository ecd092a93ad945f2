/// What a file is, from its bytes first and its name second.
enum FileKind {
  case pdf, archive, gzip, markup, json, table, text, wideText(bigEndian: Bool), other(String)

  /// False where the bytes of a file without a name are certainly none that holds others.
  static func mayBeContainer(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1
      && (bytes[0] == UInt8(ascii: "P") && bytes[1] == UInt8(ascii: "K")
        || bytes[0] == 0x1F && bytes[1] == 0x8B && isGzipHeader(bytes)
        || bytes.prefix(1_024).contains(UInt8(ascii: "%")))
  }

  /// RFC 1952, 2.3: the only method there is, and no flag that is reserved. Every few thousandth digest begins with
  /// the two bytes before; a header cut short counts as one.
  private static func isGzipHeader(_ bytes: [UInt8]) -> Bool {
    bytes.dropFirst(2).first.map { $0 == 8 } ?? true
      && bytes.dropFirst(3).first.map { $0 & 0xE0 == 0 } ?? true
  }

  init(of bytes: [UInt8], name: String) {
    let start = bytes.prefix(1024)
    func begins(_ text: String) -> Bool { start.starts(with: Array(text.utf8)) }
    let ending = name.split(separator: "/").last.flatMap { $0.split(separator: ".").dropFirst().last }
    let suffix = ending.map { $0.lowercased() } ?? ""
    if Self.holds(start, "%PDF-") || suffix == "pdf" {
      self = .pdf
    } else if begins("PK\u{3}\u{4}") || begins("PK\u{5}\u{6}") || begins("PK\u{7}\u{8}")
      || ["zip", "docx", "xlsx", "pptx", "odt", "ods", "epub"].contains(suffix)
    {
      self = .archive
    } else if start.starts(with: [0x1F, 0x8B]) || suffix == "gz" {
      self = .gzip
    } else if start.starts(with: [0xFF, 0xFE]) {
      self = .wideText(bigEndian: false)
    } else if start.starts(with: [0xFE, 0xFF]) {
      self = .wideText(bigEndian: true)
    } else if let known = Self.pictures.first(where: { start.starts(with: $0.magic) }) {
      self = .other(known.name)
    } else if let bigEndian = Self.wideOrder(bytes) {
      self = .wideText(bigEndian: bigEndian)
    } else if !Self.isText(bytes) {
      self = .other("a form that is not known here")
    } else {
      let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
      if ["csv", "tsv", "dat", "opt", "lfp"].contains(suffix) {
        self = .table
      } else if first == UInt8(ascii: "<") || ["xml", "html", "htm", "xhtml", "svg"].contains(suffix) {
        self = .markup
      } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || suffix.hasPrefix("json") {
        self = .json
      } else {
        self = .text
      }
    }
  }

  /// Whether the kind has files or pages in it that must be taken out to be read.
  var isContainer: Bool {
    switch self {
    case .pdf, .archive, .gzip: true
    default: false
    }
  }

  private static let pictures: [(name: String, magic: [UInt8])] = [
    ("a JPEG picture", [0xFF, 0xD8, 0xFF]), ("a PNG picture", [0x89, 0x50, 0x4E, 0x47]),
    ("a TIFF picture", [0x49, 0x49, 0x2A, 0]), ("a TIFF picture", [0x4D, 0x4D, 0, 0x2A]),
    ("a GIF picture", Array("GIF8".utf8)), ("a font", Array("OTTO".utf8)), ("a font", [0, 1, 0, 0]),
  ]

  private static func holds(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (bytes.startIndex...(bytes.endIndex - wanted.count)).contains {
      bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted)
    }
  }

  /// UTF-16 without a mark: nearly every second byte of the beginning is a zero.
  private static func wideOrder(_ bytes: [UInt8]) -> Bool? {
    let start = bytes.prefix(512)
    guard start.count >= 8 else { return nil }
    let even = stride(from: 0, to: start.count, by: 2).count { start[$0] == 0 }
    let odd = stride(from: 1, to: start.count, by: 2).count { start[$0] == 0 }
    if even * 3 > start.count, odd * 8 < start.count { return true }
    if odd * 3 > start.count, even * 8 < start.count { return false }
    return nil
  }

  /// Whether bytes are UTF-8 or an eight-bit text: few control characters at the beginning.
  static func isText(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(4096)
    let controls = start.count { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) || $0 == 0x7F }
    return controls * 50 <= start.count
  }
}
