import SourceText

/// One reading of a text: looks its words up, then follows the trie from each that some name has.
struct GazetteerSearch {
  /// A word of the text that some name has, or what is left of one without its conjunction or preposition.
  private struct Known {
    /// In the words of the text.
    let index: Int32
    /// In the table.
    let place: Int32
    let start: UInt32
  }

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
      for number in known.indices {
        let node = table.value(at: known[number].place)
        if node > 0 { follow(node, from: number, known, &matches) }
      }
    }
    return matches
  }

  /// In order of their starts.
  private func known() -> [Known] {
    var known: [Known] = []
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: words.count) { promising in
      // Without a branch: whether a list has a word is as good as chance, and looking it up waits for memory, which
      // is better done for several words at once.
      var count = 0
      for index in words.indices {
        promising[count] = Int32(truncatingIfNeeded: index)
        count += isPromising(words[index]) ? 1 : 0
      }
      for index in promising[..<count].lazy.map(Int.init) {
        let word = words[index]
        var start = Int(word.start)
        note(word.hash, index, start, &known)
        while GazetteerSearch.hasProclitic(start, word.end, in: text) {
          start += 2
          note(TextWords.hash(text, start, word.end, word.hasApostrophe), index, start, &known)
        }
      }
    }
    return known
  }

  /// Whether a list may have the word, or what is left of it without a conjunction or preposition.
  @inline(__always)
  private func isPromising(_ word: TextWords.Word) -> Bool {
    let first = text[Int(word.start)]
    return table.mayHave(word.hash) || (first == 0xD8 || first == 0xD9) && word.length >= 8
  }

  private func note(_ hash: UInt64, _ index: Int, _ start: Int, _ known: inout [Known]) {
    let word = words[index]
    let place = table.place(hash, start, word.end, hasApostrophe: word.hasApostrophe, in: text)
    if place >= 0 {
      known.append(Known(index: Int32(index), place: place, start: UInt32(truncatingIfNeeded: start)))
    }
  }

  /// Follows the trie from a word that begins names.
  ///
  /// - Parameter node: the one it leads to.
  private func follow(
    _ node: Int32, from number: Int, _ known: UnsafeBufferPointer<Known>,
    _ matches: inout [Gazetteer.Match]
  ) {
    let start = Int(known[number].start)
    var (node, number) = (node, number)
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
