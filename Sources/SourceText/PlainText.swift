/// The text that a view has as it is, but for letters that become others of as many bytes: nearly all of it, so it
/// is read eight ASCII bytes or one scalar of two bytes at a time.
enum PlainText {
  /// For each scalar of two bytes, by its value: the bytes a joined view has for it; 0 where it must be looked at.
  private static let joined = (0..<0x800).map { scalar -> UInt16 in
    let isOrdinary = scalar >= 0x80 && ScalarFolding.role(of: UInt32(scalar)) == .ordinary
    return isOrdinary ? pair(UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)) : 0
  }
  /// The same for a folded view.
  private static let folded = joined.enumerated().map { scalar, plain -> UInt16 in
    guard plain != 0, let bytes = ScalarFolding.folded(UInt32(scalar)) else { return plain }
    return bytes.count == 2 ? pair(bytes[0], bytes[1]) : 0
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  /// Copies the plain text at the front of `range`.
  ///
  /// - Parameter target: with room for all of the range.
  /// - Returns: where it stopped.
  static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to target: UnsafeMutableBufferPointer<UInt8>,
    _ folding: Bool
  ) -> Int {
    guard let output = target.baseAddress else { return range.lowerBound }
    return joined.withUnsafeBufferPointer { joined in
      (folding ? folded : self.joined).withUnsafeBufferPointer { pairs in
        copy(bytes, range, output - range.lowerBound, joined, pairs, folding)
      }
    }
  }

  /// - Parameter output: where the byte at offset 0 would go.
  private static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ output: UnsafeMutablePointer<UInt8>,
    _ joined: UnsafeBufferPointer<UInt16>, _ pairs: UnsafeBufferPointer<UInt16>, _ folding: Bool
  ) -> Int {
    var offset = range.lowerBound
    let end = range.upperBound
    // Behind the last block that was not plain.
    var behind = offset
    while offset < end {
      let first = bytes[offset]
      if first >= 0x80 {
        let pair = pair(at: offset, end, in: bytes, pairs)
        guard pair != 0 else { return offset }
        output[offset] = UInt8(truncatingIfNeeded: pair >> 8)
        output[offset + 1] = UInt8(truncatingIfNeeded: pair)
        offset += 2
        continue
      }
      if offset >= behind, offset + ASCIIBlock.size < end {
        let block = ASCIIBlock.load(bytes, offset)
        let count = plainCount(block)
        if count > 0 {
          let copied = folding ? ASCIIBlock.lowercased(block) : block
          UnsafeMutableRawPointer(output + offset).storeBytes(of: copied.littleEndian, as: UInt64.self)
          offset += count
          continue
        }
        behind = offset + ASCIIBlock.size
      }
      if isSpace(first) { return offset }
      if isSingle(first), !isOrdinary(at: offset + 1, end, in: bytes, joined) { return offset }
      output[offset] = folding && first &- 0x41 < 26 ? first | 0x20 : first
      offset += 1
    }
    return offset
  }

  /// How many bytes of a block can be copied as they are: none, or all but a blank or hyphen at the end, of which
  /// what stands behind it decides.
  private static func plainCount(_ block: UInt64) -> Int {
    guard ASCIIBlock.isASCII(block) else { return 0 }
    let singles = ASCIIBlock.between(block, 0x20, 0x20) | ASCIIBlock.between(block, 0x2D, 0x2D)
    guard singles & singles << 8 | ASCIIBlock.between(block, 0x09, 0x0D) == 0 else { return 0 }
    return ASCIIBlock.size - Int(truncatingIfNeeded: singles >> 63)
  }

  /// A blank or a hyphen is copied where an ordinary scalar follows, which neither ends a line nor is dropped.
  private static func isSingle(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D }

  private static func isSpace(_ byte: UInt8) -> Bool { byte &- 0x09 < 5 }

  private static func isOrdinary(
    at offset: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>, _ joined: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    guard offset < end else { return false }
    let byte = bytes[offset]
    if byte >= 0x80 { return pair(at: offset, end, in: bytes, joined) != 0 }
    return !isSpace(byte) && !isSingle(byte)
  }

  /// What a table has for the scalar of two bytes at `offset`; 0 where there is none.
  private static func pair(
    at offset: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>, _ pairs: UnsafeBufferPointer<UInt16>
  ) -> UInt16 {
    guard bytes[offset] & 0xE0 == 0xC0, offset + 1 < end, bytes[offset + 1] & 0xC0 == 0x80 else { return 0 }
    return pairs[Int(bytes[offset] & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)]
  }
}
