import SourceText

/// Telephone numbers in the form of ITU-T E.164: a plus, the country, the number; and the national forms of Iraq
/// and Syria, whose mobile numbers tell their country by their length and first digits.
enum TelephoneNumber {
  /// `+9647705550171` for `+964 (0)770 555 0171`, `00964 770 555 0171` and `0770 555 0171`. A national number of
  /// another form stays as its digits. Nil where there are fewer than seven digits or more than fifteen.
  static func key(_ written: String) -> String? {
    var text = Array(written.utf8)
    // The national zero that some write behind the country: +964 (0)770.
    if let zero = text.firstRange(of: Array("(0)".utf8)) { text.removeSubrange(zero) }
    guard text.allSatisfy({ $0.isASCIIDigit || " ()-./+".utf8.contains($0) }) else { return nil }
    let isForeign = text.first == UInt8(ascii: "+") || text.starts(with: Array("(+".utf8))
    guard text.count(where: { $0 == UInt8(ascii: "+") }) <= (isForeign ? 1 : 0) else { return nil }
    var digits = text.filter(\.isASCIIDigit)
    if isForeign || digits.starts(with: Array("00".utf8)) {
      if !isForeign { digits.removeFirst(2) }
      guard (8...15).contains(digits.count), digits[0] != UInt8(ascii: "0") else { return nil }
      return "+" + IdentifierKey.text(digits)
    }
    guard (7...15).contains(digits.count) else { return nil }
    if digits.count == 11, digits.starts(with: Array("07".utf8)) {
      return "+964" + IdentifierKey.text(Array(digits.dropFirst()))
    }
    if digits.count == 10, digits.starts(with: Array("09".utf8)) {
      return "+963" + IdentifierKey.text(Array(digits.dropFirst()))
    }
    return IdentifierKey.text(digits)
  }
}
