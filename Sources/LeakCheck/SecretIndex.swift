/// All secrets as strings of folded letters, found in a text in one pass.
///
/// Every string is filed under its first letters (16, 8, 4 or 2 bytes of them). At each byte of a text one
/// look-up per size says whether a string may begin there; the rest of the string is compared by its digest and
/// then by its bytes. The cost is a constant a byte, whatever the number of secrets.
struct SecretIndex {
  /// A string to look for.
  struct Pattern {
    let bytes: [UInt8]
    /// Where its words begin after the first, as byte offsets.
    let wordStarts: [Int]
    let letters: Int
    let rule: Rule
    /// Passages are found wherever they are; names and identifiers not inside permitted text.
    let isPassage: Bool
    /// Whether its words are in another order than in the secret.
    var isReordered = false
    /// Indices into `secrets`.
    var owners: [Int32] = []

    /// The least break that may not stand inside a token, if any. Digits of the numbers beside each other in a table
    /// make every short number by chance.
    var breakWithin: FoldedText.Break? { letters < 4 ? .tight : isShortNumber ? .apart : nil }

    var isShortNumber: Bool {
      letters < SecretIndex.longNumber && bytes.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  enum Rule: UInt8 {
    /// Found anywhere: long enough that chance is out of the question.
    case anywhere
    /// Found as whole words.
    case words
    /// Found as a whole token; a change between letters and digits also ends a token.
    case token
    /// Permitted text, found as names are.
    case permitted
  }

  let secrets: [Secret]
  let digests: KnownDigests
  private(set) var patterns: [Pattern] = []
  private(set) var unusable: Set<String> = []
  /// Patterns under one anchor, by length, then digest.
  var buckets: [UInt64: Range<Int>] = [:]
  /// By bucket position: pattern, length and digest.
  var entries: [(length: Int, digest: UInt64, pattern: Int32)] = []
  /// One bit for each anchor's hash, so that most bytes of a text need no look-up.
  var filter: [UInt64] = []
  var filterShift: UInt64 = 0
  /// Anchor sizes that occur, below 8 bytes and from there on.
  var shortSizes: [Int] = []
  var longSizes: [Int] = []
  /// Letters that no string has.
  private(set) var foreign = ForeignLetters(to: [])

  static let shingleWords = 8
  private static let longestWord = 24
  /// A number of so many digits is not made of two others by chance.
  private static let longNumber = 6

  init(secrets: [Secret], permitted: [String], digests: KnownDigests = KnownDigests([])) {
    self.secrets = secrets
    self.digests = digests
    var byKey: [PatternKey: Int] = [:]
    for (index, secret) in secrets.enumerated() {
      let found = Self.patterns(of: secret)
      if found.isEmpty { unusable.insert(secret.id) }
      for pattern in found { add(pattern, owner: Int32(index), &byKey) }
    }
    for text in permitted {
      let folded = FoldedText(Array(text.utf8))
      guard !folded.bytes.isEmpty else { continue }
      // Texts are read backwards, too, and what is permitted is so in both directions.
      for words in [Folded(folded), Folded(folded.reversed)] {
        add(words.pattern(.permitted), owner: nil, &byKey)
      }
    }
    file()
    foreign = ForeignLetters(to: patterns.map(\.bytes))
  }

  private struct PatternKey: Hashable {
    let bytes: [UInt8]
    let wordStarts: [Int]
    let rule: Rule
    let isPassage: Bool
    let isReordered: Bool
  }

  private mutating func add(_ pattern: Pattern, owner: Int32?, _ byKey: inout [PatternKey: Int]) {
    let key = PatternKey(
      bytes: pattern.bytes, wordStarts: pattern.rule == .anywhere ? [] : pattern.wordStarts,
      rule: pattern.rule,
      isPassage: pattern.isPassage, isReordered: pattern.isReordered)
    if let index = byKey[key] {
      if let owner, patterns[index].owners.last != owner { patterns[index].owners.append(owner) }
    } else {
      byKey[key] = patterns.count
      var new = pattern
      new.owners = owner.map { [$0] } ?? []
      patterns.append(new)
    }
  }

  private mutating func file() {
    var filed: [(anchor: UInt64, length: Int, digest: UInt64, pattern: Int32)] = []
    var used: Set<Int> = []
    for (index, pattern) in patterns.enumerated() {
      let size = Self.anchorSize(pattern.bytes.count)
      used.insert(size)
      let anchor = pattern.bytes.withUnsafeBufferPointer { Self.anchor($0, 0, size) }
      filed.append((anchor, pattern.bytes.count, Self.digest(pattern.bytes), Int32(index)))
    }
    shortSizes = used.filter { $0 < 8 }.sorted()
    longSizes = used.filter { $0 >= 8 }.sorted()
    filed.sort {
      ($0.anchor, $0.length, $0.digest, $0.pattern) < ($1.anchor, $1.length, $1.digest, $1.pattern)
    }
    entries = filed.map { ($0.length, $0.digest, $0.pattern) }
    var bits = 16
    while bits < 27, 1 << bits < filed.count * 16 { bits += 1 }
    filter = [UInt64](repeating: 0, count: 1 << (bits - 6))
    filterShift = UInt64(64 - bits)
    var start = 0
    while start < filed.count {
      var end = start + 1
      while end < filed.count, filed[end].anchor == filed[start].anchor { end += 1 }
      buckets[filed[start].anchor] = start..<end
      addToFilter(filed[start].anchor)
      // So that one look at eight bytes turns away nearly every place of a text.
      let bytes = patterns[Int(filed[start].pattern)].bytes
      if bytes.count >= 16 { addToFilter(bytes.withUnsafeBufferPointer { Self.anchor($0, 0, 8) }) }
      start = end
    }
  }

  private mutating func addToFilter(_ anchor: UInt64) {
    let bit = anchor >> filterShift
    filter[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  // MARK: Strings of a secret

  /// A folded text cut into its words.
  private struct Folded {
    let bytes: [UInt8]
    let words: [Range<Int>]

    init(_ text: String) { self.init(FoldedText(Array(text.utf8))) }

    init(_ folded: FoldedText) {
      bytes = folded.bytes
      var starts = folded.bytes.isEmpty ? [] : [0]
      for offset in folded.bytes.indices.dropFirst() where folded.breaks[offset] != 0 {
        starts.append(offset)
      }
      words = starts.indices.map {
        starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : folded.bytes.count)
      }
    }

    private init(bytes: [UInt8], words: [Range<Int>]) {
      self.bytes = bytes
      self.words = words
    }

    var letters: Int { Folded.letters(bytes[...]) }

    static func letters(_ bytes: ArraySlice<UInt8>) -> Int {
      bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// Words of scripts without spaces are far longer than any other: they are cut into pieces of two letters,
    /// so that a part of them can be found.
    var cut: Folded {
      var pieces: [Range<Int>] = []
      for word in words {
        guard Folded.letters(bytes[word]) > SecretIndex.longestWord else {
          pieces.append(word)
          continue
        }
        var start = word.lowerBound
        var letters = 0
        for offset in word where bytes[offset] & 0xC0 != 0x80 {
          if letters == 2 {
            pieces.append(start..<offset)
            start = offset
            letters = 0
          }
          letters += 1
        }
        pieces.append(start..<word.upperBound)
      }
      return Folded(bytes: bytes, words: pieces)
    }

    func pattern(_ rule: Rule, words chosen: Range<Int>? = nil, isPassage: Bool = false) -> Pattern {
      let chosen = chosen ?? words.indices
      let start = words[chosen.lowerBound].lowerBound
      let part = bytes[start..<words[chosen.upperBound - 1].upperBound]
      return Pattern(
        bytes: Array(part), wordStarts: chosen.dropFirst().map { words[$0].lowerBound - start },
        letters: Folded.letters(part), rule: rule, isPassage: isPassage)
    }

    func ordered(_ order: [Int]) -> Folded {
      var bytes: [UInt8] = []
      var words: [Range<Int>] = []
      for index in order {
        words.append(bytes.count..<(bytes.count + self.words[index].count))
        bytes.append(contentsOf: self.bytes[self.words[index]])
      }
      return Folded(bytes: bytes, words: words)
    }
  }

  /// Empty where the secret is too short to be told from chance.
  private static func patterns(of secret: Secret) -> [Pattern] {
    let whole = Folded(secret.text)
    guard !whole.bytes.isEmpty else { return [] }
    switch secret.kind {
    case .identifier: return whole.letters >= 2 ? [whole.pattern(.token)] : []
    case .name:
      guard whole.words.count >= 2 ? whole.letters >= 3 : whole.letters >= 4 else { return [] }
      let written = Array(whole.words.indices)
      return Secret.orders(of: written).map { order in
        var pattern = whole.ordered(order).pattern(.words)
        pattern.isReordered = order != written
        return pattern
      }
    case .passage:
      let cut = whole.cut
      guard cut.words.count >= shingleWords else {
        return (whole.words.count >= 2 && whole.letters >= 3) || whole.letters >= 8
          ? [whole.pattern(.words, isPassage: true)] : []
      }
      return (0...(cut.words.count - shingleWords)).map { start in
        let words = start..<(start + shingleWords)
        let length = cut.words[words.upperBound - 1].upperBound - cut.words[start].lowerBound
        return cut.pattern(length < 16 ? .words : .anywhere, words: words, isPassage: true)
      }
    }
  }

  // MARK: Keys

  static func anchorSize(_ length: Int) -> Int { length >= 16 ? 16 : length >= 8 ? 8 : length >= 4 ? 4 : 2 }

  /// The hash of the `size` bytes at `start`, different for different sizes.
  @inline(__always)
  static func anchor(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ size: Int) -> UInt64 {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base + start)
    switch size {
    case 16:
      return mix(
        raw.loadUnaligned(as: UInt64.self).littleEndian
          &+ mix(raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian &+ 16))
    case 8: return mix(raw.loadUnaligned(as: UInt64.self).littleEndian &+ 0x8000_0000_0000_0008)
    case 4: return mix(UInt64(raw.loadUnaligned(as: UInt32.self).littleEndian) | 4 << 40)
    default: return mix(UInt64(raw.loadUnaligned(as: UInt16.self).littleEndian) | 2 << 40)
    }
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 32
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 29)
  }

  static let digestStart: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a, which grows with each byte, so that all lengths of a bucket are tried in one reading.
  @inline(__always)
  static func digest(_ digest: UInt64, adding byte: UInt8) -> UInt64 {
    (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private static func digest(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(digestStart) { digest($0, adding: $1) }
  }
}
