import Documents
import SourceText

/// The words that tell what kind of number follows, folded as `TextView.Kind.folded` folds.
enum IdentifierLabels {
  static let table: [(kind: Mention.Kind, label: String)] = [
    (.captureTag, "capture tag"), (.captureTag, "capture tags"), (.captureTag, "capture card"),
    (.captureTag, "epw tag"), (.captureTag, "detainee tag"), (.captureTag, "detainee capture tag"),
    (.captureTag, "tag no"), (.captureTag, "tag nos"), (.captureTag, "tag number"), (.captureTag, "tag #"),
    (.captureTag, "dd 2745"), (.captureTag, "dd form 2745"), (.captureTag, "dd-2745"),
    (.captureTag, "dd2745"), (.captureTag, "بطاقه الاسر"), (.captureTag, "بطاقه اسر"),
    (.captureTag, "بطاقه القبض"), (.captureTag, "بطاقه قبض"), (.captureTag, "بطاقه الالتقاط"),
    (.captureTag, "بطاقه الاعتقال"), (.captureTag, "بطاقه التوقيف"), (.captureTag, "بطاقه الاحتجاز"),
    (.captureTag, "رقم الاسر"), (.captureTag, "وسم الاسر"), (.captureTag, "علامه الاسر"),
    (.nationalNumber, "national number"), (.nationalNumber, "national numbers"),
    (.nationalNumber, "national no"), (.nationalNumber, "national id"),
    (.nationalNumber, "national identity number"), (.nationalNumber, "national identity no"),
    (.nationalNumber, "national identification number"), (.nationalNumber, "national card"),
    (.nationalNumber, "national identity card"), (.nationalNumber, "unified card"),
    (.nationalNumber, "unified id"), (.nationalNumber, "identity number"),
    (.nationalNumber, "رقم وطني"), (.nationalNumber, "الرقم الوطني"), (.nationalNumber, "رقمه الوطني"),
    (.nationalNumber, "رقمها الوطني"), (.nationalNumber, "رقمي الوطني"), (.nationalNumber, "رقم موحد"),
    (.nationalNumber, "الرقم الموحد"), (.nationalNumber, "البطاقه الوطنيه"),
    (.nationalNumber, "بطاقه وطنيه"), (.nationalNumber, "البطاقه الموحده"),
    (.nationalNumber, "الهويه الوطنيه"), (.nationalNumber, "هويه وطنيه"), (.nationalNumber, "رقم الهويه"),
    (.passport, "passport"), (.passport, "passports"), (.passport, "travel document"),
    (.passport, "pasaport"), (.passport, "جواز سفر"), (.passport, "جواز السفر"), (.passport, "جواز سفره"),
    (.passport, "جواز سفرها"), (.passport, "جواز سفري"), (.passport, "الجواز"), (.passport, "جواز"),
    (.passport, "رقم الجواز"),
    (.nationalNumber, "civil number"), (.nationalNumber, "civil id"), (.nationalNumber, "رقم هويه"),
    (.nationalNumber, "الرقم المدني"), (.nationalNumber, "الهويه المدنيه"),
    (.biometric, "pcn"), (.biometric, "process control number"), (.biometric, "bat id"),
    (.biometric, "bat guid"), (.biometric, "bat number"), (.biometric, "biometric id"),
    (.biometric, "biometric number"), (.biometric, "biometric guid"),
    (.biometric, "biometric enrollment number"), (.biometric, "biometric enrolment number"),
    (.transaction, "tcn"), (.transaction, "transaction control number"),
    (.transaction, "technical control number"),
    (.fbiNumber, "fbi no"), (.fbiNumber, "fbi number"), (.fbiNumber, "fbi #"), (.fbiNumber, "ucn"),
    (.fbiNumber, "universal control number"),
    (.unReference, "un reference"), (.unReference, "un list"), (.unReference, "permanent reference number"),
    (.interpolReference, "interpol"), (.interpolReference, "interpol notice"),
    (.interpolReference, "red notice"), (.interpolReference, "blue notice"),
    (.interpolReference, "notice no"), (.interpolReference, "notice id"),
    (.interpolReference, "control no"), (.interpolReference, "interpol control number"),
    (.interpolReference, "الانتربول"), (.interpolReference, "نشره حمراء"),
    (.interpolReference, "النشره الحمراء"),
    (.telephone, "telephone"), (.telephone, "tel"), (.telephone, "phone"), (.telephone, "mobile"),
    (.telephone, "cell"), (.telephone, "handset"), (.telephone, "fax"), (.telephone, "هاتف"),
    (.telephone, "هاتفه"), (.telephone, "هاتفها"), (.telephone, "هاتفي"), (.telephone, "الهاتف"),
    (.telephone, "موبايل"), (.telephone, "موبايله"), (.telephone, "الموبايل"), (.telephone, "جوال"),
    (.telephone, "جواله"), (.telephone, "الجوال"), (.telephone, "محمول"),
    (.caseNumber, "case"), (.caseNumber, "case no"), (.caseNumber, "case number"),
    (.caseNumber, "case file"), (.caseNumber, "case ref"), (.caseNumber, "court file"),
    (.caseNumber, "investigation file"), (.caseNumber, "قضيه"), (.caseNumber, "القضيه"),
    (.caseNumber, "الدعوي"), (.caseNumber, "دعوي"), (.caseNumber, "ملف التحقيق"),
  ]

