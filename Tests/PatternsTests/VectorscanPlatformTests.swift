import SourceText
import TestSupport
import Testing

@testable import Patterns

/// Nothing is missed wherever a match lies in memory. Scans with AVX-512 in Vectorscan 5.4.9 missed more than half of
/// the first of these: texts of some dozen bytes do not show it, so these are longer.
@Suite struct VectorscanPlatformTests {
  static let cases: [(regex: String, text: String)] = [
    ("P[A-Z<][A-Z]{3}", "P<UTO"), ("P[A-Z<][A-Z]{3}[A-Z]+<[A-Z<]{5,39}", "P<UTOEXAMPLE<ANNA<"),
    ("O[A-Z<]{5,39}", "O<<<<<<<"), ("[A-Z]+<[A-Z<]{5,39}", "AAAA<BBBBBBBB"), ("\\b[0-9]{5,9}x", "123456x"),
    ("\\d{2}[A-Z]{3} \\d{5}", "38SMB 44881"), ("[a-z]+@[a-z]+\\.example", "m@town.example"),
    ("\\bAbu [A-Z][a-z]+", "Abu Sample"), ("[٠-٩]{6,12}", "١٩٧١٠٥٥٢"),
    ("(?i)telephone|tel\\. ?\\d+", "tel. 770555"),
  ]

  @Test func theLibraryIsSound() { #expect(VectorscanPlatform.isSound) }

  @Test(arguments: cases.indices) func foundWhereverItStands(_ index: Int) throws {
    let (regex, text) = Self.cases[index]
    let scanner = try PatternScanner([Expression(regex)])
    let workspace = try scanner.makeWorkspace()
    for before in 0..<200 {
      for behind in [0, 1, 8, 31, 64] {
        let bytes = Array(
          (String(repeating: " ", count: before) + text + String(repeating: " ", count: behind)).utf8)
        let result = scanner.scan(bytes, using: workspace)
        #expect(
          result.matches.map(\.span) == [Span(before, before + text.utf8.count)], "\(before) \(behind)")
        #expect(result.unfinished.isEmpty)
      }
    }
  }

  /// All expressions together over long texts, against PCRE2 alone.
  @Test func longTextsAreSearchedWhole() throws {
    var generator = SplitMix64(seed: 77)
    let expressions = Self.cases.map { Expression($0.regex) }
    let scanner = try PatternScanner(expressions)
    let workspace = try scanner.makeWorkspace()
    let finders = try expressions.map { try SequentialFinder($0) }
    let filler = [
      "the man at the mill ", "PASSPORT ", "7166 30422; ", "<<<<", "الرقم ", "A", "\n", "é ", "9", "...... ",
    ]
    var found = 0
    for _ in 0..<400 {
      var text = ""
      while text.utf8.count < 700 {
        text += generator.chance(12) ? generator.element(of: Self.cases).text : generator.element(of: filler)
      }
      let bytes = Array(text.utf8)
      let result = scanner.scan(bytes, using: workspace)
      for (index, finder) in finders.enumerated() {
        let expected = finder.matches(in: bytes)
        #expect(result.matches.filter { $0.expression == index }.map(\.span) == expected)
        found += expected.count
      }
    }
    #expect(found > 4_000)
  }
}
