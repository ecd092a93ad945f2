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

  public init(_ bytes: [UInt8]) {
    var cursor = CSVCursor(bytes)
    while let record = cursor.next() { records.append(record) }
    problems = cursor.problems
  }
}
