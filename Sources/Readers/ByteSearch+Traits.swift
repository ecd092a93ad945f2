import SourceText

extension ByteSearch {
  /// What has been seen of a line, sixteen bytes at a time.
  private struct Seen {
    var bytes = SIMD16<UInt8>.zero
    var lowercase = SIMDMask<SIMD16<Int8>>(repeating: false)
    var columns = SIMDMask<SIMD16<Int8>>(repeating: false)
    var colons = SIMDMask<SIMD16<Int8>>(repeating: false)

    @inline(__always)
    mutating func add(_ vector: SIMD16<UInt8>) {
      bytes |= vector
      lowercase = lowercase .| ((vector &- all(UInt8(ascii: "a"))) .< all(26))
      columns = columns .| (vector .< all(0x20)) .| (vector .== all(UInt8(ascii: "|")))
      colons = colons .| (vector .== all(UInt8(ascii: ":")))
    }
  }

  /// What a line's bytes are, in one pass over them.
  static func traits(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> LineTraits {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    if range.isEmpty { return .none }
    let raw = UnsafeRawBufferPointer(bytes)
    var seen = Seen()
    if range.count < 16 {
      let vector = line(raw, range)
      seen.add(vector)
      seen.columns = seen.columns .| spacesSideBySide(vector)
    } else {
      // Each group beside the one that begins a byte later; the last one overlaps those before it.
      var offset = range.lowerBound
      while offset + 16 < range.upperBound {
        let vector = SIMD16<UInt8>(raw, offset)
        seen.add(vector)
        seen.columns = seen.columns .| (vector .== all(0x20))
          .& (SIMD16<UInt8>(raw, offset + 1) .== all(0x20))
        offset += 16
      }
      let last = SIMD16<UInt8>(raw, range.upperBound - 16)
      seen.add(last)
      seen.columns = seen.columns .| spacesSideBySide(last)
    }
    var colon: Int?
    if !seen.colons.isNowhere {
      let limit = min(range.upperBound, range.lowerBound + LineTraits.labelBytes)
      colon = first(UInt8(ascii: ":"), in: bytes, range.lowerBound..<limit).map { $0 - range.lowerBound }
    }
    return LineTraits(
      isASCII: seen.bytes.isASCII, hasLowercase: !seen.lowercase.isNowhere,
      hasColumnSigns: !seen.columns.isNowhere, colon: colon)
  }

  /// The bytes of a line that is shorter than sixteen, filled up with a letter.
  private static func line(_ raw: UnsafeRawBufferPointer, _ range: Range<Int>) -> SIMD16<UInt8> {
    let filling = SIMD16<UInt8>(repeating: UInt8(ascii: "A"))
    if range.lowerBound + 16 <= raw.count {
      let lanes = SIMD16<UInt8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
      return SIMD16<UInt8>(raw, range.lowerBound)
        .replacing(with: filling, where: lanes .>= all(UInt8(range.count)))
    }
    var vector = filling
    for offset in range { vector[offset - range.lowerBound] = raw[offset] }
    return vector
  }

  /// Which bytes are spaces that another follows.
  @inline(__always)
  private static func spacesSideBySide(_ vector: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    let spaces = unsafeBitCast(vector .== all(0x20), to: SIMD2<UInt64>.self)
    let (low, high) = (UInt64(littleEndian: spaces[0]), UInt64(littleEndian: spaces[1]))
    let pairs = SIMD2<UInt64>((low & (low >> 8 | high << 56)).littleEndian, (high & high >> 8).littleEndian)
    return unsafeBitCast(pairs, to: SIMDMask<SIMD16<Int8>>.self)
  }
}
