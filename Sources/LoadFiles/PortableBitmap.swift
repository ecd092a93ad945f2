/// A black and white picture, as renderers write it (PBM, form P4).
public struct PortableBitmap: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// Rows of whole bytes, the leftmost pixel in the highest bit, 1 black.
  public let rows: [UInt8]

  /// - Returns: nil where the bytes are no picture of this form or of more than 40,000 pixels a side.
  public init?(_ bytes: [UInt8]) {
    var offset = 0
    self.init(bytes, &offset)
  }

  /// Pictures one behind the other, as renderers write the pages of a document.
  /// - Returns: nil where anything else stands among them.
  public static func pictures(in bytes: [UInt8]) -> [PortableBitmap]? {
    var pictures: [PortableBitmap] = []
    var offset = 0
    while offset < bytes.count {
      guard let picture = PortableBitmap(bytes, &offset) else { return nil }
      pictures.append(picture)
    }
    return pictures
  }

  /// - Parameter offset: where the picture begins; where it ends, on return.
  private init?(_ bytes: [UInt8], _ start: inout Int) {
    var offset = start
    guard bytes[offset...].starts(with: Array("P4".utf8)) else { return nil }
    offset += 2
    func number() -> Int? {
      while offset < bytes.count, bytes[offset] <= 0x20 || bytes[offset] == UInt8(ascii: "#") {
        if bytes[offset] == UInt8(ascii: "#") {
          while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
        } else {
          offset += 1
        }
      }
      let digits = bytes[offset...].prefix { (0x30...0x39).contains($0) }
      offset += digits.count
      return Int(String(decoding: digits, as: UTF8.self))
    }
    guard let width = number(), let height = number(), (1...40_000).contains(width),
      (1...40_000).contains(height)
    else { return nil }
    let count = (width + 7) / 8 * height
    guard bytes.count >= offset + 1 + count else { return nil }
    self.width = width
    self.height = height
    rows = Array(bytes[(offset + 1)..<(offset + 1 + count)])
    start = offset + 1 + count
  }

  /// Where the colour changes in a row that begins white.
  func changes(inRow row: Int) -> [Int] {
    let stride = (width + 7) / 8
    var changes: [Int] = []
    var isBlack = false
    for place in 0..<stride {
      let byte = rows[row * stride + place]
      if byte == (isBlack ? 0xFF : 0) { continue }
      for bit in 0..<8 where (byte >> UInt8(7 - bit) & 1 == 1) != isBlack {
        // Bits behind the last pixel are of no colour.
        if place * 8 + bit >= width { break }
        isBlack.toggle()
        changes.append(place * 8 + bit)
      }
    }
    return changes
  }
}
