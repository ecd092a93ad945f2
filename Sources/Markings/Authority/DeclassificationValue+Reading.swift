import SourceText

extension DeclassificationValue {
  /// Reads the text after `Declassify On`, in any letter case. What is no known form is an event, in the words of the
  /// source; nil where there are none: `N/A`, a code that does not exist, a date that is no day, punctuation.
  public init?(_ text: String) {
    let words = text.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    var clean = words.joined(separator: " ")
    while clean.hasSuffix(".") || clean.hasSuffix(";") { clean.removeLast() }
    guard clean.utf8.contains(where: { $0 > 0x2F }) else { return nil }
    let upper = clean.uppercased()
    if let day = CalendarDay(clean) {
      self = .date(day)
    } else if let retired = DeclassificationValue.retired(upper, clean) {
      self = .retired(retired)
    } else if upper.hasPrefix("N/A TO ") || upper.hasPrefix("NOT APPLICABLE TO ")
      || upper.hasPrefix("NOT APPLICABLE OR (N/A) TO ")
    {
      guard let value = DeclassificationValue.notApplicable(upper) else { return nil }
      self = value
    } else if let value = DeclassificationValue.exempt(upper, clean) {
      self = value
    } else {
      let words = clean.utf8.split { !$0.isASCIILetter && $0 < 0x80 }
      guard words.contains(where: { $0.count >= 4 }), upper != "NOT APPLICABLE" else { return nil }
      self = .event(clean)
    }
  }

  private static func retired(_ upper: String, _ clean: String) -> RetiredDeclassification? {
    switch upper {
    case "OADR", "ORIGINATING AGENCY'S DETERMINATION REQUIRED": return .originatorsDetermination
    case "MR", "MANUAL REVIEW": return .manualReview
    case "DNI ONLY", "DCI ONLY": return .directorOnly(String(upper.prefix(3)))
    case "25X1-HUMAN", "25X1-HUM": return .human
    case "SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT": return .treaty
    case "GDS", "ADS", "XGDS", "XGDS-1", "XGDS-2", "XGDS-3", "XGDS-4": return .schedule(upper)
    default: break
    }
    if upper.hasPrefix("SOURCE MARKED ") { return .sourceMarked(String(clean.dropFirst(14))) }
    // Several, as in "X1, X5": the first is kept, since all end the same way.
    let bytes = Array(upper.utf8)
    if bytes.count >= 2, bytes[0] == UInt8(ascii: "X"), (0x31...0x38).contains(bytes[1]),
      bytes.count == 2 || bytes[2] == UInt8(ascii: ",") || bytes[2] == UInt8(ascii: " ")
    {
      return .exemption(Int(bytes[1]) - 0x30)
    }
    if upper.hasPrefix("GROUP "), bytes.count >= 7, (0x31...0x34).contains(bytes[6]) {
      return .group(Int(bytes[6]) - 0x30)
    }
    return nil
  }

  /// `N/A to RD and NATO portions. See source list for NSI portions.` Of several atomic energy kinds the most
  /// restrictive counts.
  private static func notApplicable(_ upper: String) -> DeclassificationValue? {
    let words = Set(upper.split { !$0.isLetter }.map(String.init))
    let nuclear = Nuclear.allCases.first { words.contains($0.rawValue) }
    let isNATO = words.contains("NATO")
    return nuclear == nil && !isNATO ? nil : .notApplicable(nuclear: nuclear, isNATO: isNATO)
  }

  /// Exemptions without an end, and how they are written.
  private static let undated: [(DeclassificationValue, [String])] = [
    (.humanSource, ["50X1-HUM"]), (.weapons, ["50X2-WMD"]),
    (.imagery, ["25X1, EO 12951", "25X1-EO-12951", "25X1, E.O. 12951"]),
  ]

  private static func exempt(_ upper: String, _ clean: String) -> DeclassificationValue? {
    // What follows these has no meaning: they take neither a date nor an event.
    for (value, forms) in undated
    where forms.contains(where: { upper == $0 || upper.hasPrefix($0 + ",") || upper.hasPrefix($0 + " ") }) {
      return value
    }
    let code = upper.prefix { $0 != "," && $0 != " " }
    guard let exemption = DeclassificationExemption(code: String(code)) else { return nil }
    var rest = clean.dropFirst(code.count).drop { $0 == "," || $0 == " " }
    // Of several, as in `25X1, 25X3, 20500101` or `25X1 through 25X3`, the first is kept: one value is written.
    while let word = Optional(rest.prefix { $0 != "," && $0 != " " }), !word.isEmpty,
      DeclassificationExemption(code: word.uppercased()) != nil
        || ["and", "through", "to", "&", "-"].contains(word.lowercased())
    {
      rest = rest.dropFirst(word.count).drop { $0 == "," || $0 == " " }
    }
    while rest.hasSuffix(" ") { rest.removeLast() }
    if rest.isEmpty { return .exemption(exemption, until: nil) }
    if let day = CalendarDay(String(rest)) { return .exemption(exemption, until: .date(day)) }
    return .exemption(exemption, until: .event(String(rest)))
  }
}
