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
    ("telephone +964 770 555 0171", []),
    ("", []),
  ])
  func vectors(text: String, expected: [String]) {
    let result = found(text).map { mention in
      "\(mention.kind.rawValue) \(mention.key) \(SourceText(text).string(mention.span))"
        + (mention.isNear ? " near" : "")
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
