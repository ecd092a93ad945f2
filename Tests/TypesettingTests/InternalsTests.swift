import Testing

@testable import Typesetting

@Suite struct InternalsTests {
  /// UAX 9, rule L2.
  @Test(
    arguments: [
      ([], []), ([0, 0, 0], [0, 1, 2]), ([1, 1, 1], [2, 1, 0]), ([0, 1, 1, 0], [0, 2, 1, 3]),
      ([1, 2, 2, 1], [3, 1, 2, 0]), ([0, 1, 2, 2, 1, 0], [0, 4, 2, 3, 1, 5]), ([2, 2, 1], [2, 0, 1]),
    ] as [([UInt8], [Int])]) func visualOrder(levels: [UInt8], expected: [Int])
  {
    #expect(BidiLevels.visualOrder(levels) == expected)
  }

  @Test(arguments: [
    ("abc", TextDirection.automatic, false), ("123 ابت", .automatic, true), ("", .automatic, false),
    ("ابت", .leftToRight, false), ("abc", .rightToLeft, true), ("(ابت)", .automatic, true),
  ]) func baseDirection(text: String, direction: TextDirection, expected: Bool) {
    let scalars = text.unicodeScalars.map(\.value)
    #expect(BidiLevels.resolve(scalars, direction: direction).isRightToLeft == expected)
  }

  @Test(arguments: [
    (0, "0"), (1_000, "1"), (-1_500, "-1.5"), (50, "0.05"), (595_276, "595.276"), (-1, "-0.001"),
    (10_010, "10.01"),
  ]) func lengths(value: Int, expected: String) {
    var buffer = ByteBuffer()
    buffer.append(thousandths: value)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [(0, "0.000000"), (11_800, "0.011800"), (999_999, "0.999999"), (2_000_000, "0.999999")])
  func scales(value: Int, expected: String) {
    var buffer = ByteBuffer()
    buffer.append(millionths: value)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [(0, "0"), (9, "9"), (10, "10"), (-7, "-7"), (123_456, "123456")])
  func numbers(value: Int, expected: String) {
    var buffer = ByteBuffer()
    buffer.append(number: value)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("plain", "(plain)"), ("a(b)\\", "(a\\(b\\)\\\\)"), ("é", "<FEFF00E9>"), ("\u{1F600}", "<FEFFD83DDE00>"),
  ]) func textStrings(text: String, expected: String) {
    var buffer = ByteBuffer()
    buffer.append(textString: text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  /// The profile is a whole one: its size, signature, tags in bounds, and D50 as the sum of its primaries.
  @Test func colourProfile() {
    let profile = ICCProfile.sRGB
    func number(_ offset: Int) -> Int { profile[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } }
    #expect(number(0) == profile.count)
    #expect(String(decoding: profile[36..<40], as: UTF8.self) == "acsp")
    #expect(String(decoding: profile[12..<24], as: UTF8.self) == "mntrRGB XYZ ")
    var places: [String: Int] = [:]
    for index in 0..<number(128) {
      let entry = 132 + 12 * index
      let offset = number(entry + 4)
      #expect(offset % 4 == 0 && offset + number(entry + 8) <= profile.count)
      places[String(decoding: profile[entry..<(entry + 4)], as: UTF8.self)] = offset
    }
    #expect(
      places.keys.sorted() == [
        "bTRC", "bXYZ", "chad", "cprt", "desc", "gTRC", "gXYZ", "rTRC", "rXYZ", "wtpt",
      ])
    for component in 0..<3 {
      let sum = ["rXYZ", "gXYZ", "bXYZ"].compactMap { places[$0] }.reduce(0) {
        $0 + number($1 + 8 + 4 * component)
      }
      let white = places["wtpt"].map { number($0 + 8 + 4 * component) } ?? 0
      #expect(abs(sum - white) < 16)
    }
  }

  @Test func everyCharacterHasAKind() {
    #expect(TextFilter.plain("a\tb\nc\u{202E}d") == "a b c[U+202E]d")
    for scalar: UInt32 in [
      0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0, 0x7F, 0x9B,
    ] {
      guard case .escape = TextFilter.kind(of: scalar) else {
        Issue.record("U+\(String(scalar, radix: 16)) is not escaped")
        continue
      }
    }
  }
}
