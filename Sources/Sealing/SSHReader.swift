/// Reads and writes the wire form of SSH: numbers of four bytes and counted strings (RFC 4251 section 5).
struct SSHReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return Array(bytes[offset..<(offset + count)])
  }

  mutating func number() -> Int? { take(4)?.reduce(0) { $0 << 8 | Int($1) } }

  mutating func string() -> [UInt8]? { number().flatMap { take($0) } }

  static func append(number: Int, to bytes: inout [UInt8]) {
    for place in (0..<4).reversed() { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }

  static func append(_ string: [UInt8], to bytes: inout [UInt8]) {
    append(number: string.count, to: &bytes)
    bytes += string
  }
}
