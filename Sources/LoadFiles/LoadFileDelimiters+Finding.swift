extension LoadFileDelimiters {
  /// The delimiters of a file, from its header. A header whose first character is no letter or digit is qualified by
  /// it, and the separator is what stands behind the first closing qualifier. Otherwise nothing is qualified, and
  /// the separator is the usual one that is there.
  static func found(in text: [Unicode.Scalar]) -> LoadFileDelimiters {
    let start = text.firstIndex { $0 != "\r" && $0 != "\n" } ?? text.startIndex
    let header = text[start...].prefix { $0 != "\r" && $0 != "\n" }
    guard let first = header.first else { return .concordance }
    if !isNameCharacter(first) {
      let rest = header.dropFirst()
      if let end = rest.firstIndex(of: first) {
        let separator = end + 1 < header.endIndex ? header[end + 1] : concordance.separator
        if !isNameCharacter(separator), separator != first {
          // A sign that delimits cannot stand for a line end as well.
          let newline: Unicode.Scalar = first == "\u{AE}" || separator == "\u{AE}" ? "\n" : "\u{AE}"
          return LoadFileDelimiters(separator: separator, qualifier: first, newline: newline)
        }
      }
    }
    let usual: [Unicode.Scalar] = ["\u{14}", "\u{FE}", "\u{B6}", "\t", "|", ",", ";"]
    let separator = usual.first { header.contains($0) } ?? concordance.separator
    return LoadFileDelimiters(separator: separator, qualifier: nil)
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "#" || scalar == " "
      : scalar.properties.isAlphabetic && scalar != "\u{FE}"
  }

  /// Such as `separator U+002C, qualifier U+0022`.
  var words: String {
    let name = { (scalar: Unicode.Scalar) -> String in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return "separator \(name(separator)), " + (qualifier.map { "qualifier \(name($0))" } ?? "no qualifier")
  }
}
