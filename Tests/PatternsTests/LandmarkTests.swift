import SourceText
import TestSupport
import Testing

@testable import Patterns

/// Numbers, codes and dates are looked for near digits and long runs alone; nothing may be lost by that.
@Suite struct LandmarkTests {
  @Test(
    arguments: [
      ("[0-9]{4}-[0-9]{2}", true, 7), ("\\d+", true, nil), ("(?:1[0-7]|ten)", false, 3),
      ("(?<![0-9])x[0-9]{3}(?![0-9])", true, 4), ("(?=[0-9])[a-z]{3}", false, 3), ("[^0-9]", false, 4),
      ("[a-z]{16,20}", true, 20), ("[a-z]{15}", false, 15), ("[a-z ]{16}", false, 16), ("é1", true, 5),
      ("(?i)[a-z]{16}", false, 64), ("(?i:k)1", true, 5), ("(?<value>a|b)1?", false, 2),
      ("(?:a1|[b-d]2){2}", true, 4),
      ("[0-9-]x", false, 2), ("[0-9\\-]", false, 1), ("[ء-ي]1", true, 5), ("[+.\\d]", false, 1),
      ("^1$", true, 1),
      ("[\\d]{2}\\b", true, 2), ("a{2}1??", false, 3), (".?7", true, 5),
      ("[A-Z]{3}", true, 3), ("[A-Z]{2}", false, 2), ("[A-Za]{3}", false, 3), ("(?i)[A-Z]{3}", false, 12),
      ("A{3,9}", true, 9), ("[A-Z0-9]{3}", false, 3),
      // What is not understood may match anything.
      ("(1)\\1", false, nil), ("x{,3}1", false, nil), ("[[:digit:]]", false, nil), ("\\p{Nd}", false, nil),
      ("(*UCP)\\d", false, nil), ("(?x) 1", false, nil), ("\\Q1\\E", false, nil), ("(?(?=a)1|2)", false, nil),
      ("[0-a]", false, nil), ("[1-\\d]", false, nil), ("a\\K1", false, nil), ("(?#1)1", false, nil),
      ("(1", false, nil),
    ] as [(String, Bool, Int?)])
  func shapeIsRead(_ regex: String, _ hasLandmark: Bool, _ longest: Int?) {
    let shape = MatchShape(Expression(regex))
    #expect(shape.hasLandmark == hasLandmark)
    #expect(shape.longest == longest)
  }

  private static let pieces = [
    "\\d", "[A-D]{3}", "[A-D]{3,7}", "[0-9]{2,4}", "[a-c]", "(?:1|22)", "(?:a|3)", " ?", "-", "\\b", "^", "$",
    "é", "(?<![0-9])",
    "(?![0-9])",
    "[a-c0-9]{16,18}", "[^0-9]", "[b-d ]{0,6}", "(?<value>[12]b)", "\\s", "\\w{1,3}", "(?i:k)", "[ا-ي]", ".",
  ]

  /// Mostly letters, so that little lies near a landmark.
  private static func text(_ generator: inout SplitMix64) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0:
        text +=
          ["1", "22", "ABC", "bCABDd", "1b2", "2024-01", "a3 b", "3\n", "é1", "1\u{212A}"].randomElement(
            using: &generator)
          ?? ""
      case 1: text += String(repeating: "abcab", count: Int.random(in: 2...6, using: &generator))
      default:
        for _ in 0..<Int.random(in: 0...60, using: &generator) {
          text += ["a", "b", "c", " ", "d", "é", "م", "\n", "-", "😀"].randomElement(using: &generator) ?? ""
        }
      }
    }
    return Array(text.utf8)
  }

  @Test func nothingIsLostFarFromLandmarks() throws {
    var generator = SplitMix64(seed: 23)
    var (near, found, leftOut) = (0, 0, 0)
    for _ in 0..<60 {
      var expressions: [Expression] = []
      while expressions.count < 8 {
        let count = Int.random(in: 1...4, using: &generator)
        let regex = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "1" }.joined()
        let flags = Expression.Flags(rawValue: UInt8.random(in: 0..<8, using: &generator))
        expressions.append(Expression(regex, flags: flags))
      }
      near += expressions.count { MatchShape($0).hasLandmark }
      let finders = try expressions.map { try SequentialFinder($0) }
      let scanner = try PatternScanner(expressions)
      let workspace = try scanner.makeWorkspace()
      for _ in 0..<20 {
        let text = Self.text(&generator)
        let parts = text.withUnsafeBufferPointer { Landmarks.surroundings(in: $0, reach: 20) }
        leftOut += text.count - parts.reduce(0) { $0 + $1.count }
        let result = scanner.scan(text, using: workspace)
        #expect(result.unfinished.isEmpty)
        for (index, finder) in finders.enumerated() {
          let expected = finder.matches(in: text)
          found += expected.count
          #expect(
            result.matches.filter { $0.expression == index }.map(\.span) == expected,
            "\(expressions[index].regex) on \(String(decoding: text, as: UTF8.self))")
          let shape = MatchShape(expressions[index])
          for span in expected {
            #expect(shape.longest.map { span.count <= $0 } ?? true, "\(expressions[index].regex)")
          }
        }
      }
    }
    #expect(near > 100)
    #expect(found > 10_000)
    #expect(leftOut > 50_000)
  }

  /// A run is a landmark wherever it begins, and one letter less is none.
  @Test(arguments: 0..<16) func runsAreSeen(_ start: Int) {
    func parts(_ length: Int) -> [Range<Int>] {
      let text =
        Array((String(repeating: " ", count: 200 + start) + String(repeating: "x", count: length)).utf8)
        + Array(repeating: 0x20, count: 200)
      return text.withUnsafeBufferPointer { Landmarks.surroundings(in: $0, reach: 20) }
    }
    #expect(parts(Landmarks.run).contains { $0.contains(200 + start) && $0.contains(215 + start) })
    #expect(parts(Landmarks.run - 1).filter { $0.upperBound < 400 }.isEmpty)
  }
}
