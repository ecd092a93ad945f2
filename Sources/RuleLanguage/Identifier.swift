import SourceText

/// The forms of names that outlive a file: ids of rules, matchers, packs and lists.
enum Identifier {
  /// Lower-case words of letters, digits and hyphens, beginning with a letter; with `allowsParts`, several
  /// separated by full stops.
  static func isValid(_ text: String, allowsParts: Bool = false) -> Bool {
    guard text.utf8.count <= 100 else { return false }
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard allowsParts || parts.count == 1 else { return false }
    return parts.allSatisfy { part in
      guard let first = part.first, first.isASCIILowercase, part.last != UInt8(ascii: "-") else {
        return false
      }
      return part.allSatisfy { $0.isASCIILowercase || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    }
  }

  static func isCodeByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || [0x28, 0x29, 0x2D, 0x2E].contains(byte)
  }
}
