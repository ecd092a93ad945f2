import SourceText

/// Reads what `PackedWriter` wrote.
struct PackedReader {
  /// The bytes are not what was expected.
  struct Damaged: Error {}

  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  var isAtEnd: Bool { next == bytes.count }

  private mutating func byte() throws(Damaged) -> UInt8 {
    guard next < bytes.count else { throw Damaged() }
    next += 1
    return bytes[next - 1]
  }

  /// - Parameter limit: what is as large or larger is damaged.
  mutating func number(below limit: Int = .max) throws(Damaged) -> Int {
    var result: UInt = 0
    var shift: UInt = 0
    while true {
      let next = try byte()
      guard shift < 63 else { throw Damaged() }
      result |= UInt(next & 0x7F) << shift
      if next < 0x80 { break }
      shift += 7
    }
    guard result < UInt(limit) else { throw Damaged() }
    return Int(result)
  }

  /// A number of things that follow, each of which takes a byte at least.
  mutating func count() throws(Damaged) -> Int { try number(below: bytes.count - next + 1) }

  mutating func text() throws(Damaged) -> String {
    let count = try number(below: bytes.count - next + 1)
    guard next + count <= bytes.count else { throw Damaged() }
    next += count
    return String(decoding: bytes[next - count..<next], as: UTF8.self)
  }

  mutating func double() throws(Damaged) -> Double {
    var pattern: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 8) { pattern |= UInt64(try byte()) << UInt64(shift) }
    return Double(bitPattern: pattern)
  }

  mutating func span() throws(Damaged) -> Span {
    let start = try number(below: Int(UInt32.max))
    return Span(start, start + (try number(below: Int(UInt32.max) - start)))
  }

  mutating func texts() throws(Damaged) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count()) { texts.append(try text()) }
    return texts
  }

  mutating func optional<Value>(
    _ read: (inout PackedReader) throws(Damaged) -> Value
  ) throws(Damaged) -> Value? {
    try number(below: 2) == 1 ? try read(&self) : nil
  }
}
