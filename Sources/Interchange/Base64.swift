/// Base64 with padding (RFC 4648 section 4).
public enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  public static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value: UInt32 = 0
      for place in 0..<3 { value = value << 8 | (place < group.count ? UInt32(group[start + place]) : 0) }
      for place in 0..<4 {
        text.append(
          place <= group.count ? alphabet[Int(value >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// - Returns: nil where the text is anything but whole groups of the alphabet, padded as the RFC says.
  public static func bytes(of text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 4) {
      let group = digits[start..<(start + 4)]
      let padding = group.reversed().prefix { $0 == UInt8(ascii: "=") }.count
      guard padding == 0 || (padding < 3 && start + 4 == digits.count) else { return nil }
      var value: UInt32 = 0
      for digit in group.dropLast(padding) {
        guard let place = alphabet.firstIndex(of: digit) else { return nil }
        value = value << 6 | UInt32(place)
      }
      value <<= UInt32(6 * padding)
      // Bits behind the last byte are zero, so that one value has one form.
      guard value & ((1 << UInt32(8 * padding)) - 1) == 0 else { return nil }
      for place in 0..<(3 - padding) { bytes.append(UInt8(value >> UInt32(16 - 8 * place) & 0xFF)) }
    }
    return bytes
  }
}
