/// Runs of eight hidden words, and where they stand in the open.
struct CopyRuns {
  /// Eight words in a row are nobody's chance.
  static let length = 8

  /// Sorted.
  private let runs: [UInt64]
  /// A bit for the lowest bits of each run, so that most need no search.
  private var filter: [UInt64]
  /// The units that show a run which is hidden elsewhere.
  private var shown: [UInt64: Set<Int>] = [:]

  init(_ table: CopyTable) {
    var runs: [UInt64] = []
    for passage in table.passages { Self.forEach(of: passage, in: table) { runs.append($0) } }
    runs.sort()
    var bits = 16
    while bits < 27, 1 << bits < runs.count * 8 { bits += 1 }
    filter = [UInt64](repeating: 0, count: 1 << (bits - 6))
    for run in runs { filter[Int(run >> 6) & (filter.count - 1)] |= 1 << (run & 63) }
    self.runs = runs
  }

  private static func forEach(of passage: CopyTable.Passage, in table: CopyTable, _ body: (UInt64) -> Void) {
    guard passage.words.count >= length else { return }
    let codes = table.hidden[Int(passage.words.lowerBound)..<Int(passage.words.upperBound)].map {
      table.vocabulary[Int($0)]
    }
    for start in 0...(codes.count - length) { body(run(codes[start..<start + length])) }
  }

  private static func run(_ codes: ArraySlice<UInt64>) -> UInt64 {
    codes.reduce(SecretIndex.digestStart) { MinHash.mix($0 ^ $1) }
  }

  mutating func look(at index: Int, _ unit: CodedUnit) {
    guard !runs.isEmpty, unit.codes.count >= Self.length else { return }
    var open = 0
    for end in unit.codes.indices {
      open = unit.sights[end] == .shown ? open + 1 : 0
      guard open >= Self.length else { continue }
      let run = Self.run(unit.codes[(end + 1 - Self.length)...end])
      if filter[Int(run >> 6) & (filter.count - 1)] >> (run & 63) & 1 == 1, contains(run) {
        shown[run, default: []].insert(index)
      }
    }
  }

  private func contains(_ run: UInt64) -> Bool {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle] < run { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low] == run
  }

  /// For each run that is shown the unit that hides it, and of these each once, with the one that shows one of its
  /// own; of several always the one whose place sorts first.
  func pairs(_ table: CopyTable) throws(CopyArchive.Failure) -> [(hidden: String, shown: String)] {
    guard !shown.isEmpty else { return [] }
    var hiding: [UInt64: Set<Int>] = [:]
    for passage in table.passages {
      Self.forEach(of: passage, in: table) { run in
        if shown[run] != nil { hiding[run, default: []].insert(Int(passage.unit)) }
      }
    }
    var pairs: [String: String] = [:]
    for (run, units) in hiding {
      guard let hidden = try first(of: units, table), let other = try first(of: shown[run] ?? [], table)
      else {
        continue
      }
      pairs[hidden] = min(pairs[hidden] ?? other, other)
    }
    return pairs.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func first(of units: Set<Int>, _ table: CopyTable) throws(CopyArchive.Failure) -> String? {
    var first: String?
    for unit in units {
      let place = try table.place(unit)
      first = min(first ?? place, place)
    }
    return first
  }
}
