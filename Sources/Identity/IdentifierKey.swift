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
      return nationalLengths.contains(digits.count) && digits.allSatisfy(\.isASCIIDigit) ? text(digits) : nil
    case .passport:
      let code = bytes.filter { $0 != UInt8(ascii: "-") }
      return isPassport(code) ? text(code) : nil
    case .caseNumber: return isCaseNumber(bytes) ? text(bytes) : nil
    case .biometric: return biometric(bytes)
    case .transaction:
      return (6...40).contains(bytes.count) && bytes.allSatisfy(isCodeByte)
        && bytes.contains(where: \.isASCIIDigit)
        ? text(bytes) : nil
    case .fbiNumber:
      let code = bytes.filter { $0 != UInt8(ascii: "-") }
      return isFBINumber(code) ? text(code) : nil
    case .unReference: return unReference(bytes)
    case .interpolReference: return interpolReference(bytes)
    case .telephone: return TelephoneNumber.key(String(decoding: bytes, as: UTF8.self))
    case .name: return nil
    }
  }

  /// Twelve digits in Iraq (national card, since 2015), eleven in Syria.
  static let nationalLengths = [12, 11]

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

  /// A GUID, or the number an enrolment station gave: letters, digits and hyphens with at least four digits.
  static func biometric(_ bytes: [UInt8]) -> String? {
    guard (6...40).contains(bytes.count), bytes.allSatisfy(isCodeByte),
      bytes.count(where: \.isASCIIDigit) >= 4
    else { return nil }
    return text(bytes.filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") })
  }

  static func isCodeByte(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter || byte == UInt8(ascii: "-")
  }

  /// Up to nine letters and digits, most of them digits, such as `123456AB7`.
  static func isFBINumber(_ bytes: [UInt8]) -> Bool {
    (4...9).contains(bytes.count) && bytes.allSatisfy { $0.isASCIIDigit || $0.isASCIIUppercase }
      && bytes.count(where: \.isASCIIDigit) * 2 > bytes.count
  }

  /// `QDi.001` and `TAi.002`; before 2013 `QI.A.12.01`. The second letter tells person from organisation.
  static func unReference(_ bytes: [UInt8]) -> String? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(Array.init)
    guard let list = parts.first, parts.dropFirst().allSatisfy({ !$0.isEmpty }) else { return nil }
    if parts.count == 2, list.count == 3, unLists.contains(text(Array(list[..<2]))), text([list[2]]) == "I",
      (3...4).contains(parts[1].count), parts[1].allSatisfy(\.isASCIIDigit)
    {
      return text(bytes)
    }
    guard parts.count == 4, list.count == 2, list[1] == UInt8(ascii: "I"), parts[1].count == 1,
      parts[1][0].isASCIIUppercase, (1...4).contains(parts[2].count), parts[2].allSatisfy(\.isASCIIDigit),
      parts[3].count == 2, parts[3].allSatisfy(\.isASCIIDigit)
    else { return nil }
    return text(bytes)
  }

  /// The lists that have people on them, by the two letters of their references.
  static let unLists: Set<String> = [
    "QD", "TA", "IQ", "CD", "CF", "GB", "HT", "KP", "LY", "ML", "SD", "SO", "SS", "YE", "IR",
  ]

  /// A notice such as `1993/27493`, or its control number such as `A-1234/5-2031`.
  static func interpolReference(_ bytes: [UInt8]) -> String? {
    let slashed = bytes.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "/") : $0 }
    let parts = slashed.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
    func isNumber(_ part: [UInt8], _ lengths: ClosedRange<Int>) -> Bool {
      lengths.contains(part.count) && part.allSatisfy(\.isASCIIDigit)
    }
    if parts.count == 2, isNumber(parts[0], 4...4), isNumber(parts[1], 1...6) { return text(slashed) }
    guard parts.count == 4, parts[0].count == 1, parts[0][0].isASCIIUppercase, isNumber(parts[1], 1...6),
      isNumber(parts[2], 1...2), isNumber(parts[3], 4...4)
    else { return nil }
    return text(parts[0]) + "-" + text(parts[1]) + "/" + text(parts[2]) + "-" + text(parts[3])
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
