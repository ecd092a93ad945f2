/// A reader of comma-separated values after RFC 4180: quoted fields may hold commas, quotes (doubled) and line
/// breaks; lines end with LF or CRLF; a byte-order mark is passed over.
public struct CSVTable: Sendable, Hashable {
  public struct Field: Sendable, Hashable {
    public let text: String
    /// Counted from 1; the column in bytes.
    public let line: Int
    public let column: Int
  }

  /// Why the table cannot be read, and where. The rest of it is not looked at: after a quote that does not pair
  /// nothing is certain.
  public struct Problem: Error, Sendable, Hashable {
    public let reason: String
    public let line: Int
    public let column: Int
  }

  /// Without empty lines.
  public let rows: [[Field]]

  /// - Throws: where the bytes are not UTF-8 or a quote does not pair.
  public init(_ bytes: [UInt8]) throws(Problem) {
    var parser = CSVParser(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    rows = try parser.rows()
  }
}

private struct CSVParser {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int
  private var line = 1
  private var lineStart: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
    lineStart = offset
  }

  private var column: Int { offset - lineStart + 1 }
  private var current: UInt8? { offset < bytes.endIndex ? bytes[offset] : nil }

  mutating func rows() throws(CSVTable.Problem) -> [[CSVTable.Field]] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw CSVTable.Problem(reason: "the file is not UTF-8", line: 1, column: 1)
    }
    var rows: [[CSVTable.Field]] = []
    while current != nil {
      let row = try self.row()
      if row.count > 1 || row.first?.text.isEmpty == false { rows.append(row) }
    }
    return rows
  }

  private mutating func row() throws(CSVTable.Problem) -> [CSVTable.Field] {
    var fields: [CSVTable.Field] = []
    while true {
      fields.append(try field())
      guard let byte = current else { return fields }
      if byte == UInt8(ascii: ",") {
        offset += 1
        continue
      }
      newLine()
      return fields
    }
  }

  private mutating func field() throws(CSVTable.Problem) -> CSVTable.Field {
    let place = (line, column)
    var text: [UInt8] = []
    if current == UInt8(ascii: "\"") {
      offset += 1
      while true {
        guard let byte = current else {
          throw CSVTable.Problem(reason: "a quoted field does not end", line: place.0, column: place.1)
        }
        offset += 1
        if byte == UInt8(ascii: "\"") {
          guard current == UInt8(ascii: "\"") else { break }
          offset += 1
        } else if byte == UInt8(ascii: "\n") {
          line += 1
          lineStart = offset
        }
        text.append(byte)
      }
      if let byte = current, byte != UInt8(ascii: ","), !isLineEnd(byte) {
        throw CSVTable.Problem(reason: "text stands behind a quoted field", line: line, column: column)
      }
    } else {
      while let byte = current, byte != UInt8(ascii: ","), !isLineEnd(byte) {
        if byte == UInt8(ascii: "\"") {
          throw CSVTable.Problem(
            reason: "a quote stands inside a field that is not quoted", line: line, column: column)
        }
        text.append(byte)
        offset += 1
      }
    }
    return CSVTable.Field(text: String(decoding: text, as: UTF8.self), line: place.0, column: place.1)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private mutating func newLine() {
    if current == UInt8(ascii: "\r") { offset += 1 }
    if current == UInt8(ascii: "\n") { offset += 1 }
    line += 1
    lineStart = offset
  }
}
