import Documents
import SourceText
import TestSupport
import Testing

@testable import Identity

struct IdentifierRecognizerTests {
  private func found(_ text: String, field: String = "") -> [IdentifierMention] {
    let source = SourceText(text)
    var recognizer = IdentifierRecognizer(source, in: source.whole, region: 0, fieldName: field)
    return recognizer.mentions()
  }

  @Test(arguments: [
    ("ISN US9IZ-000123CI.", ["isn US9IZ-000123CI US9IZ-000123CI"]),
    ("US9AF-000123DP", ["isn US9AF-000123DP US9AF-000123DP"]),
    ("us9iz000123ci", ["isn US9IZ-000123CI us9iz000123ci"]),
    ("US9IZ 000123 CI came", ["isn US9IZ-000123CI US9IZ 000123 CI"]),
    ("US9IZ-000123 de Paris", ["isn US9IZ-000123 US9IZ-000123"]),
    ("US9IZ-\n000123CI", ["isn US9IZ-000123CI US9IZ-\n000123CI"]),
    ("US9IZ\u{A0}000\u{AD}123CI", ["isn US9IZ-000123CI US9IZ\u{A0}000\u{AD}123CI"]),
    ("US9IZ‑000123CI", ["isn US9IZ-000123CI US9IZ‑000123CI"]),
    ("US9IZ-٠٠٠١٢٣CI", ["isn US9IZ-000123CI US9IZ-٠٠٠١٢٣CI"]),
    ("الموقوف US9IZ-000123CI، وهو", ["isn US9IZ-000123CI US9IZ-000123CI"]),
    ("US9IZ-OOO123CI", ["isn US9IZ-000123CI US9IZ-OOO123CI near"]),
    ("US9IZ-000I23CI", ["isn US9IZ-000123CI US9IZ-000I23CI near"]),
    ("XUS9IZ-000123CI US9IZ-000123CIX US9IZ-0001234CI", []),
    ("US9IZ-000123XX", []),
    ("Capture tag 0417209 was tied", ["capture-tag 0417209 0417209"]),
    ("capture\n tag  0418850", ["capture-tag 0418850 0418850"]),
    ("CAPTURE TAG: (U) 0417209", ["capture-tag 0417209 0417209"]),
    ("CAPTURE TAG: (S//REL TO USA, GBR) 0417209", ["capture-tag 0417209 0417209"]),
    ("tag no. 0417209-A", ["capture-tag 0417209 0417209-A"]),
    ("DD Form 2745 number 0417209", ["capture-tag 0417209 0417209"]),
    ("DD 2745: 041\u{AD}7209", ["capture-tag 0417209 041\u{AD}7209"]),
    ("بطاقة الأسر رقم ٠٤١٧٢٠٩", ["capture-tag 0417209 ٠٤١٧٢٠٩"]),
    (
      "capture tags 0417209, 0417733 and 0418012",
      [
        "capture-tag 0417209 0417209", "capture-tag 0417733 0417733", "capture-tag 0418012 0418012",
      ]
    ),
    ("0417209 (capture tag)", ["capture-tag 0417209 0417209"]),
    ("The number 0417733 pencilled beside it", []),
    ("evidence tag no. 0417733", []),
    ("bag tag no. 0417733", []),
    ("capture tag 04172091", []),
    ("capture tag A0417209", []),
    ("capture tag 0417209-31", []),
    ("vintage 0417209", []),
    ("رقم وطني: ٢٠٠٠١٢٢٩٦٦٤٤، أخذت", ["national-number 200012296644 ٢٠٠٠١٢٢٩٦٦٤٤"]),
    ("national number 199014700318", ["national-number 199014700318 199014700318"]),
    ("National ID no. 1990 1470 0318", ["national-number 199014700318 1990 1470 0318"]),
    ("بالرقم الوطني ١٩٩٠١٤٧٠٠٣١٨", ["national-number 199014700318 ١٩٩٠١٤٧٠٠٣١٨"]),
    ("separators as 118400260075 and is the total", []),
    ("national number 1990147003181", []),
    ("passport RUS 724410983", ["passport 724410983 724410983"]),
    ("Passport No: U07715264", ["passport U07715264 U07715264"]),
    ("جواز سفر رقم ٧٢٤٤١٠٩٨٣", ["passport 724410983 ٧٢٤٤١٠٩٨٣"]),
    ("his passport was taken on 20301118", []),
    ("case number INV-3/2031/118", ["case-number INV-3/2031/118 INV-3/2031/118"]),
    ("in case INV-3/2031/118.", ["case-number INV-3/2031/118 INV-3/2031/118"]),
    ("telephone +964 770 555 0171", ["phone +9647705550171 +964 770 555 0171"]),
    ("", []),
    // Read by machine: tried, and never more than a candidate.
    ("capture tag O417209", ["capture-tag 0417209 O417209 near"]),
    ("capture tag 04I72O9", ["capture-tag 0417209 04I72O9 near"]),
    ("capture tag 0417Z0S", ["capture-tag 0417205 0417Z0S near"]),
    ("national number 19901470O318", ["national-number 199014700318 19901470O318 near"]),
    ("capture tag 0il72o9", []),
    // Whose it is, between label and number (report 38 of the sample case).
    ("رقم وطني لأمين المخزن: ١٩٩٠١٤٧٠٠٣١٨، ورقم", ["national-number 199014700318 ١٩٩٠١٤٧٠٠٣١٨"]),
    ("The storekeeper's national number is 199014700318; the", ["national-number 199014700318 199014700318"]),
    (
      "national number of the storekeeper at the depot: 199014700318",
      ["national-number 199014700318 199014700318"]
    ),
    ("capture tag of the driver is 0417209", ["capture-tag 0417209 0417209"]),
    ("national road to the depot: 199014700318", []),
    ("a national number is missing in the list of sums: 199014700318", []),
    ("national number of the man. The total: 199014700318", []),
    // Syria: eleven digits.
    ("الرقم الوطني ٠٥٠١٠٠١٢٣٤٥", ["national-number 05010012345 ٠٥٠١٠٠١٢٣٤٥"]),
    ("national number 0501001234", []),
    // Telephones: E.164, and the national forms of Iraq and Syria behind a label.
    (
      "Call +964-770-555-0147 or +9647705550121.",
      [
        "phone +9647705550147 +964-770-555-0147", "phone +9647705550121 +9647705550121",
      ]
    ),
    ("+964 (0)770 555 0191 rang", ["phone +9647705550191 +964 (0)770 555 0191"]),
    ("mobile 0770 555 0163", ["phone +9647705550163 0770 555 0163"]),
    ("mobile 0944 555 016, off", ["phone +963944555016 0944 555 016"]),
    ("رقم هاتف زوجته هو ٠٧٧٠٥٥٥٠١٤٢.", ["phone +9647705550142 ٠٧٧٠٥٥٥٠١٤٢"]),
    ("phone 00964 770 555 0171", ["phone +9647705550171 00964 770 555 0171"]),
    ("hotel 0770 555 0163", []),
    ("0770 555 0163", []),
    ("temperature +12 to +15, sum +1204", []),
    // References by their form (UN list; INTERPOL control number), or behind a label (notice).
    ("listed as QDi.002 and TAi.011.", ["un-reference QDI.002 QDi.002", "un-reference TAI.011 TAi.011"]),
    ("formerly QI.A.12.01", ["un-reference QI.A.12.01 QI.A.12.01"]),
    ("the entity QDe.004 is no person", []),
    ("INTERPOL control no. A-1234/5-2031", ["interpol-reference A-1234/5-2031 A-1234/5-2031"]),
    ("INTERPOL notice 1993-27493", ["interpol-reference 1993/27493 1993-27493"]),
    ("in the years 1993-27493", []),
    // Behind labels only.
    ("FBI no. 123456AB7", ["fbi-number 123456AB7 123456AB7"]),
    ("UCN: 90210AB7", ["fbi-number 90210AB7 90210AB7"]),
    ("part no. 123456AB7", []),
    (
      "BAT GUID 0F3A2B1C-1234-4ABC-8DEF-0123456789AB",
      ["biometric 0F3A2B1C-1234-4ABC-8DEF-0123456789AB 0F3A2B1C-1234-4ABC-8DEF-0123456789AB"]
    ),
    ("document 0F3A2B1C-1234-4ABC-8DEF-0123456789AB", []),
    ("PCN HRN-2031-000417", ["biometric HRN-2031-000417 HRN-2031-000417"]),
    ("TCN 20310412-0099", ["tcn 20310412-0099 20310412-0099"]),
  ])
  func vectors(text: String, expected: [String]) {
    let result = found(text).map { mention in
      "\(mention.kind.rawValue) \(mention.key) \(SourceText(text).string(mention.span))"
        + (mention.doubt != nil ? " near" : "")
    }
    #expect(result == expected)
  }

