import SourceText

extension ByteSearch {
  /// What the bytes of a file are, in one pass over them.
  ///
  /// Blocks of `blockBytes` at a time where they hold only what most do; else eight bytes at a time, without a branch
  /// that depends on where a word of another script begins or ends; only scalars of three and more bytes are looked at
  /// one by one.
  static func census(of bytes: UnsafeBufferPointer<UInt8>) -> ByteCensus {
    let raw = UnsafeRawBufferPointer(bytes)
    var census = ByteCensus()
    var offset = 0
    // The top bit of the lowest byte where the byte before is the first of two.
    var isBehindLead: UInt64 = 0
    // From where on blocks are tried.
    var firstBlock = 1
    while offset < bytes.count {
      if offset >= firstBlock {
        let end = passBlocks(raw, offset, &census)
        firstBlock = end + blockBytes
        if end > offset {
          isBehindLead = bytes[end - 1] >= 0xC0 ? 0x80 : 0
          offset = end
          continue
        }
      }
      let word = word(raw, at: offset, padding: 0x20)
      let (leads, isKnown) = pairs(word, isBehindLead)
      if isKnown {
        census.leads &+= leads.nonzeroBitCount
        isBehindLead = leads >> 56
        let controls = controls(word)
        if controls != 0 { census.controls &+= (controls & ~isEqual(word, 0x1B)).nonzeroBitCount }
        offset += 8
        continue
      }
      if isBehindLead != 0 {
        census.leads &-= 1
        offset -= 1
        isBehindLead = 0
      }
      guard let next = passLongScalar(bytes, offset, &census) else {
        census.isUTF8 = false
        break
      }
      offset = next
    }
    if isBehindLead != 0 { census.isUTF8 = false }
    census.isASCII = census.isUTF8 && census.leads == 0
    return census
  }

  /// The top bit of each of eight bytes that begins a scalar of two, and whether all of them are such scalars or ASCII.
  @inline(__always)
  private static func pairs(_ word: UInt64, _ isBehindLead: UInt64) -> (leads: UInt64, isKnown: Bool) {
    let high = word & tops
    let leads = high & (word << 1)
    let isLong = leads & (word << 2)
    // The lead bytes C0 and C1, which no scalar has, leave nothing in the four bits above the lowest.
    let isMeant = (word & 0x1E1E_1E1E_1E1E_1E1E) &+ 0x7E7E_7E7E_7E7E_7E7E
    let isWrong = (high & ~leads) ^ (leads << 8 | isBehindLead)
    return (leads, (isLong | (leads & ~isMeant) | isWrong) == 0)
  }

  /// Counts what stands from `start` on to the end of the next scalar of three or four bytes, and returns where that
  /// is, or the end of the bytes; nil where something is no UTF-8.
  private static func passLongScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ census: inout ByteCensus
  ) -> Int? {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        let isControl = byte < 0x20 && !byte.isASCIIWhitespace && byte != 0x1B
        if isControl || byte == 0x7F { census.controls &+= 1 }
        offset += 1
        continue
      }
      guard let length = TextDecoder.sequence(in: bytes, at: offset) else { return nil }
      census.leads &+= 1
      offset += length
      if length > 2 { break }
    }
    return offset
  }

  /// The top bit of each byte that is a control character and no white space.
  @inline(__always)
  private static func controls(_ word: UInt64) -> UInt64 {
    let low = word & ~tops
    // From tab to carriage return.
    let spaces = (low &+ 0x7777_7777_7777_7777) & ~(low &+ 0x7272_7272_7272_7272)
    let isControl = ~((low &+ 0x6060_6060_6060_6060) | spaces) | (low &+ 0x0101_0101_0101_0101)
    return isControl & ~word & tops
  }

  // MARK: Blocks

  private static let blockBytes = 64

  /// Passes over blocks of printable ASCII, white space and scalars of two bytes, and counts their leads.
  ///
  /// - Parameter start: behind the first byte, and behind a scalar or the first byte of one of two.
  /// - Returns: where the first block begins that holds anything else, or is not whole.
  private static func passBlocks(
    _ raw: UnsafeRawBufferPointer, _ start: Int, _ census: inout ByteCensus
  ) -> Int {
    var offset = start
    while offset + blockBytes <= raw.count {
      let vectors = (
        SIMD16<UInt8>(raw, offset), SIMD16<UInt8>(raw, offset + 16), SIMD16<UInt8>(raw, offset + 32),
        SIMD16<UInt8>(raw, offset + 48)
      )
      let controls =
        isControl(vectors.0) .| isControl(vectors.1) .| isControl(vectors.2) .| isControl(vectors.3)
      guard controls.isNowhere else { return offset }
      let isASCII =
        raw[offset - 1] < 0xC0 && (vectors.0 | vectors.1 | vectors.2 | vectors.3).isASCII
      if !isASCII {
        var leads = SIMD16<UInt8>.zero
        let isOther =
          pairs(vectors.0, SIMD16<UInt8>(raw, offset - 1), &leads)
          .| pairs(vectors.1, SIMD16<UInt8>(raw, offset + 15), &leads)
          .| pairs(vectors.2, SIMD16<UInt8>(raw, offset + 31), &leads)
          .| pairs(vectors.3, SIMD16<UInt8>(raw, offset + 47), &leads)
        guard isOther.isNowhere else { return offset }
        census.leads &+= leads.sum
      }
      offset += blockBytes
    }
    return offset
  }

  /// Which bytes are control characters and no white space.
  @inline(__always)
  private static func isControl(_ vector: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (vector .< all(0x09)) .| ((vector &- all(0x0E)) .< all(0x12)) .| (vector .== all(0x7F))
  }

  /// Which bytes are neither ASCII nor part of a scalar of two bytes, and adds one to `leads` where one begins.
  /// - Parameter before: the bytes before each of them.
  @inline(__always)
  private static func pairs(
    _ vector: SIMD16<UInt8>, _ before: SIMD16<UInt8>, _ leads: inout SIMD16<UInt8>
  ) -> SIMDMask<SIMD16<Int8>> {
    let isLead = vector .>= all(0xC0)
    leads &-= unsafeBitCast(isLead, to: SIMD16<UInt8>.self)
    let isBehind = (vector & all(0xC0)) .== all(0x80)
    return (isBehind .^ (before .>= all(0xC0))) .| (vector .>= all(0xE0)) .| ((vector &- all(0xC0)) .< all(2))
  }
}
