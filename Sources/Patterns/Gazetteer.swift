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

  /// The value of a word is the node it leads to from the root, 0 where no name begins with it.
  private var table = WordTable()
  private var nodes = NodeTable()
  public private(set) var isEmpty = true

  public init() {}

  public init(_ spellings: some Sequence<(entry: Int, text: [UInt8])>) {
    for spelling in spellings { insert(spelling.text, entry: spelling.entry) }
  }

  /// Adds a spelling, and the forms in which a hyphen or the space behind a particle (al, bin, abu) has gone.
  public mutating func insert(_ text: [UInt8], entry: Int) {
    let words = WordReader.words(in: text)
    guard !words.isEmpty else { return }
    isEmpty = false
    let joints = words.indices.dropLast().filter { Gazetteer.mayJoin(words[$0], words[$0 + 1], in: text) }
    guard !joints.isEmpty else {
      nodes.end(Int32(entry), at: words.reduce(0) { step(from: $0, $1, of: text) })
      return
    }
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
      nodes.end(Int32(entry), at: parts.reduce(0) { step(from: $0, Span(0, $1.count), of: $1) })
    }
  }

  /// The node that a word leads to, made where there is none.
  private mutating func step(from node: Int32, _ word: Span, of text: [UInt8]) -> Int32 {
    let place = table.insert(word, of: text)
    guard node == 0 else { return nodes.child(of: node, place) }
    let known = table.value(at: place)
    guard known == 0 else { return known }
    let child = nodes.makeNode()
    table.setValue(child, at: place)
    return child
  }

  /// All entries at all places, those inside others too; sorted.
  public func matches(in text: [UInt8]) -> [Match] { matches(in: TextWords(text)) }

  /// The same in a text whose words are known.
  public func matches(in words: TextWords) -> [Match] {
    guard !isEmpty, words.count > 0 else { return [] }
    return words.text.withUnsafeBufferPointer { text in
      words.words.withUnsafeBufferPointer { words in
        table.withReader { table in
          nodes.withReader { nodes in
            let search = GazetteerSearch(text: text, words: words, table: table, nodes: nodes)
            return search.matches()
          }
        }
      }
    }
  }

  /// Without the matches that lie inside a longer one.
  ///
  /// - Parameter matches: sorted.
  public static func longest(_ matches: [Match]) -> [Match] {
    var result: [Match] = []
    result.reserveCapacity(matches.count)
    var reach = 0
    var index = 0
    while index < matches.count {
      var end = index
      while end < matches.count, matches[end].span.start == matches[index].span.start { end += 1 }
      // Of those that begin together the last are the longest.
      let longest = matches[end - 1].span
      if longest.end > reach {
        result += matches[index..<end].drop { $0.span != longest }
        reach = longest.end
      }
      index = end
    }
    return result
  }

  private static func mayJoin(_ left: Span, _ right: Span, in text: [UInt8]) -> Bool {
    let between = text[left.end..<right.start]
    return between.elementsEqual([0x2D]) || particles.contains(Array(text[left.range]).lowercasedASCII)
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
