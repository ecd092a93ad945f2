/// Why a passage is withheld: the legal code and the authority behind it.
public struct Ground: Sendable, Hashable, Codable {
  /// The short code rules are written with, such as `b1`, `b7C` or `1.4c`.
  public let code: String
  /// The text that gives the code its force, such as `E.O. 13526 s.1.4(c)`.
  public let authority: String

  public init(code: String, authority: String) {
    self.code = code
    self.authority = authority
  }

  /// The code as it is printed in a box: `b7C` reads `(b)(7)(C)`, anything else stays as it is.
  public var label: String {
    guard code.first == "b", code.count > 1, code.dropFirst().first?.isNumber == true else { return code }
    return code.map { "(\($0))" }.joined()
  }
}

extension Ground: Comparable {
  /// By code, then authority: the order in which several grounds are printed.
  public static func < (left: Ground, right: Ground) -> Bool {
    (left.code, left.authority) < (right.code, right.authority)
  }
}
