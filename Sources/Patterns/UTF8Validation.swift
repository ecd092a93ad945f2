import SourceText

/// Whether bytes are UTF-8, as the libraries that match want it: shortest forms only, no surrogates.
enum UTF8Validation {
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let first = bytes[offset]
      if first < 0x80 {
        offset += 1
        while offset + ASCIIBlock.size <= bytes.count, ASCIIBlock.isASCII(ASCIIBlock.load(bytes, offset)) {
          offset += ASCIIBlock.size
        }
        continue
      }
      let length = first & 0xE0 == 0xC0 ? 2 : first & 0xF0 == 0xE0 ? 3 : first & 0xF8 == 0xF0 ? 4 : 0
      guard length > 0, offset + length <= bytes.count, bytes[offset + 1] & 0xC0 == 0x80 else { return false }
      if length == 2 {
        guard first >= 0xC2 else { return false }
      } else {
        guard isTail(bytes, offset, length) else { return false }
      }
      offset += length
    }
    return true
  }

  /// Whether the scalar of three or four bytes at `offset` is written in full, in its shortest form, and allowed.
  private static func isTail(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int) -> Bool {
    var value = UInt32(bytes[offset]) & (length == 3 ? 0x0F : 0x07)
    for index in 1..<length {
      guard bytes[offset + index] & 0xC0 == 0x80 else { return false }
      value = value << 6 | UInt32(bytes[offset + index] & 0x3F)
    }
    return length == 3
      ? value >= 0x800 && !(0xD800...0xDFFF).contains(value) : (0x1_0000...0x10_FFFF).contains(value)
  }
}
