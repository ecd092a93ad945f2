/// Eight bytes looked at as one word, to pass over ASCII quickly. The first byte is the lowest.
public enum ASCIIBlock {
  public static let size = 8
  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The top bit of each byte, which ASCII does not have.
  public static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes from `offset` on.
  ///
  /// - Precondition: they lie in `bytes`.
  @inlinable @inline(__always)
  public static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
    UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped).loadUnaligned(
      fromByteOffset: offset, as: UInt64.self
    ).littleEndian
  }

  @inlinable @inline(__always)
  public static func isASCII(_ block: UInt64) -> Bool { block & tops == 0 }

  /// The top bit of each byte that is at least `low` and at most `high`.
  ///
  /// - Precondition: the block is ASCII.
  @inlinable @inline(__always)
  public static func between(_ block: UInt64, _ low: UInt8, _ high: UInt8) -> UInt64 {
    let reached = block &+ ones &* UInt64(0x80 - low)
    let passed = block &+ ones &* UInt64(0x7F - high)
    return reached & ~passed & tops
  }

  /// With small letters for capitals.
  ///
  /// - Precondition: the block is ASCII.
  @inlinable @inline(__always)
  public static func lowercased(_ block: UInt64) -> UInt64 { block | between(block, 0x41, 0x5A) >> 2 }
}
