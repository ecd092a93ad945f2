/// A Bates number taken apart: prefix, zero-padded number and the suffix of an inserted page, as in
/// `DDI00000002.001`.
struct BatesNumber: Hashable, Comparable {
  let prefix: String
  let number: Int
  /// Digits of the number.
  let width: Int
  /// The number of an inserted page; nil where there is none.
  let suffix: Int?

  /// - Returns: nil where the text has a space, no digits, or more of them than a number holds.
  init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    var body = Array(text.utf8)
    var digits = Self.digits(endOf: body)
    suffix =
      if body.count > digits.count + 1, digits.count < 5,
        [UInt8(ascii: "."), UInt8(ascii: "_")].contains(body[body.count - digits.count - 1]),
        !Self.digits(endOf: body.dropLast(digits.count + 1)).isEmpty
      {
        Int(String(decoding: digits, as: UTF8.self))
      } else { nil }
    if suffix != nil {
      body.removeLast(digits.count + 1)
      digits = Self.digits(endOf: body)
    }
    guard !digits.isEmpty, let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    self.number = number
    width = digits.count
    prefix = String(decoding: body.dropLast(digits.count), as: UTF8.self)
  }

  private static func digits(endOf bytes: some BidirectionalCollection<UInt8>) -> [UInt8] {
    Array(bytes.reversed().prefix { (0x30...0x39).contains($0) }.reversed())
  }

  static func < (left: BatesNumber, right: BatesNumber) -> Bool {
    (left.prefix, left.number, left.suffix ?? 0) < (right.prefix, right.number, right.suffix ?? 0)
  }

  func hasForm(of other: BatesNumber) -> Bool { prefix == other.prefix && width == other.width }
}
