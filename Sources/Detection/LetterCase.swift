/// Capitals of the scripts that have them. The table is our own and frozen: a match may not depend on the Unicode
/// version of a library.
enum LetterCase {
  /// Latin with its supplements, Greek, Cyrillic and Armenian.
  static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A: true
    case 0xC0...0xD6, 0xD8...0xDE: true
    // Latin Extended-A and Additional: mostly pairs of a capital and its small letter.
    case 0x0100...0x0137, 0x014A...0x0177: scalar & 1 == 0
    case 0x0139...0x0148, 0x0179...0x017E: scalar & 1 == 1
    case 0x0178, 0x018F: true
    case 0x01DE...0x01EF, 0x01F8...0x021F, 0x0222...0x0233: scalar & 1 == 0
    case 0x01CD...0x01DC: scalar & 1 == 1
    case 0x0386, 0x0388...0x038F, 0x0391...0x03AB: true
    case 0x0400...0x042F: true
    case 0x0460...0x0481, 0x048A...0x04BF, 0x04D0...0x052F: scalar & 1 == 0
    case 0x0531...0x0556: true
    case 0x1E00...0x1E95, 0x1EA0...0x1EFF: scalar & 1 == 0
    default: false
    }
  }

  /// Whether the scalar is a small letter of a script that has capitals.
  static func isSmall(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF: true
    case 0x0100...0x0177, 0x0179...0x017E, 0x01CD...0x01EF, 0x01F8...0x021F, 0x0222...0x0233:
      !isCapital(scalar)
    case 0x03AC...0x03CE, 0x0430...0x045F, 0x0561...0x0587: true
    case 0x0460...0x0481, 0x048A...0x04BF, 0x04D0...0x052F: scalar & 1 == 1
    case 0x1E00...0x1E95, 0x1EA0...0x1EFF: scalar & 1 == 1
    default: false
    }
  }
}
