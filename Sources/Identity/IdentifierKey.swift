public import Documents
import SourceText

/// The normalised forms in which identifiers are compared: Arabic-Indic and full-width digits as ASCII,
/// capitals, no spaces. Forms follow the identifier table of the reference (JP 3-63 for the ISN).
public enum IdentifierKey {
  /// Enemy prisoner of war, retained person, civilian internee, detained person, detainee.
  static let categories = ["EP", "RP", "CI", "DP", "DE"]

  /// The key of an identifier that stands alone, or nil where it has not the form of its kind.
  public static func normalized(_ kind: Mention.Kind, _ raw: String) -> String? {
    var bytes: [UInt8] = []
    for byte in TextView.key(.folded, raw) where !byte.isASCIIWhitespace {
      bytes.append(byte.isASCIILowercase ? byte & 0xDF : byte)
    }
    switch kind {
    case .isn: return isn(bytes.filter { $0 != UInt8(ascii: "-") })
    case .captureTag: return captureTag(bytes.filter { $0 != UInt8(ascii: "-") })
    case .nationalNumber:
      let digits = bytes.filter { $0 != UInt8(ascii: "-") }
      return digits.count == 12 && digits.allSatisfy(\.isASCIIDigit) ? text(digits) : nil
    case .passport:
      let code = bytes.filter { $0 != UInt8(ascii: "-") }
      return isPassport(code) ? text(code) : nil
    case .caseNumber: return isCaseNumber(bytes) ? text(bytes) : nil
    case .name: return nil
    }
  }

  /// The part of an ISN's key without its category, which may change while the number stays.
  static func serial(ofISN key: String) -> String { String(decoding: key.utf8.prefix(12), as: UTF8.self) }

  /// The category of an ISN's key; empty where there is none.
  static func category(ofISN key: String) -> String {
    String(decoding: key.utf8.dropFirst(12), as: UTF8.self)
  }

  /// `US9IZ-000123CI` from its letters and digits.
  static func isn(_ bytes: [UInt8]) -> String? {
    guard bytes.count == 11 || bytes.count == 13, bytes.starts(with: Array("US".utf8)),
      bytes[2].isASCIIDigit, bytes[3].isASCIIUppercase, bytes[4].isASCIIUppercase,
      bytes[5..<11].allSatisfy(\.isASCIIDigit)
    else { return nil }
    let category = text(Array(bytes[11...]))
    guard category.isEmpty || categories.contains(category) else { return nil }
    return text(Array(bytes[..<5])) + "-" + text(Array(bytes[5..<11])) + category
  }

  /// Seven digits; the letter of the form's part (A, B or C) is not part of the number.
  private static func captureTag(_ bytes: [UInt8]) -> String? {
    guard bytes.count == 7 || bytes.count == 8 && (0x41...0x43).contains(bytes[7]),
      bytes[..<7].allSatisfy(\.isASCIIDigit)
    else { return nil }
    return text(Array(bytes[..<7]))
  }

  static func isPassport(_ bytes: [UInt8]) -> Bool {
    (5...12).contains(bytes.count) && bytes.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter }
      && bytes.count(where: \.isASCIIDigit) >= 4
  }

  /// At least five characters with a digit and a `/` or `-` between letters or digits.
  static func isCaseNumber(_ bytes: [UInt8]) -> Bool {
    guard (5...40).contains(bytes.count), let first = bytes.first, let last = bytes.last,
      first != UInt8(ascii: "/"), first != UInt8(ascii: "-"), last != UInt8(ascii: "/"),
      last != UInt8(ascii: "-")
    else { return false }
    return bytes.contains(where: \.isASCIIDigit)
      && bytes.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
      && bytes.allSatisfy {
        $0.isASCIIDigit || $0.isASCIILetter || $0 >= 0x80 || $0 == UInt8(ascii: "/")
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
