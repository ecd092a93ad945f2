import TestSupport
import Typesetting

/// Documents of invented words, mixed Latin and Arabic, with numbers, marks, boxes and headings as reports have them.
struct InventedPages {
  private var generator: SplitMix64
  private let latin: [String]
  private let arabic: [String]

  init(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let syllables = [
      "ba", "den", "ko", "ri", "sal", "tem", "u", "vor", "zin", "ha", "mer", "lo", "fi", "gan", "est",
    ]
    let letters = Array("ابتثجحدرسشصعغفقكلمنهوي").map(String.init)
    func invented(_ parts: [String], _ count: ClosedRange<Int>) -> [String] {
      (0..<20_000).map { _ in
        (0..<generator.number(count)).map { _ in generator.element(of: parts) }.joined()
      }
    }
    latin = invented(syllables, 1...4)
    arabic = invented(letters, 2...8).map { generator.chance(30) ? "ال" + $0 : $0 }
    self.generator = generator
  }

  /// - Parameter paragraphs: each of some five lines.
  mutating func document(paragraphs: Int) -> TypesetDocument {
    var content: [TypesetBlock] = []
    for number in 0..<paragraphs {
      if number % 40 == 0 {
        content.append(.heading(TypesetHeading(level: 1, "Report \(number / 40 + 1)", translation: "تقرير")))
      }
      content.append(generator.chance(35) ? arabicParagraph() : latinParagraph(number))
    }
    return TypesetDocument(
      metadata: TypesetMetadata(title: "Pages", asOf: "2031-04-10"),
      header: RunningHeader(left: [.text("PKT-0001")], marking: [.text("UNCLASSIFIED//NOTIONAL")]),
      footer: RunningFooter(banner: "UNCLASSIFIED//NOTIONAL"), content: content)
  }

  private mutating func latinParagraph(_ number: Int) -> TypesetBlock {
    var inlines: [TypesetInline] = [.text("(U) \(number). ", .muted), .text(sentence(latin, 45))]
    if generator.chance(50) {
      inlines.append(.redactionBox(RedactionBox(label: "(b)(\(generator.number(1...7)))")))
      inlines.append(.text(" " + sentence(latin, 12)))
    }
    if generator.chance(30) {
      inlines.append(.text(" \u{201C}" + sentence(arabic, 4) + "\u{201D} " + sentence(latin, 6)))
    }
    return .paragraph(TypesetParagraph(inlines))
  }

  private mutating func arabicParagraph() -> TypesetBlock {
    .paragraph(
      TypesetParagraph(
        [
          .text(sentence(arabic, 40)),
          .text(" ISN \(generator.number(below: 10_000)) " + sentence(arabic, 14)),
        ],
        language: "ar"))
  }

  private mutating func sentence(_ words: [String], _ count: Int) -> String {
    (0..<count).map { _ in
      generator.chance(6) ? String(generator.number(below: 3_000)) : generator.commonElement(of: words)
    }.joined(separator: " ") + "."
  }
}
