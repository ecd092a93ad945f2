/// Reads scalars from bytes that are known to be valid UTF-8, and stays in bounds where they are not.
public enum UTF8Decoding {
  /// The scalar at `offset` and the offset behind it. A byte that cannot start or finish a scalar counts as
  /// U+FFFD, one byte long.
  public static func scalar(in bytes: [UInt8], at offset: Int, end: Int) -> (UInt32, Int) {
    bytes.withUnsafeBufferPointer { scalar(in: $0, at: offset, end: end) }
  }

  /// The same, in bytes that are at hand as a buffer.
  public static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
  ) -> (UInt32, Int) {
    precondition(offset >= 0 && offset < bytes.count && end <= bytes.count, "a scalar outside the bytes")
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), offset + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    guard length > 0, first < 0xF5, offset + length <= end else { return (0xFFFD, offset + 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, offset + 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, offset + length)
  }
}
