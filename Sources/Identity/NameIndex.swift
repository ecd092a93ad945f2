/// All names of a registry, found by their words: a vocabulary of units, reached over consonant skeletons with
/// at most one difference and over the table of common names, and for each unit the names it is in. The cost of
/// a look-up grows with the word, not with the registry.
struct NameIndex: Sendable {
  struct Key: Hashable, Sendable {
    let kind: NameUnit.Kind
    let word: NameWord
  }

  /// Vocabulary entries like a unit.
  struct Hits: Sendable {
    /// Sorted by entry; similarity from `least` to 1.
    var entries: [(entry: Int32, similarity: Double)] = []
    /// What agreeing on the unit is worth, in bits.
    var weight = 0.0
    /// How many people of the registry have a unit that is the same name.
    var bearers = 0

    func similarity(to entry: Int32) -> Double {
      var low = 0
      var high = entries.count
      while low < high {
        let middle = (low + high) / 2
        if entries[middle].entry < entry { low = middle + 1 } else { high = middle }
      }
      return low < entries.count && entries[low].entry == entry ? entries[low].similarity : 0
    }
  }

  /// Similarities below are none.
  static let least = 0.6
  /// From here on two words are spellings of one name.
  static let same = 0.8
  /// What is left of the likeness of a compound and its bare word: it resembles the name and is not the same.
  static let bare = 0.75
  /// A rare name proves no more than this.
  static let mostBits = 17.0
  /// What is not found of a rare name speaks against by no more than this.
  static let mostMissing = 8.0

  let vocabulary: [Key]
  let records: [NameRecord]
  /// The units of all records, those of a record behind each other.
  let parts: [NameRecord.Unit]
  private let entries: [Key: Int32]
  /// For each entry, the records it is in, in order.
  private let places: NameTable
  /// For each entry, the aliases of one word it is in, in order.
  private let aliases: [Int32: [Int32]]
  /// The records of each person, which follow each other, begin here.
  private let firstRecords: [Int32]
  /// For each entry, how many people have it.
  private let bearers: [Int32]
  private let weights: [Double]
  /// For each entry, whether it is a first name that may be put before another.
  private let prefixes: [Bool]
  /// Entries by the hash of a skeleton.
  private let skeletons: NameHashTable
  private let rows: [Int: [Int32]]
  /// The registry's size, at least 2,048 and rounded up to a power of two, so that one more person does not
  /// move the figures of all.
  private let population: Int

  init(_ people: [Person]) {
    var builder = NameIndexBuilder()
    for (index, person) in people.enumerated() { builder.add(person, at: index) }
    var population = 2048
    while population < people.count { population *= 2 }
    self.population = population
    vocabulary = builder.vocabulary
    records = builder.records
    parts = builder.parts
    entries = builder.entries
    firstRecords = builder.firstRecords + [Int32(builder.records.count)]
    bearers = builder.bearers
    rows = builder.rows
    skeletons = NameHashTable(builder.hashes)
    prefixes = vocabulary.map { NameParticles.prefixNames.contains($0.word.letters) }
    weights = vocabulary.indices.map {
      Self.weight(of: builder.vocabulary[$0], bearers: Int(builder.bearers[$0]), population)
    }
    aliases = Self.aliases(builder.records, builder.parts)
    places = NameTable(count: vocabulary.count, records: builder.records, parts: builder.parts)
  }

  // MARK: Looking up

  func weight(of entry: Int32) -> Double { weights[Int(entry)] }
  func isPrefix(_ entry: Int32) -> Bool { prefixes[Int(entry)] }
  /// The records that have the entry, in order.
  func postings(of entry: Int32) -> ArraySlice<Int32> { places[Int(entry)] }
  /// The aliases of one word that are or have the entry, in order.
  func aliases(of entry: Int32) -> [Int32] { aliases[entry] ?? [] }

