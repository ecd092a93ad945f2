extension [UInt8] {
  /// The unsigned number of `count` bytes, the lowest first, at `offset`; nil where they lie outside, or the number
  /// is beyond what any file has.
  func littleEndian(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, count <= self.count, offset <= self.count - count else { return nil }
    var value: UInt64 = 0
    for index in stride(from: count - 1, through: 0, by: -1) {
      value = value << 8 | UInt64(self[offset + index])
    }
    return Int(exactly: value)
  }
}