  /// Words that may stand between a label and its number.
  static let fillers: [[UInt8]] = [
    "no", "nos", "nr", "num", "number", "numbers", "numbered", "is", "was", "are", "were", "as", "with",
    "the", "of", "his", "her", "serial", "bearing", "رقم", "رقمه", "رقمها", "الرقم", "المرقم", "المرقمه",
    "هو", "هي", "ذو", "ذات", "ذي", "العراقي", "العراقيه",
  ].map { Array($0.utf8) }

  /// Words before `tag` that make it the tag of a thing.
  static let things: [[UInt8]] = [
    "evidence", "property", "bag", "baggage", "luggage", "exhibit", "price", "dog", "name", "meter", "asset",
    "equipment", "vehicle", "weapon", "seal",
  ].map { Array($0.utf8) }

  /// Labels as bytes, longest first, so that `capture tag` is seen before `tag`.
  static let byLength: [(kind: Mention.Kind, label: [UInt8])] = table.map { ($0.kind, Array($0.label.utf8)) }
    .sorted {
      $0.label.count != $1.label.count
        ? $0.label.count > $1.label.count : $0.label.lexicographicallyPrecedes($1.label)
    }

  /// The kind of number that a field, attribute or column of this name holds.
  static func kind(ofFieldNamed name: String) -> Mention.Kind? {
    guard !name.isEmpty else { return nil }
    var bytes = TextView.key(.folded, name).map { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") ? UInt8(ascii: " ") : byte
    }
    while let last = bytes.last,
      last.isASCIIWhitespace || last == UInt8(ascii: ":") || last == UInt8(ascii: ".")
    {
      bytes.removeLast()
    }
    if bytes == Array("captag".utf8) || bytes == Array("capturetag".utf8) { return .captureTag }
    if bytes == Array("tag".utf8) { return .captureTag }
    if bytes == Array("nationalnumber".utf8) || bytes == Array("nationalid".utf8) { return .nationalNumber }
    if bytes == Array("casenumber".utf8) { return .caseNumber }
    if bytes == Array("batid".utf8) { return .biometric }
    return label(endingAt: bytes.count, in: bytes)
  }

  /// The kind of the label that ends at `end`, if one does, on a word's boundary.
  static func label(endingAt end: Int, in text: [UInt8]) -> Mention.Kind? {
    for (kind, label) in byLength where ends(text, at: end, with: label) {
      let start = end - label.count
      let isLatin = label[0] < 0x80
      if isLatin, start > 0, text[start - 1].isASCIILetter || text[start - 1].isASCIIDigit { continue }
      if label.starts(with: Array("tag".utf8)), wordBefore(start, in: text, isIn: things) { continue }
      return kind
    }
    return nil
  }

  static func ends(_ text: [UInt8], at end: Int, with suffix: [UInt8]) -> Bool {
    end >= suffix.count && text[(end - suffix.count)..<end].elementsEqual(suffix)
  }

  private static func wordBefore(_ offset: Int, in text: [UInt8], isIn words: [[UInt8]]) -> Bool {
    guard offset > 0, text[offset - 1] == UInt8(ascii: " ") else { return false }
    return words.contains { word in
      let start = offset - 1 - word.count
      return ends(text, at: offset - 1, with: word) && (start == 0 || !text[start - 1].isASCIILetter)
    }
  }
}
