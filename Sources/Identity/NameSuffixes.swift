/// Endings that make one word of a name and something else.
struct NameSuffixes {
  private let suffixes: [[UInt8]]
  /// Whether some ending ends so; most words end otherwise.
  private var ends = [Bool](repeating: false, count: 256)

  /// - Parameter words: the endings, the first that fits first.
  init(_ words: String) {
    suffixes = words.split(separator: " ").map { Array($0.utf8) }
    for suffix in suffixes { if let last = suffix.last { ends[Int(last)] = true } }
  }

  /// The bytes of the first ending of a word that has at least three others before it.
  func length(in letters: [UInt8]) -> Int? {
    guard let last = letters.last, ends[Int(last)] else { return nil }
    return suffixes.first {
      letters.count >= $0.count + 3 && letters.suffix($0.count).elementsEqual($0)
    }?.count
  }
}
