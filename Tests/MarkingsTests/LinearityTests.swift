import Testing

@testable import Markings

/// No input takes more than linear work: counted steps, not time.
struct LinearityTests {
  static let shapes: [(String, String)] = [
    ("SECRET", "//NOFORN"), ("SECRET//", "NOFORN/"), ("SECRET//REL TO USA", ", GBR"),
    ("SECRET//REL TO USA", ", XQX"),
    ("SECRET//SI-G", " ABCD"), ("SECRET//SI", "-ABC"), ("SECRET//SAR-BP", "/CD"), ("SECRET//RD-SIGMA", " 14"),
    ("SECRET//FGI", " DEU"),
    ("SECRET//USA", "/GBR"), ("//JOINT SECRET", " USA"), ("SECRET//NOFORN", ", PROPIN"),
    ("SECRET", "; SENSITIVE"), ("CUI//", "ADPO/"),
    ("SECRET", " /"), ("", "/"), ("", " "), ("", "("), ("SECRET//XYZZY", "Q"),
    ("SECRET\n", "HANDLE VIA X CHANNELS ONLY//"), ("SECRET//123", "/123"),
  ]

  @Test(arguments: shapes)
  func stepsGrowWithTheInput(_ head: String, _ unit: String) {
    func steps(_ count: Int) -> (steps: Int, bytes: Int) {
      let text = head + String(repeating: unit, count: count)
      var parser = MarkingParser(text, isPortion: false, banner: nil, rules: .capco2016, legacy: true)
      _ = parser.read()
      return (parser.steps, text.utf8.count)
    }
    for count in [10, 100, 1_000, 4_000] {
      let found = steps(count)
      #expect(found.steps <= 12 * found.bytes + 64, "\(found)")
    }
  }
}
