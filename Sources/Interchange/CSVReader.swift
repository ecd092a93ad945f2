/// Reads comma-separated values by RFC 4180 from UTF-8 bytes, which the caller has validated: values in double quotes may hold commas, line
/// breaks and doubled quotes; lines end in CRLF, LF or CR; a byte order mark is skipped. Linear.
public struct CSVReader: Sendable {
  public struct Field: Hashable, Sendable {
    public var text: String
    /// Byte offset of the value's first byte, its quote included.
    public var offset: Int

    public init(text: String, offset: Int) {
      self.text = text
      self.offset = offset
    }
  }

  public enum Problem: Hashable, Sendable {
    /// The quote opened at this offset is never closed.
    case quoteNotClosed(Int)
    /// A quote inside an unquoted value, or text behind a closing quote.
    case strayQuote(Int)
  }

  /// Without empty lines.
  public private(set) var records: [[Field]] = []
  public private(set) var problems: [Problem] = []
  private let bytes: [UInt8]
  private var offset = 0

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset < bytes.count { readRecord() }
  }

  private mutating func readRecord() {
    var fields: [Field] = []
    while true {
      fields.append(readField())
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: ",") else { break }
      offset += 1
    }
    if offset < bytes.count {
      let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
    }
    // An empty line is no record.
    if fields.count > 1 || !fields[0].text.isEmpty
      || bytes.indices.contains(fields[0].offset)
        && bytes[fields[0].offset] == UInt8(ascii: "\"")
    {
      records.append(fields)
    }
  }

  private mutating func readField() -> Field {
    let start = offset
    var value: [UInt8] = []
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { value = readQuoted() }
    var reported = false
    let isQuoted = offset > start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D { break }
      if !reported, isQuoted || byte == UInt8(ascii: "\"") {
        problems.append(.strayQuote(offset))
        reported = true
      }
      value.append(byte)
      offset += 1
    }
    return Field(text: String(decoding: value, as: UTF8.self), offset: start)
  }

  /// From an opening quote to behind its closing one.
  private mutating func readQuoted() -> [UInt8] {
    let start = offset
    var value: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\"") else {
        value.append(byte)
        continue
      }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return value }
      value.append(byte)
      offset += 1
    }
    problems.append(.quoteNotClosed(start))
    return value
  }
}
