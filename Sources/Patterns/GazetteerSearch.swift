import SourceText

/// One reading of a text: looks its words up, then follows the trie from each that some name has.
///
/// The tables of a long list are larger than the processor's caches, and to wait for one place of memory takes as long as
/// to wait for many that were asked for together. So each step is done for a number of words before the next.
struct GazetteerSearch {
  /// A word of the text that some list may have, or what is left of one without its conjunction or preposition.
  private struct Candidate {
    let hash: UInt64
    /// In the words of the text.
    let index: Int32
    let start: UInt32
  }

  /// A candidate that some name has.
  private struct Known {
    let index: Int32
    let start: UInt32
    /// In the table.
    let place: Int32
    /// To which it leads from the root, 0 where no name begins with it.
    let node: Int32
  }

  /// How many words are looked up together.
  private static let batch = 128

  private let text: UnsafeBufferPointer<UInt8>
  private let words: UnsafeBufferPointer<TextWords.Word>
  private let table: WordTable.Reader
  private let nodes: NodeTable.Reader

  init(
    text: UnsafeBufferPointer<UInt8>, words: UnsafeBufferPointer<TextWords.Word>, table: WordTable.Reader,
    nodes: NodeTable.Reader
  ) {
    self.text = text
    self.words = words
    self.table = table
    self.nodes = nodes
  }

  /// Sorted: the words are gone through in order, and what begins inside a word stands before the next.
  func matches() -> [Gazetteer.Match] {
    let known = self.known()
    var matches: [Gazetteer.Match] = []
    known.withUnsafeBufferPointer { known in
      for part in GazetteerSearch.batches(of: known.count) {
        fetchNodes(part, known)
        for number in part where known[number].node > 0 { follow(from: number, known, &matches) }
      }
    }
    return matches
  }

  private static func batches(of count: Int) -> some Sequence<Range<Int>> {
    stride(from: 0, to: count, by: batch).lazy.map { $0..<min($0 + batch, count) }
  }

  /// In order of their starts.
  private func known() -> [Known] {
    let candidates = self.candidates()
    var known: [Known] = []
    known.reserveCapacity(candidates.count)
    candidates.withUnsafeBufferPointer { candidates in
      for part in GazetteerSearch.batches(of: candidates.count) {
        for number in part { table.fetchSlot(candidates[number].hash) }
        for number in part { table.fetchRecord(candidates[number].hash) }
        for number in part { note(candidates[number], &known) }
      }
    }
    return known
  }

  private func note(_ candidate: Candidate, _ known: inout [Known]) {
    let word = words[Int(candidate.index)]
    let place = table.place(
      candidate.hash, Int(candidate.start), word.end, hasApostrophe: word.hasApostrophe, in: text)
    guard place >= 0 else { return }
    known.append(
      Known(index: candidate.index, start: candidate.start, place: place, node: table.value(at: place)))
  }

  /// In order of their starts.
  private func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: words.count) { promising in
      // Without a branch: whether a list has a word is as good as chance.
      var count = 0
      for index in words.indices {
        promising[count] = Int32(truncatingIfNeeded: index)
        count += isPromising(words[index]) ? 1 : 0
      }
      candidates.reserveCapacity(count + 16)
      for index in promising[..<count] {
        let word = words[Int(index)]
        if table.mayHave(word.hash) {
          candidates.append(Candidate(hash: word.hash, index: index, start: word.start))
        }
        var start = Int(word.start)
        while GazetteerSearch.hasProclitic(start, word.end, in: text) {
          start += 2
          let hash = TextWords.hash(text, start, word.end, word.hasApostrophe)
          if table.mayHave(hash) {
            candidates.append(Candidate(hash: hash, index: index, start: UInt32(truncatingIfNeeded: start)))
          }
        }
      }
    }
    return candidates
  }

  /// Whether a list may have the word, or what is left of it without a conjunction or preposition.
  @inline(__always)
  private func isPromising(_ word: TextWords.Word) -> Bool {
    let first = text[Int(word.start)]
    return table.mayHave(word.hash) || (first == 0xD8 || first == 0xD9) && word.length >= 8
  }

  /// Asks for the nodes that names of two words lead to.
  private func fetchNodes(_ part: Range<Int>, _ known: UnsafeBufferPointer<Known>) {
    for number in part { nodes.fetch(known[number].node) }
    for number in part where known[number].node > 0 {
      if let next = following(number, known) { nodes.fetchEdge(of: known[number].node, known[next].place) }
    }
    for number in part where known[number].node > 0 {
      if let next = following(number, known) {
        nodes.fetch(nodes.child(of: known[number].node, known[next].place))
      }
    }
  }

  /// Follows the trie from a word that begins names.
  private func follow(
    from number: Int, _ known: UnsafeBufferPointer<Known>, _ matches: inout [Gazetteer.Match]
  ) {
    let start = Int(known[number].start)
    var (node, number) = (known[number].node, number)
    while node > 0 {
      let word = words[Int(known[number].index)]
      nodes.forEachEntry(of: node) {
        matches.append(Gazetteer.Match(entry: $0, span: Span(start, word.end)))
      }
      guard let next = following(number, known),
        GazetteerSearch.isGap(word.span, words[Int(known[next].index)].span, in: text)
      else { return }
      node = nodes.child(of: node, known[next].place)
      number = next
    }
  }

  /// The next word as a whole, where some name has it.
  private func following(_ number: Int, _ known: UnsafeBufferPointer<Known>) -> Int? {
    let index = known[number].index
    var next = number + 1
    while next < known.count, known[next].index == index { next += 1 }
    guard next < known.count, known[next].index == index + 1,
      known[next].start == words[Int(index) + 1].start
    else { return nil }
    return next
  }

  /// Whether what stands between two words of the text may stand between two parts of a name.
  private static func isGap(_ left: Span, _ right: Span, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard right.start - left.end <= 8 else { return false }
    if right.start - left.end == 1, text[left.end] == 0x20 { return true }
    var offset = left.end
    while offset < right.start {
      let (scalar, next) = UTF8Decoding.scalar(in: text, at: offset, end: right.start)
      switch scalar {
      // Joined and folded views write a line break as a space, and an empty line as a line feed.
      case 0x20, 0x2D, 0x2F, 0x5F, 0x2010...0x2015: break
      case 0x2E where left.count <= 2: break
      case _ where WordReader.isApostrophe(scalar): break
      default: return false
      }
      offset = next
    }
    return true
  }

  /// Whether the word begins with a conjunction or preposition and is a word without it.
  private static func hasProclitic(_ start: Int, _ end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    // The letter is two bytes; at least three letters must be left.
    guard end - start >= 8 else { return false }
    switch (text[start], text[start + 1]) {
    case (0xD9, 0x88), (0xD9, 0x81), (0xD8, 0xA8), (0xD9, 0x84), (0xD9, 0x83): return true
    default: return false
    }
  }
}
