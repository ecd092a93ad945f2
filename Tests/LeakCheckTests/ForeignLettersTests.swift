import TestSupport
import Testing

@testable import LeakCheck

@Suite("Letters that nothing looked for has")
struct ForeignLettersTests {
  private static let secrets = [
    Secret(id: "1", kind: .name, text: "Qasim Talal"), Secret(id: "2", kind: .name, text: "قاسم طلال"),
    Secret(id: "3", kind: .identifier, text: "88-41"), Secret(id: "4", kind: .passage, text: "met Ro at six"),
  ]

  @Test("Leaving out all but the first of them changes nothing that is found")
  func collapsing() {
    let index = SecretIndex(secrets: Self.secrets, permitted: ["Talal Qasim Talal"])
    let pieces: [[UInt16]] =
      Self.secrets.map { Array($0.text.utf16) } + [
        Array("Talal Qasim Talal".utf16), [0x6162], [0x6162, 0x4E2D, 0x7A7A], [0x20], [0x3002],
        [0x301, 0x640],
        Array("7".utf16), Array("x".utf16), [0xD835, 0xDC00], [0xD835], [0xDC00], [0xFE8E, 0xFEFB],
        [0x660, 0x661],
        Array("qa".utf16), Array("sim".utf16), [0],
      ]
    var random = SplitMix64(seed: 41)
    var found = 0
    for round in 0..<4_000 {
      let units = (0..<Int.random(in: 1...9, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      let bigEndian = round.isMultiple(of: 2)
      let bytes = units.flatMap { unit in
        bigEndian
          ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
      func hits(_ foreign: ForeignLetters?) -> Set<Int> {
        let text = TextDecoding.utf16(bytes[...], bigEndian: bigEndian, collapsing: foreign)
        return Set(index.search(FoldedText(text)).map(\.pattern))
      }
      let expected = hits(nil)
      found += expected.count
      #expect(hits(index.foreign) == expected, "round \(round): \(units)")
    }
    #expect(found > 1_000)
  }

  @Test("A letter of a secret is never one of them, in any form that folds to it; digits never are")
  func forms() {
    let foreign = SecretIndex(secrets: Self.secrets, permitted: []).foreign
    for unit in "QqＱقﻕطلا٨8é7".utf16 { #expect(!foreign.contains(unit), "U+\(String(unit, radix: 16))") }
    for unit in "中ЖשΩ".utf16 { #expect(foreign.contains(unit), "U+\(String(unit, radix: 16))") }
  }
}
