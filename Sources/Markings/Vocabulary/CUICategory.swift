/// A CUI category of the National Archives registry, as ISM 2022-NOV lists it.
public struct CUICategory: Hashable, Sendable {
  public let code: String
  public let name: String
  public let isBasic: Bool
  public let isSpecified: Bool

  static let all: [String: CUICategory] = {
    var known: [String: CUICategory] = [:]
    for line in CUICategoryTable.text.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "|"), maxSplits: 2).map { String(Substring($0)) }
      guard fields.count == 3 else { continue }
      known[fields[0]] = CUICategory(
        code: fields[0], name: fields[2], isBasic: fields[1].contains("B"),
        isSpecified: fields[1].contains("S"))
    }
    return known
  }()

  /// The category with this code, without `SP-`, or nil.
  public static func named(_ code: String) -> CUICategory? { all[code] }
}
