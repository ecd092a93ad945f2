import SourceText

/// Character references of HTML. One that is not known, or stands for no character, stays as it is written.
enum CharacterReferences {
  /// Decodes `range` of `bytes`; `place` is told where in the output each run begins and where it stands in the page.
  static func append(
    _ range: Range<Int>, of bytes: [UInt8], to output: inout [UInt8], places: inout TextPlaces
  ) {
    var copied = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset] == UInt8(ascii: "&"),
        let (scalar, end) = reference(at: offset, end: range.upperBound, of: bytes)
      else {
        offset += 1
        continue
      }
      if offset > copied { places.add(output.count, copied) }
      output += bytes[copied..<offset]
      places.add(output.count, offset)
      output += UTF8.encode(scalar).map(Array.init) ?? []
      copied = end
      offset = end
    }
    if range.upperBound > copied { places.add(output.count, copied) }
    output += bytes[copied..<range.upperBound]
  }

  static func decoded(_ range: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var places = TextPlaces()
    append(range, of: bytes, to: &output, places: &places)
    return output
  }

  private static func reference(
    at offset: Int, end: Int, of bytes: [UInt8]
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let start = offset + 1
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "#") { return number(at: start + 1, end: end, of: bytes) }
    var after = start
    while after < min(end, start + 12), bytes[after].isASCIILetter || bytes[after].isASCIIDigit { after += 1 }
    let name = String(decoding: bytes[start..<after], as: UTF8.self)
    if after < end, bytes[after] == UInt8(ascii: ";"), let scalar = EntityNames.scalar(name) {
      return (scalar, after + 1)
    }
    // Some names count without a semicolon, for the sake of old pages.
    for known in ["amp", "lt", "gt", "quot", "nbsp"] where name == known {
      let isInAddress = after < end && bytes[after] == UInt8(ascii: "=")
      return isInAddress ? nil : EntityNames.scalar(known).map { ($0, after) }
    }
    return nil
  }

  private static func number(
    at start: Int, end: Int, of bytes: [UInt8]
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let isHexadecimal = start < end && bytes[start] | 0x20 == UInt8(ascii: "x")
    var offset = start + (isHexadecimal ? 1 : 0)
    let first = offset
    var value: UInt32 = 0
    while offset < end, let digit = TransferDecoding.hexadecimal(bytes[offset]), isHexadecimal || digit < 10 {
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
      offset += 1
    }
    guard offset > first else { return nil }
    // 80 to 9F are those of windows-1252, as the standard has it.
    if (0x80..<0xA0).contains(value) { value = UInt32(SingleByteTable.windows1252[Int(value) - 0x80]) }
    guard value > 0, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, offset < end && bytes[offset] == UInt8(ascii: ";") ? offset + 1 : offset)
  }
}
