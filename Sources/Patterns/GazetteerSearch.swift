import SourceText

/// One reading of a text: goes through its words and follows the trie from each.
struct GazetteerSearch {
  /// A place where names end, and their node.
  struct End {
    let node: Int32
    let span: Span
  }

  let text: UnsafeBufferPointer<UInt8>
  let words: UnsafeBufferPointer<TextWords.Word>
  let table: WordTable.Reader
  let edges: EdgeTable.Reader
  /// Sorted: the words are gone through in order, and what begins inside a word stands before the next.
  private(set) var ends: [End] = []

  init(
    text: UnsafeBufferPointer<UInt8>, words: UnsafeBufferPointer<TextWords.Word>, table: WordTable.Reader,
    edges: EdgeTable.Reader
  ) {
    self.text = text
    self.words = words
    self.table = table
    self.edges = edges
  }

  mutating func run() {
    for index in words.indices {
      let word = words[index]
      if table.mayHave(word.hash) { follow(number(of: word), from: Int(word.start), index) }
      guard GazetteerSearch.mayHaveProclitic(text[Int(word.start)]) else { continue }
      var start = Int(word.start)
      while GazetteerSearch.hasProclitic(start, word.end, in: text) {
        start += 2
        let hash = TextWords.hash(text, start, word.end, word.hasApostrophe)
        follow(
          table.number(hash, start, word.end, hasApostrophe: word.hasApostrophe, in: text), from: start, index
        )
      }
    }
  }

  private func number(of word: TextWords.Word) -> Int {
    table.number(word.hash, Int(word.start), word.end, hasApostrophe: word.hasApostrophe, in: text)
  }

  /// Follows the trie from one word on.
  ///
  /// - Parameter first: the number of the word; -1 where no name has it.
  private mutating func follow(_ first: Int, from start: Int, _ index: Int) {
    var index = index
    var number = first
    var node: Int32 = 0
    while number >= 0 {
      node = edges.next(node, number)
      guard node >= 0 else { return }
      ends.append(End(node: node, span: Span(start, words[index].end)))
      guard index + 1 < words.count,
        GazetteerSearch.isGap(words[index].span, words[index + 1].span, in: text)
      else { return }
      index += 1
      number = self.number(of: words[index])
    }
  }

  /// Whether what stands between two words of the text may stand between two parts of a name.
  private static func isGap(_ left: Span, _ right: Span, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard right.start - left.end <= 8 else { return false }
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

  private static func mayHaveProclitic(_ byte: UInt8) -> Bool { byte == 0xD9 || byte == 0xD8 }

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
