/// Which units may be copies that show what another hides.
///
/// A passage counts as given away only where more than half of its words are shown, of a short one all. So of its
/// words as many as may be missing, and one more, cannot all be absent: it is enough to look where the rarest of
/// them are shown (prefix filtering; Chaudhuri, Ganti and Kaushik 2006). Names are rare in the open, so that the
/// cost does not grow with the square of paragraphs that say the same of different people.
struct CopyCandidates {
  private let table: CopyTable
  /// Of each hidden word, how many units show it.
  private var counts: [Int32]
  /// Of each hidden word that is looked for, the units that show it, rising.
  private var places: [Int32: [Int32]] = [:]

  init(_ table: CopyTable) {
    self.table = table
    counts = [Int32](repeating: 0, count: table.vocabulary.count)
  }

  /// To be called with every unit, before `choose`.
  mutating func count(_ unit: CodedUnit) {
    for (code, sight) in zip(unit.codes, unit.sights) where sight == .shown {
      if let number = table.number(of: code) { counts[Int(number)] += 1 }
    }
  }

  mutating func choose() {
    for passage in table.passages {
      for number in rarest(passage) where counts[Int(number)] > 0 && places[number] == nil {
        places[number] = []
      }
    }
  }

  /// To be called with every unit, in order, after `choose`.
  mutating func place(_ index: Int, _ unit: CodedUnit) {
    for (code, sight) in zip(unit.codes, unit.sights) where sight == .shown {
      guard let number = table.number(of: code), let place = places.index(forKey: number),
        places.values[place].last != Int32(index)
      else { continue }
      places.values[place].append(Int32(index))
    }
  }

  /// Calls `body` with each unit that hides something and those, rising, that may give away one of its passages.
  func forEach(_ body: (Int, [Int]) throws(CopyArchive.Failure) -> Void) throws(CopyArchive.Failure) {
    var first = 0
    while first < table.passages.count {
      let unit = table.passages[first].unit
      var shown: Set<Int32> = []
      var end = first
      while end < table.passages.count, table.passages[end].unit == unit {
        for number in rarest(table.passages[end]) { shown.formUnion(places[number] ?? []) }
        end += 1
      }
      shown.remove(unit)
      let alike = shown.filter { isAlike(Int(unit), Int($0)) }.map(Int.init).sorted()
      if !alike.isEmpty { try body(Int(unit), alike) }
      first = end
    }
  }

  private func rarest(_ passage: CopyTable.Passage) -> ArraySlice<Int32> {
    let words = table.hidden[Int(passage.words.lowerBound)..<Int(passage.words.upperBound)]
    return words.sorted { (counts[Int($0)], $0) < (counts[Int($1)], $1) }.prefix(
      words.count - CopyAttack.needed(of: words.count) + 1)
  }

  /// Whether so many words of the shorter one can be in the other as copies share, and their shingles are alike.
  private func isAlike(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (table.entries[left], table.entries[right])
    guard any(left.bands .== right.bands) else { return false }
    let (shorter, longer) = left.count <= right.count ? (left, right) : (right, left)
    let absent = shorter.mask & ~longer.mask
    let count = absent.x.nonzeroBitCount + absent.y.nonzeroBitCount
    return Double(shorter.count) - Double(count) >= CopyAttack.likeness * Double(shorter.count)
  }
}
