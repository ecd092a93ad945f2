import Glibc
import TestSupport
import Testing

@testable import LeakCheck

@Suite("What packets show and hide, kept for the comparison")
struct CopyArchiveTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/tearline-copies-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { rmdir(folder) }
    try body(folder)
  }

  /// Units of few different words, so that many of them are alike and hide what others show.
  private func units(_ count: Int, _ random: inout SplitMix64) -> [CopyUnit] {
    let words = (0..<60).map { $0.isMultiple(of: 5) ? "كلمة\($0)" : "word\($0)" }
    var texts: [[String]] = []
    return (0..<count).map { number in
      if texts.isEmpty || Int.random(in: 0..<3, using: &random) == 0 {
        texts.append(
          (0..<Int.random(in: 6...24, using: &random)).map { _ in words.randomElement(using: &random) ?? "" })
      }
      var text = texts.randomElement(using: &random) ?? []
      for place in text.indices where Int.random(in: 0..<8, using: &random) == 0 {
        text[place] = words.randomElement(using: &random) ?? ""
      }
      var sights = text.map { _ in CopyUnit.Sight.shown }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let start = Int.random(in: text.indices, using: &random)
        let end = min(text.count, start + Int.random(in: 1...12, using: &random))
        let sight =
          [CopyUnit.Sight.hidden, .hidden, .own, .undecided].randomElement(using: &random) ?? .hidden
        for place in start..<end { sights[place] = sight }
      }
      return CopyUnit(place: "unit \(number)", words: text, sights: sights)
    }
  }

  @Test("Units come back as they were, from memory and from a file that has no name")
  func units() throws {
    var random = SplitMix64(seed: 11)
    try withFolder { folder in
      for mostInMemory in [1 << 20, 1_500, 0] {
        let archive = CopyArchive(folder: folder, mostInMemory: mostInMemory)
        var blocks: [(CopyArchive.Block, [CopyUnit])] = []
        for count in [3, 0, 40, 1] {
          let units = units(count, &random)
          blocks.append((try archive.add(units), units))
        }
        for (block, units) in blocks.shuffled(using: &random) {
          #expect(try archive.units(of: block) == units)
        }
        // Of the file nothing is seen.
        let isEmpty = rmdir(folder) == 0
        #expect(isEmpty)
        if isEmpty { #expect(mkdir(folder, 0o700) == 0) }
      }
    }
  }

  @Test("Where the file cannot be made, the comparison fails")
  func noFile() {
    let archive = CopyArchive(folder: "/tmp/tearline-copies-not-there", mostInMemory: 0)
    #expect(throws: CopyArchive.Failure.self) {
      try archive.add([CopyUnit(place: "1", words: ["a"], sights: [.shown])])
    }
  }

  /// Every unit is laid beside every other, and the result is that of the search, which looks only where the rarest
  /// hidden words are shown.
  @Test("Nothing is missed where only some pairs are looked at")
  func candidates() throws {
    var random = SplitMix64(seed: 12)
    var count = 0
    for _ in 0..<25 {
      let units = units(60, &random)
      var expected: Set<[String]> = []
      // Those that say and show the same are one, under the place that sorts first.
      func name(_ unit: CopyUnit) -> String {
        units.filter { $0.words == unit.words && $0.sights == unit.sights }.map(\.place).min() ?? ""
      }
      let coded = units.map { CodedUnit(CodedUnit.bytes(of: [$0]), at: 0) }
      for (hidden, unit) in coded.enumerated() {
        let bands = MinHash(unit.codes).bands
        for (shown, other) in coded.enumerated()
        where shown != hidden && any(MinHash(other.codes).bands .== bands)
          && CopyAttack.laidBeside(unit, other) != nil
        {
          expected.insert([name(units[hidden]), name(units[shown])])
        }
      }
      try withFolder { folder in
        let archive = CopyArchive(folder: folder, mostInMemory: 1_000)
        let blocks = try stride(from: 0, to: units.count, by: 7).map {
          try archive.add(Array(units[$0..<min($0 + 7, units.count)]))
        }
        let attack = CopyAttack(archive, blocks.shuffled(using: &random))
        let found = Set(try attack.findings().map { [$0.hidden, $0.shown] })
        #expect(found.isSuperset(of: expected), "missed \(expected.subtracting(found))")
        // Besides these there are runs of eight words only.
        for pair in found.subtracting(expected) {
          let words = units.first { $0.place == pair[1] }?.words ?? []
          let hidden = units.first { $0.place == pair[0] }?.words ?? []
          #expect(
            words.indices.contains { start in
              start + 8 <= words.count
                && hidden.indices.contains {
                  Array(hidden[$0...].prefix(8)) == words[start..<start + 8].map { $0 }
                }
            }, "\(pair)")
        }
      }
      count += expected.count
    }
    #expect(count > 200, "\(count)")
  }
}
