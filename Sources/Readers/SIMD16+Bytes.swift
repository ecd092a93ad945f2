extension SIMD16<UInt8> {
  /// Sixteen bytes from `offset` on.
  @inline(__always)
  init(_ raw: UnsafeRawBufferPointer, _ offset: Int) {
    self = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// Whether no top bit is set.
  @inline(__always)
  var isASCII: Bool {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return (words[0] | words[1]) & 0x8080_8080_8080_8080 == 0
  }

  /// All bytes together.
  @inline(__always)
  var sum: Int { Int(SIMD16<UInt16>(truncatingIfNeeded: self).wrappedSum()) }
}

extension SIMDMask<SIMD16<Int8>> {
  /// Whether it holds nowhere.
  @inline(__always)
  var isNowhere: Bool {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return words[0] | words[1] == 0
  }
}

/// Sixteen times the same byte. Only comparisons of two vectors become single instructions.
@inline(__always)
func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16<UInt8>(repeating: byte) }
