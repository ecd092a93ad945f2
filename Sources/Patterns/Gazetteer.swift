public import SourceText

/// Finds the entries of term lists in a text: a trie over whole words, so that a name is never found inside a
/// longer word, and a space, a hyphen or a line break between its parts makes no difference.
///
/// Text and spellings must have been read the same way, joined or folded (`TextView.key`). An Arabic conjunction or preposition
/// written onto the first word (و ف ب ل ك) is passed over.
public struct Gazetteer: Sendable {
  public struct Match: Sendable, Hashable, Comparable {
    /// As given with the spelling.
    public let entry: Int
    public let span: Span

    public init(entry: Int, span: Span) {
      self.entry = entry
      self.span = span
    }

    /// By place, then entry.
    public static func < (left: Match, right: Match) -> Bool {
      left.span != right.span ? left.span < right.span : left.entry < right.entry
    }
  }

  private var table = WordTable()
  private var edges = EdgeTable()
  /// Entries that end at each node.
  private var entries: [[Int32]] = [[]]

  public init() {}

  public init(_ spellings: some Sequence<(entry: Int, text: [UInt8])>) {
    for spelling in spellings { insert(spelling.text, entry: spelling.entry) }
  }

  public var isEmpty: Bool { entries.count == 1 }

  /// Adds a spelling, and the forms in which a hyphen or the space behind a particle (al, bin, abu) has gone.
  public mutating func insert(_ text: [UInt8], entry: Int) {
    let words = WordReader.words(in: text)
    guard !words.isEmpty else { return }
    let joints = words.indices.dropLast().filter { Gazetteer.mayJoin(words[$0], words[$0 + 1], in: text) }
    // Each joint may be closed or not; a name with very many is entered fully open and fully closed.
    let choices: [Int] = joints.count <= 4 ? Array(0..<(1 << joints.count)) : [0, -1]
    for choice in choices {
      var parts: [[UInt8]] = []
      for (index, word) in words.enumerated() {
        if let joint = joints.firstIndex(of: index - 1), choice >> joint & 1 == 1, !parts.isEmpty {
          parts[parts.count - 1] += text[word.range]
        } else {
          parts.append(Array(text[word.range]))
        }
      }
      insert(parts, entry: Int32(entry))
    }
  }

  private mutating func insert(_ words: [[UInt8]], entry: Int32) {
    var node: Int32 = 0
    for word in words {
      let number = table.insert(Span(0, word.count), of: word)
      var child = edges.next(node, number)
      if child < 0 {
        child = Int32(entries.count)
        edges.insert(node, number, to: child)
        entries.append([])
      }
      node = child
    }
    if !entries[Int(node)].contains(entry) { entries[Int(node)].append(entry) }
  }

  /// A word of a text, with its number in the table or -1.
  private struct Word {
    let start: UInt32
    let end: UInt32
    let number: Int32

    var span: Span { Span(Int(start), Int(end)) }
  }

  /// All entries at all places, those inside others too; sorted.
  public func matches(in text: [UInt8]) -> [Match] {
    guard !isEmpty else { return [] }
    var words: [Word] = []
    words.reserveCapacity(text.count / 5)
    WordReader.forEachWord(in: text) { start, end, hasApostrophe in
      let number = table.number(start: start, end: end, hasApostrophe: hasApostrophe, in: text)
      words.append(Word(start: UInt32(start), end: UInt32(end), number: Int32(number)))
    }
    var matches: [Match] = []
    for index in words.indices {
      let word = words[index]
      if word.number >= 0 { follow(Int(word.number), from: Int(word.start), index, words, text, &matches) }
      guard Gazetteer.mayHaveProclitic(text[Int(word.start)]) else { continue }
      var rest = word.span
      while let shorter = Gazetteer.withoutProclitic(rest, in: text) {
        rest = shorter
        if let number = table.number(of: rest, in: text) {
          follow(number, from: rest.start, index, words, text, &matches)
        }
      }
    }
    return matches.sorted()
  }

  /// Follows the trie from one word on.
  private func follow(
    _ first: Int, from start: Int, _ index: Int, _ words: [Word], _ text: [UInt8], _ matches: inout [Match]
  ) {
    var index = index
    var number = first
    var node: Int32 = 0
    while true {
      node = edges.next(node, number)
      guard node >= 0 else { return }
      for entry in entries[Int(node)] {
        matches.append(Match(entry: Int(entry), span: Span(start, Int(words[index].end))))
      }
      guard index + 1 < words.count, words[index + 1].number >= 0,
        Gazetteer.isGap(words[index].span, words[index + 1].span, in: text)
      else { return }
      number = Int(words[index + 1].number)
      index += 1
    }
  }

  /// Without the matches that lie inside a longer one.
  public static func longest(_ matches: [Match]) -> [Match] {
    var result: [Match] = []
    var reach = Span(0, 0)
    for match in matches.sorted(by: { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }) {
      if match.span != reach, reach.contains(match.span) { continue }
      if match.span.end > reach.end { reach = match.span }
      result.append(match)
    }
    return result.sorted()
  }

  /// Whether what stands between two words of the text may stand between two parts of a name.
  private static func isGap(_ left: Span, _ right: Span, in text: [UInt8]) -> Bool {
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

  private static func mayJoin(_ left: Span, _ right: Span, in text: [UInt8]) -> Bool {
    let between = text[left.end..<right.start]
    return between.elementsEqual([0x2D]) || particles.contains(Array(text[left.range]).lowercasedASCII)
  }

  private static func mayHaveProclitic(_ byte: UInt8) -> Bool { byte == 0xD9 || byte == 0xD8 }

  private static func withoutProclitic(_ word: Span, in text: [UInt8]) -> Span? {
    // The letter is two bytes; at least three letters must be left.
    guard word.count >= 8 else { return nil }
    switch (text[word.start], text[word.start + 1]) {
    case (0xD9, 0x88), (0xD9, 0x81), (0xD8, 0xA8), (0xD9, 0x84), (0xD9, 0x83):
      return Span(word.start + 2, word.end)
    default: return nil
    }
  }

  private static let particles: Set<[UInt8]> = Set(
    [
      "al", "el", "ul", "ad", "an", "ar", "as", "ash", "at", "az", "abd", "abdul", "abu", "umm", "ibn", "bin",
      "bint", "ابو", "ام", "ابن", "بن", "بنت", "عبد", "ال",
    ].map { Array($0.utf8) })
}

extension [UInt8] {
  fileprivate var lowercasedASCII: [UInt8] { map { $0.isASCIIUppercase ? $0 | 0x20 : $0 } }
}
