/// Bates numbers of one constant width: a prefix and zero-padded digits, without a space.
public struct BatesNumbering: Hashable, Sendable {
  /// Such as `DDI`, or `CAR-OTP-0001-` for an ERN; printable ASCII without spaces.
  public var prefix: String
  /// The first number.
  public var start: Int
  /// The number of digits, 1 to 18.
  public var width: Int

  public init(prefix: String, start: Int = 1, width: Int = 8) {
    self.prefix = prefix
    self.start = start
    self.width = width
  }

  /// - Returns: nil when the number is negative or has more digits than `width`.
  public func label(_ number: Int) -> String? {
    guard number >= 0 else { return nil }
    let digits = String(number)
    guard digits.utf8.count <= width else { return nil }
    return prefix + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