  private static func aliases(_ records: [NameRecord], _ parts: [NameRecord.Unit]) -> [Int32: [Int32]] {
    var aliases: [Int32: [Int32]] = [:]
    for (place, record) in records.enumerated() where record.source == .alias && record.length == 1 {
      for entry in Set(parts[record.chain.lowerBound..<record.kunyas.upperBound].map(\.entry)) {
        aliases[entry, default: []].append(Int32(place))
      }
    }
    return aliases
  }

  /// Positions of the person's records.
  func records(of person: Int) -> Range<Int> { Int(firstRecords[person])..<Int(firstRecords[person + 1]) }

  func hits(for unit: NameUnit) -> Hits {
    let key = Key(kind: unit.kind, word: unit.word)
    if unit.kind == .initial { return Hits(entries: [], weight: 1, bearers: 0) }
    var candidates: [Int32] = []
    for hash in Self.hashes(of: key) { candidates += skeletons[hash] }
    for row in CommonNames.rows(of: unit.word) { candidates += rows[row] ?? [] }
    candidates.sort()
    var hits = Hits()
    var last: Int32 = -1
    for entry in candidates where entry != last {
      last = entry
      let other = vocabulary[Int(entry)]
      let isSameKind = other.kind == unit.kind
      guard isSameKind || other.kind.isOfOnePerson && unit.kind.isOfOnePerson else { continue }
      let sound = Self.similarity(unit.word, other.word)
      let similarity = isSameKind ? sound : sound * Self.bare
      guard similarity >= Self.least else { continue }
      hits.entries.append((entry, similarity))
      if similarity >= 0.9 { hits.bearers += Int(bearers[Int(entry)]) }
    }
    hits.weight = Self.weight(of: key, bearers: hits.bearers, population)
    return hits
  }

  /// Whether a unit is in the registry's vocabulary letter by letter, also as what a kunya is built on.
  func hasExactly(_ unit: NameUnit) -> Bool {
    entries[Key(kind: unit.kind, word: unit.word)] != nil
      || unit.kind == .plain
        && (entries[Key(kind: .father, word: unit.word)] != nil
          || entries[Key(kind: .mother, word: unit.word)] != nil)
  }

  /// The skeleton, and where it is long enough the skeleton without each of its consonants.
  static func hashes(of key: Key) -> [UInt64] {
    let skeleton = key.word.skeleton
    let group = key.kind.isOfOnePerson ? NameUnit.Kind.plain : key.kind
    func hash(without skipped: Int) -> UInt64 {
      // FNV-1a; a collision only costs a comparison.
      var hash = (0xCBF2_9CE4_8422_2325 ^ UInt64(group.rawValue)) &* 0x100_0000_01B3
      for (place, byte) in skeleton.enumerated() where place != skipped {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      return hash
    }
    var result = [hash(without: -1)]
    guard skeleton.count >= 3 else { return result }
    for place in skeleton.indices {
      let hash = hash(without: place)
      if !result.contains(hash) { result.append(hash) }
    }
    return result
  }

  /// By the table of common names where it knows both words, else by sound.
  static func similarity(_ left: NameWord, _ right: NameWord) -> Double {
    if left == right { return 1 }
    let sound = left.similarity(to: right)
    switch CommonNames.areEqual(left, right) {
    case true?: return 1
    // Spellings of two names that sound the same, such as Kemal and Kamel, may be one; it proves little.
    case false?: return sound >= 0.95 ? 0.75 : min(sound, 0.5)
    case nil: return left.script == right.script ? sound : min(sound, 0.97)
    }
  }

  /// The rarer of what the population and the registry say, in bits.
  private static func weight(of key: Key, bearers: Int, _ population: Int) -> Double {
    let common = CommonNames.share(of: key.word) ?? 0
    // One bearer says only that there is one; from the second on the registry says how common the name is.
    let share = max(common, (Double(max(1, bearers)) - 0.99) / Double(population))
    let limit = key.kind.isKunya ? 4.0 : mostBits
    return min(limit, max(0.5, 0.5 - Logarithm.base2(share)))
  }
}
