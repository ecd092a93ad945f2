/// The usual name of a code point in text.
enum CodePointLabel {
  /// `U+` and at least four upper-case hexadecimal digits.
  static func label(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
