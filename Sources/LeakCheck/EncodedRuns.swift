/// Runs of base64 and hexadecimal in a text, decoded.
enum EncodedRuns {
  static let shortest = 16

  static func mayHold(_ text: [UInt8]) -> Bool {
    var length = 0
    for byte in text {
      length = sextet(byte) == nil ? 0 : length + 1
      if length >= shortest { return true }
    }
    return false
  }

  /// The bytes of each run of at least sixteen characters. A run may go on over line ends. Because what stands
  /// before a run may look like a part of it, base64 is decoded from each of its first four characters on, and
  /// hexadecimal from each of its first two.
  static func runs(in text: [UInt8]) -> [[UInt8]] {
    var results: [[UInt8]] = []
    collect(text, sextet) { digits in
      for offset in 0..<4 { results.append(base64(digits.dropFirst(offset))) }
    }
    collect(text, { TextLayers.digit($0).map(UInt8.init(truncatingIfNeeded:)) }) { digits in
      for offset in 0..<2 { results.append(hexadecimal(digits.dropFirst(offset))) }
    }
    return results
  }

  /// Calls `body` with each run's values; line ends inside a run are skipped.
  private static func collect(
    _ text: [UInt8], _ value: (UInt8) -> UInt8?, _ body: (ArraySlice<UInt8>) -> Void
  ) {
    var digits: [UInt8] = []
    var index = 0
    while index <= text.count {
      if index < text.count, let digit = value(text[index]) {
        digits.append(digit)
      } else if index < text.count, !digits.isEmpty, text[index] == 0x0A || text[index] == 0x0D,
        index + 1 < text.count, text[index + 1] == 0x0A || value(text[index + 1]) != nil
      {
        // The run goes on in the next line.
      } else {
        if digits.count >= shortest { body(digits[...]) }
        digits.removeAll(keepingCapacity: true)
      }
      index += 1
    }
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x47
    case 0x30...0x39: byte + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  private static func base64(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for digit in digits {
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes
  }
}