  @Test(arguments: [
    ("CAPTURE TAG", "0417209", Mention.Kind.captureTag), ("captureTag", "0417209", .captureTag),
    ("National Number:", "199014700318", .nationalNumber), ("الرقم الوطني", "١٩٩٠١٤٧٠٠٣١٨", .nationalNumber),
    ("Capture tag", "(U) 0417209", .captureTag),
  ])
  func theNameOfAFieldIsALabel(name: String, text: String, kind: Mention.Kind) {
    #expect(found(text, field: name).map(\.kind) == [kind])
    #expect(found(text, field: "Serial").isEmpty)
  }

  /// Whatever stands around and inside it, the span covers every byte of the number.
  @Test func spansOverCover() {
    var random = SplitMix64(seed: 17)
    let fillers = ["", "\u{AD}", "\u{200B}", "\u{2060}", "\u{FE0F}"]
    for _ in 0..<300 {
      var written = ""
      for character in "US9IZ-000123CI" {
        written += String(character) + fillers[Int(random.next() % UInt64(fillers.count))]
      }
      let text = "Seen: " + written + " yes"
      let mentions = found(text)
      #expect(mentions.map(\.key) == ["US9IZ-000123CI"])
      guard let mention = mentions.first else { continue }
      let lastLetter = text.utf8.count - " yes".utf8.count - (written.utf8.count - written.lastLetterEnd)
      #expect(mention.span.start == 6 && mention.span.end >= lastLetter)
    }
  }

  @Test func hostileTextStaysLinear() {
    for piece in [
      "0417209 ", "US9IZ-", "U", "((((", "tag no ", "1", "\u{301}", "و", "\0", "passport no no no ",
    ] {
      let text = String(repeating: piece, count: 200_000 / max(1, piece.utf8.count))
      #expect(found(text).count <= 30_000)
    }
  }
}

extension String {
  /// The offset behind the last ASCII letter.
  fileprivate var lastLetterEnd: Int {
    (Array(utf8).lastIndex { $0.isASCIILetter }).map { $0 + 1 } ?? 0
  }
}
