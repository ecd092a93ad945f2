import SourceText
import TestSupport
import Testing

@testable import Readers

/// What is seen of bytes sixteen at a time is what is seen of them one at a time.
struct ByteSearchTests {
  private static let pieces: [[UInt8]] = [
    "a", "word ", "B", "  ", " ", "\t", "\n", "|", ":", "{", "`", "@", "[", "Z", "z", "م", "معلومات ", "é",
    "“", "😀",
    "\u{7F}", "\u{1B}", "\u{1}", "\u{8}", "\u{E}", "\u{1F}", "\u{80}",
    "a line of plain text as most are, of some length ",
  ].map { Array($0.utf8) }
  private static let broken: [[UInt8]] = [
    [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
    [0xFF],
    [0xD9, 0xD9],
  ]

  /// Bytes of `count` pieces; broken ones only where asked for, and then few.
  private static func bytes(_ count: Int, isBroken: Bool, _ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count {
      let isOrdinary = Int.random(in: 0..<20, using: &random) > 0
      bytes += isOrdinary ? [0x61, 0x62, 0x63] : pieces.randomElement(using: &random) ?? []
    }
    if isBroken {
      bytes.insert(
        contentsOf: broken.randomElement(using: &random) ?? [],
        at: Int.random(in: 0...bytes.count, using: &random))
    }
    return bytes
  }

  @Test func censusCountsEveryByte() {
    var random = SplitMix64(seed: 0x7EA2_0C15)
    for round in 0..<1_500 {
      let bytes = ByteSearchTests.bytes(round % 150, isBroken: round % 3 == 0, &random)
      let census = ByteCensus(bytes)
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      #expect(census.isUTF8 == isUTF8)
      #expect(census.isASCII == bytes.allSatisfy { $0 < 0x80 })
      guard isUTF8 else { continue }
      #expect(census.leads == bytes.count { $0 >= 0xC0 })
      #expect(
        census.controls
          == bytes.count { ($0 < 0x20 && !$0.isASCIIWhitespace && $0 != 0x1B) || $0 == 0x7F })
    }
  }

  @Test func traitsAreThoseOfAllBytes() {
    var random = SplitMix64(seed: 0x7EA2_0C16)
    for round in 0..<1_500 {
      let bytes = ByteSearchTests.bytes(round % 60, isBroken: false, &random)
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = Int.random(in: start...bytes.count, using: &random)
      let line = Array(bytes[start..<end])
      let traits = bytes.withUnsafeBufferPointer { ByteSearch.traits(of: $0, start..<end) }
      #expect(traits.isASCII == line.allSatisfy { $0 < 0x80 })
      #expect(traits.hasLowercase == line.contains(where: \.isASCIILowercase))
      let hasSpaces = zip(line, line.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
      #expect(
        traits.hasColumnSigns == (hasSpaces || line.contains { $0 < 0x20 || $0 == UInt8(ascii: "|") }))
      #expect(
        traits.colon == line.prefix(LineTraits.labelBytes).firstIndex(of: UInt8(ascii: ":")))
    }
  }

  @Test func lineIndexKnowsEveryLine() {
    var random = SplitMix64(seed: 0x7EA2_0C17)
    for round in 0..<300 {
      let bytes = ByteSearchTests.bytes(round, isBroken: false, &random)
      let index = LineIndex(bytes)
      #expect(index.lineCount == bytes.count { $0 == 0x0A } + 1)
      for offset in stride(from: 0, to: bytes.count, by: 7) {
        let before = bytes[..<offset]
        let place = index.place(of: offset)
        #expect(place.line == before.count { $0 == 0x0A } + 1)
        #expect(place.column == offset - (before.lastIndex(of: 0x0A) ?? -1))
        #expect(index.line(of: offset) == place.line)
      }
    }
  }
}
