/// How a view reads a byte at the front of a scalar, to pass over plain text quickly.
enum ByteRole {
  /// Copied, but for the case of letters.
  case plain
  /// A blank or an ASCII hyphen: copied where a plain byte follows.
  case single
  /// The first of two bytes, most of which are copied.
  case two
  /// To be looked at as a scalar.
  case special

  /// By byte.
  static let table = (0...255).map { role(UInt8($0)) }

  /// For each scalar of two bytes, by its value: whether a joined view has it as it is.
  static let joinedPlain = (0..<0x800).map { $0 >= 0x80 && ScalarFolding.role(of: UInt32($0)) == .ordinary }
  /// The same for a folded view.
  static let foldedPlain = (0..<0x800).map { joinedPlain[$0] && ScalarFolding.folded(UInt32($0)) == nil }

  private static func role(_ byte: UInt8) -> ByteRole {
    switch byte {
    case 0x20, 0x2D: .single
    case 0x09...0x0D: .special
    case 0..<0x80: .plain
    case 0xC2...0xDF: .two
    default: .special
    }
  }
}
