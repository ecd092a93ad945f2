/// An exemption of EO 13526 §3.3: years and number, such as `25X1` or `50X6`.
public struct DeclassificationExemption: Hashable, Sendable {
  /// 25, 50 or 75.
  public let years: Int
  /// 1 to 9; nil for a bare `75X`.
  public let number: Int?

  public init?(years: Int, number: Int?) {
    guard [25, 50, 75].contains(years), number.map({ (1...9).contains($0) }) ?? (years == 75) else {
      return nil
    }
    self.years = years
    self.number = number
  }

  /// `25X1`.
  public var code: String { "\(years)X" + (number.map(String.init) ?? "") }
  /// The value in `CVEnumISM25X`, which has one code for all of 75X.
  var ism: String { years == 75 ? "75X" : code }

  init?(code: String) {
    let bytes = Array(code.utf8)
    guard bytes.count == 3 || bytes.count == 4,
      bytes[2] == UInt8(ascii: "X") || bytes[2] == UInt8(ascii: "x"),
      let years = Int(String(decoding: bytes[..<2], as: UTF8.self))
    else { return nil }
    if bytes.count == 3 {
      self.init(years: years, number: nil)
    } else {
      guard bytes[3] >= 0x31, bytes[3] <= 0x39 else { return nil }
      self.init(years: years, number: Int(bytes[3]) - 0x30)
    }
  }
}
