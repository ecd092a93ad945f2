public import SourceText

/// Finds passages word for word: runs of so many words that stand in one of the passages in the same order. What
/// stands between words does not count.
///
/// Text and passages must have been read the same way, joined or folded (`TextView.key`).
public struct PassageIndex: Sendable {
  private var table = WordTable()
  private var passages: [[Int32]] = []
  /// Where a run of `atLeast` words with this hash begins: passage and word.
  private var starts: [UInt64: [Place]] = [:]
  private let atLeast: Int

  private struct Place: Sendable {
    let passage: Int32
    let word: Int32
  }

  /// - Parameter atLeast: words in a row that must be the passage's own; a shorter passage counts as a whole.
  public init(_ passages: some Sequence<[UInt8]>, atLeast: Int) {
    self.atLeast = max(1, atLeast)
    for text in passages {
      let words = WordReader.words(in: text).map { table.insert($0, of: text) }
      guard words.count >= self.atLeast else { continue }
      let number = Int32(self.passages.count)
      self.passages.append(words)
      for start in 0...(words.count - self.atLeast) {
        let key = PassageIndex.hash(words[start..<start + self.atLeast])
        starts[key, default: []].append(Place(passage: number, word: Int32(start)))
      }
    }
  }

  /// The longest runs, by place; one never lies inside another.
  public func matches(in text: TextWords) -> [Span] {
    guard !starts.isEmpty, text.count >= atLeast else { return [] }
    let words = text.spans
    // A word that no passage has is -1, which is in no run.
    let numbers = table.places(of: text)
    var runs: [Span] = []
    for start in 0...(numbers.count - atLeast) {
      guard let places = starts[PassageIndex.hash(numbers[start..<start + atLeast])] else { continue }
      let length = places.map { common(numbers, start, $0) }.max() ?? 0
      guard length >= atLeast else { continue }
      let end = start + length
      if let last = runs.last, last.end >= end { continue }
      runs.append(Span(start, end))
    }
    return runs.map { Span(words[$0.start].start, words[$0.end - 1].end) }
  }

  /// How many words from `start` on are those of the passage.
  private func common(_ numbers: [Int32], _ start: Int, _ place: Place) -> Int {
    let passage = passages[Int(place.passage)]
    var length = 0
    while start + length < numbers.count, Int(place.word) + length < passage.count,
      numbers[start + length] == passage[Int(place.word) + length]
    {
      length += 1
    }
    return length
  }

  private static func hash(_ words: ArraySlice<Int32>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in words { hash = (hash ^ UInt64(UInt32(bitPattern: word))) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
