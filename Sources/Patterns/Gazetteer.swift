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
  /// For each node its entries; the root has none.
  private var lists: [List] = [List()]
  private var links: [Link] = []

  /// The first and the last entry of a node in `links`, or -1.
  private struct List {
    var first: Int32 = -1
    var last: Int32 = -1
  }

  /// One entry that ends at a node, and the place in `links` of the next larger one, or -1.
  private struct Link {
    let entry: Int32
    var next: Int32
  }

  public init() {}

  public init(_ spellings: some Sequence<(entry: Int, text: [UInt8])>) {
    for spelling in spellings { insert(spelling.text, entry: spelling.entry) }
  }

  public var isEmpty: Bool { links.isEmpty }

  /// Adds a spelling, and the forms in which a hyphen or the space behind a particle (al, bin, abu) has gone.
  public mutating func insert(_ text: [UInt8], entry: Int) {
    let words = WordReader.words(in: text)
    guard !words.isEmpty else { return }
    let joints = words.indices.dropLast().filter { Gazetteer.mayJoin(words[$0], words[$0 + 1], in: text) }
    guard !joints.isEmpty else {
      end(words.reduce(0) { step(from: $0, $1, of: text) }, Int32(entry))
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
      end(parts.reduce(0) { step(from: $0, Span(0, $1.count), of: $1) }, Int32(entry))
    }
  }

  /// The node that a word leads to, made where there is none.
  private mutating func step(from node: Int32, _ word: Span, of text: [UInt8]) -> Int32 {
    let number = table.insert(word, of: text)
    let known = edges.next(node, number)
    guard known < 0 else { return known }
    let child = Int32(lists.count)
    edges.insert(node, number, to: child)
    lists.append(List())
    return child
  }

  /// Enters that an entry ends at a node; ascending and each once.
  private mutating func end(_ node: Int32, _ entry: Int32) {
    let list = lists[Int(node)]
    var before = list.last
    var next: Int32 = -1
    // Nearly always the new entry is the largest.
    if before >= 0, links[Int(before)].entry >= entry {
      before = -1
      next = list.first
      while next >= 0, links[Int(next)].entry < entry {
        before = next
        next = links[Int(next)].next
      }
      if next >= 0, links[Int(next)].entry == entry { return }
    }
    let place = Int32(links.count)
    links.append(Link(entry: entry, next: next))
    if before >= 0 { links[Int(before)].next = place } else { lists[Int(node)].first = place }
    if next < 0 { lists[Int(node)].last = place }
  }

  /// All entries at all places, those inside others too; sorted.
  public func matches(in text: [UInt8]) -> [Match] { matches(in: TextWords(text)) }

  /// The same in a text whose words are known.
  public func matches(in words: TextWords) -> [Match] {
    guard !isEmpty, words.count > 0 else { return [] }
    return words.text.withUnsafeBufferPointer { text in
      words.words.withUnsafeBufferPointer { words in
        table.withReader { table in
          edges.withReader { edges in
            var search = GazetteerSearch(text: text, words: words, table: table, edges: edges)
            search.run()
            return matches(at: search.ends)
          }
        }
      }
    }
  }

  private func matches(at ends: [GazetteerSearch.End]) -> [Match] {
    var matches: [Match] = []
    matches.reserveCapacity(ends.count)
    for end in ends {
      var place = lists[Int(end.node)].first
      while place >= 0 {
        matches.append(Match(entry: Int(links[Int(place)].entry), span: end.span))
        place = links[Int(place)].next
      }
    }
    return matches
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
