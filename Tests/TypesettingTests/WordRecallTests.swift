import TestSupport
import Testing
import Typesetting

/// Every word that is set can be found in what pdftotext reads.
@Suite struct WordRecallTests {
  /// Words without the brackets and signs around them, which readers may move on mixed lines.
  private static func words(_ text: String) -> [String] {
    let isInside = { (character: Character) in
      character.isLetter || character.isNumber
        || character.unicodeScalars.contains { $0.properties.generalCategory == .nonspacingMark }
    }
    return text.split { !isInside($0) }.map(String.init)
  }

  private static func missing(_ lines: [String], style: TextStyle = []) throws -> [String] {
    let output = try Setting.typeset(lines.map { .paragraph($0, style: style) })
    #expect(output.layout.missingCharacters.isEmpty)
    var found: [String: Int] = [:]
    for word in words(try Setting.text(of: output.pdf)) { found[word, default: 0] += 1 }
    var missing: [String] = []
    for word in lines.flatMap(words) {
      if found[word, default: 0] > 0 { found[word, default: 0] -= 1 } else { missing.append(word) }
    }
    return missing
  }

  @Test(arguments: [[], TextStyle.bold, .italic, .small]) func linesInThreeLanguages(style: TextStyle) throws
  {
    #expect(RecallLines.all.count >= 60)
    let missing = try Self.missing(RecallLines.all, style: style)
    #expect(missing == [])
  }

  @Test func signsAreKept() throws {
    let output = try Setting.typeset(RecallLines.all.map { .paragraph($0) })
    let text = try Setting.text(of: output.pdf)
    for sign in "()[]{}<>«»؟؛،:;,.%&#$+=§†£°*@\u{2013}\u{201C}\u{201D}\u{2026}" {
      let wanted = RecallLines.all.joined().filter { $0 == sign }.count
      #expect(text.filter { $0 == sign }.count >= wanted, "\(sign)")
    }
  }

  /// Any letters side by side: kerning, contextual forms and marks must not cut a word.
  @Test(arguments: [1, 2] as [UInt64]) func wordsOfRandomLetters(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئپچژگڤکیڕڵۆێەھ").map(String.init)
    let marks = ["\u{64E}", "\u{650}", "\u{64F}", "\u{652}", "\u{64B}", "\u{651}", "\u{651}\u{64E}"]
    let lines = (0..<150).map { _ in
      (0..<6).map { _ in
        (0..<Int.random(in: 2...7, using: &generator)).map { _ in
          let letter = letters[Int.random(in: 0..<letters.count, using: &generator)]
          guard Int.random(in: 0..<8, using: &generator) == 0 else { return letter }
          return letter + marks[Int.random(in: 0..<marks.count, using: &generator)]
        }.joined()
      }.joined(separator: " ")
    }
    #expect(try Self.missing(lines) == [])
    #expect(try Self.missing(lines, style: .bold) == [])
  }

  @Test func wordsInNarrowColumns() throws {
    let rows = stride(from: 0, to: RecallLines.all.count - 1, by: 2).map { index in
      TypesetTable.Row([
        TypesetTable.Cell(RecallLines.all[index]), TypesetTable.Cell(RecallLines.all[index + 1]),
      ])
    }
    let table = TypesetTable(
      columns: [TypesetTable.Column("First"), TypesetTable.Column("Second", relativeWidth: 2)], rows: rows)
    let text = try Setting.text(of: Setting.typeset([.table(table)]).pdf)
    let found = Set(Self.words(text))
    let wanted = Set(RecallLines.all.flatMap(Self.words))
    #expect(wanted.subtracting(found) == [])
  }

  @Test func joinersOfKurdishAndPersianStay() throws {
    let text = try Setting.text(of: Setting.typeset([.paragraph("می\u{200C}خواهم نەوت\u{200C}فرۆش")]).pdf)
    #expect(text.contains("می\u{200C}خواهم"))
    #expect(text.contains("نەوت\u{200C}فرۆش"))
  }
}
