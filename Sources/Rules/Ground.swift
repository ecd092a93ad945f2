/// Why a passage is withheld: the legal code and the authority behind it, as the catalogue of grounds has them.
public struct Ground: Sendable, Hashable, Codable {
  /// The short code rules are written with, such as `b1`, `b7C` or `cipa-4`.
  public let code: String
  /// The text that gives the code its force, such as `E.O. 13526 s.1.4(c)`.
  public let authority: String
  /// The code as it is printed in a box, such as `(b)(7)(C)`.
  public let label: String
  /// Where several grounds are printed, the lower rank stands first.
  public let rank: Int

  /// The rank of a ground that no catalogue orders: behind all others.
  public static let lastRank = 10_000

  /// - Parameter label: by default `b7C` reads `(b)(7)(C)`, and anything else stays as it is.
  public init(code: String, authority: String, label: String? = nil, rank: Int = Ground.lastRank) {
    self.code = code
    self.authority = authority
    self.label = label ?? Ground.label(of: code)
    self.rank = rank
  }

  /// How a code reads where its catalogue does not say.
  public static func label(of code: String) -> String {
    guard code.first == "b", code.count > 1, code.dropFirst().first?.isNumber == true else { return code }
    return code.map { "(\($0))" }.joined()
  }
}

extension Ground: Comparable {
  /// By rank, code and authority: the order in which several grounds are printed.
  public static func < (left: Ground, right: Ground) -> Bool {
    (left.rank, left.code, left.authority) < (right.rank, right.code, right.authority)
  }
}
