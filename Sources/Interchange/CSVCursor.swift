/// Reads the same records one by one, for a file too large to hold all of them at once.
public struct CSVCursor: Sendable {
  public private(set) var problems: [CSVReader.Problem] = []
  private let bytes: [UInt8]
  private var offset = 0

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The next record that is no empty line; nil at the end of the file.
  public mutating func next() -> [CSVReader.Field]? {
    while offset < bytes.count {
      let fields = readRecord()
      // An empty line is no record.
      let first = fields[0]
      let isQuoted = bytes.indices.contains(first.offset) && bytes[first.offset] == UInt8(ascii: "\"")
      if fields.count > 1 || !first.text.isEmpty || isQuoted { return fields }
    }
    return nil
  }

  private mutating func readRecord() -> [CSVReader.Field] {
    var fields: [CSVReader.Field] = []
    while true {
      fields.append(readField())
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: ",") else { break }
      offset += 1
    }
    if offset < bytes.count {
      let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
    }
    return fields
  }

  private mutating func readField() -> CSVReader.Field {
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
    return CSVReader.Field(text: String(decoding: value, as: UTF8.self), offset: start)
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
