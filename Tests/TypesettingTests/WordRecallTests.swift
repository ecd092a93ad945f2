import Foundation
import TestSupport
import Testing
import Typesetting

/// Every word that is set can be found in what pdftotext reads.
@Suite struct WordRecallTests {
  /// Runs of letters of one script with their marks and joiners, and runs of digits. On mixed lines readers may move
  /// the brackets and signs around them, and part a number from the letters it is written to. Compatible characters
  /// such as fractions count as what they stand for.
  private static func words(_ text: String) -> [String] {
    enum Kind { case arabic, digit, other, none }
    var words: [String] = []
    var last = Kind.none
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      let kind: Kind =
        switch scalar.properties.generalCategory {
        case .decimalNumber, .otherNumber, .letterNumber: .digit
        case .nonspacingMark: last
        case .lowercaseLetter, .modifierLetter, .otherLetter, .titlecaseLetter, .uppercaseLetter:
          (0x600...0x77F).contains(scalar.value) ? .arabic : .other
        default: scalar == "\u{200C}" || scalar == "\u{200D}" ? last : .none
        }
      if kind == .none {
        if scalar.properties.generalCategory == .nonspacingMark { words.append(String(scalar)) }
      } else if kind == last {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else {
        words.append(String(scalar))
      }
      last = kind
    }
    return words
  }

  /// A program that reads text out of PDF files.
  enum Reader: CaseIterable {
    case poppler
    case pdfium

    func text(of pdf: [UInt8]) throws -> String {
      switch self {
      case .poppler: try Setting.text(of: pdf)
      case .pdfium: try Tool.python.text([Repository.path("Tests/Oracles/pdf_text.py")], on: pdf)
      }
    }
  }

  private static func missing(
    _ lines: [String], style: TextStyle = [], _ reader: Reader = .poppler
  ) throws -> [String] {
    let output = try Setting.typeset(lines.map { .paragraph($0, style: style) })
    #expect(output.layout.missingCharacters.isEmpty)
    var found: [String: Int] = [:]
    for word in words(try reader.text(of: output.pdf)) { found[word, default: 0] += 1 }
    var missing: [String] = []
    for word in lines.flatMap(words) {
      if found[word, default: 0] > 0 { found[word, default: 0] -= 1 } else { missing.append(word) }
    }
    return missing
  }

  @Test(arguments: [[], TextStyle.bold, .italic, .small]) func linesInThreeLanguages(style: TextStyle) throws
  {
    #expect(RecallLines.all.count >= 300)
    #expect(RecallLines.sections.count == 4)
    let missing = try Self.missing(RecallLines.all, style: style)
    #expect(missing == [])
  }

  @Test(
    .enabled(if: Tool.hasPython, "run by `make test`, which brings Python's pypdfium2"),
    arguments: [[], TextStyle.bold, .italic, .small])
  func pdfiumReadsTheSameLines(style: TextStyle) throws {
    let missing = try Self.missing(RecallLines.all, style: style, .pdfium)
    #expect(missing == [])
  }

  /// Addresses, document numbers, paths and marks of Latin letters are read in one piece, by poppler whatever the
  /// direction of the line they stand in. Pdfium turns the parts of a number round on lines from right to left.
  @Test(
    .enabled(if: Tool.hasPython, "run by `make test`, which brings Python's pypdfium2"),
    arguments: Reader.allCases)
  func numbersAndAddressesStayWhole(reader: Reader) throws {
    let isSign = { (character: Character) in "@./:+_-?=&".contains(character) }
    let isPart = { (character: Character) in
      character.isASCII && (character.isLetter || character.isNumber || isSign(character))
    }
    let lines = reader == .poppler ? RecallLines.all : RecallLines.sections[0].lines
    let wanted = lines.flatMap { $0.split { !isPart($0) } }.map { token in
      token.drop(while: isSign)
    }.filter { $0.dropLast().contains(where: isSign) && $0.contains(where: \.isLetter) }
    #expect(wanted.count > 20)
    let output = try Setting.typeset(lines.map { .paragraph($0) })
    let text = try reader.text(of: output.pdf)
    #expect(wanted.filter { !text.contains($0) } == [])
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
    let rows = stride(from: 0, to: RecallLines.all.count, by: 2).map { index in
      TypesetTable.Row(RecallLines.all[index...].prefix(2).map { TypesetTable.Cell($0) })
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
