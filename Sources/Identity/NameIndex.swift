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
    var entries: [(entry: Int, similarity: Double)] = []
    /// What agreeing on the unit is worth, in bits.
    var weight = 0.0
    /// How many people of the registry have a unit that is the same name.
    var bearers = 0

    func similarity(to entry: Int) -> Double {
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

  private(set) var vocabulary: [Key] = []
  private(set) var records: [NameRecord] = []
  /// For each entry, the records it is in, in order.
  private(set) var postings: [[Int32]] = []
  /// For each entry, how many people have it.
  private var bearers: [Int] = []
  private var weights: [Double] = []
  private var entries: [Key: Int] = [:]
  private var skeletons: [UInt64: [Int32]] = [:]
  private var rows: [Int: [Int32]] = [:]
  /// The registry's size, at least 2,048 and rounded up to a power of two, so that one more person does not
  /// move the figures of all.
  private var population = 2048

  init(_ people: [Person]) {
    while population < people.count { population *= 2 }
    var lastPerson: [Int] = []
    for (index, person) in people.enumerated() {
      for name in Self.names(of: person) { add(name, person: index, &lastPerson) }
    }
    weights = vocabulary.indices.map { weight(of: vocabulary[$0], bearers: bearers[$0]) }
  }

  private struct Name {
    let source: NameRecord.Source
    let units: [NameUnit]
    let hasFamily: Bool
  }

  /// The person's names in units, each once.
  private static func names(of person: Person) -> [Name] {
    let family = NameParser.units(of: person.family).last
    func read(_ text: String, _ source: NameRecord.Source) -> Name? {
      let units = NameParser.units(of: text)
      guard let last = units.last(where: { !$0.kind.isKunya }) else {
        return units.isEmpty ? nil : Name(source: source, units: units, hasFamily: false)
      }
      let isFamily = family.map { $0.word.similarity(to: last.word) >= same } ?? false
      return Name(source: source, units: units, hasFamily: last.hasArticle || isFamily)
    }
    let parts = [person.given, person.father, person.grandfather, person.family].filter { !$0.isEmpty }
    var names = [read(person.nameLatin, .latin), read(person.nameArabic, .arabic)]
    names.append(read(parts.joined(separator: " "), .parts))
    names += person.aliases.map { read($0.text, $0.isWeak ? .weakAlias : .alias) }
    names.append(read(person.kunya, .kunya))
    var seen = Set<[Key]>()
    return names.compactMap(\.self).filter { name in
      seen.insert(name.units.map { Key(kind: $0.kind, word: $0.word) }).inserted
    }
  }

  private mutating func add(_ name: Name, person: Int, _ lastPerson: inout [Int]) {
    var chain: [NameRecord.Unit] = []
    var kunyas: [NameRecord.Unit] = []
    for unit in name.units.prefix(NameComparison.longest) {
      let entry = entry(for: unit, &lastPerson)
      if lastPerson[entry] != person {
        lastPerson[entry] = person
        bearers[entry] += 1
      }
      if postings[entry].last != Int32(records.count) { postings[entry].append(Int32(records.count)) }
      let part = NameRecord.Unit(entry: entry, kind: unit.kind, hasArticle: unit.hasArticle)
      if unit.kind.isKunya { kunyas.append(part) } else { chain.append(part) }
    }
    records.append(
      NameRecord(
        person: person, source: name.source, chain: chain, kunyas: kunyas, hasFamily: name.hasFamily))
  }

  private mutating func entry(for unit: NameUnit, _ lastPerson: inout [Int]) -> Int {
    let key = Key(kind: unit.kind, word: unit.word)
    if let entry = entries[key] { return entry }
    let entry = vocabulary.count
    entries[key] = entry
    vocabulary.append(key)
    postings.append([])
    bearers.append(0)
    lastPerson.append(-1)
    for hash in Self.hashes(of: key) { skeletons[hash, default: []].append(Int32(entry)) }
    for row in CommonNames.rows(of: unit.word) { rows[row, default: []].append(Int32(entry)) }
    return entry
  }

  /// The skeleton, and where it is long enough the skeleton without each of its consonants.
  private static func hashes(of key: Key) -> Set<UInt64> {
    let skeleton = key.word.skeleton
    var result: Set<UInt64> = [hash(key.kind, skeleton[...], [])]
    if skeleton.count >= 3 {
      for place in skeleton.indices {
        result.insert(hash(key.kind, skeleton[..<place], skeleton[(place + 1)...]))
      }
    }
    return result
  }

  /// FNV-1a; a collision only costs a comparison.
  private static func hash(
    _ kind: NameUnit.Kind, _ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>
  ) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let group = kind.isOfOnePerson ? NameUnit.Kind.plain : kind
    for byte in [group.rawValue] + head + tail { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  // MARK: Looking up

  func weight(of entry: Int) -> Double { weights[entry] }

  func hits(for unit: NameUnit) -> Hits {
    let key = Key(kind: unit.kind, word: unit.word)
    if unit.kind == .initial { return Hits(entries: [], weight: 1, bearers: 0) }
    var candidates = Set<Int32>()
    for hash in Self.hashes(of: key) { candidates.formUnion(skeletons[hash] ?? []) }
    for row in CommonNames.rows(of: unit.word) { candidates.formUnion(rows[row] ?? []) }
    var hits = Hits()
    for candidate in candidates.sorted() {
      let entry = Int(candidate)
      let isSameKind = vocabulary[entry].kind == unit.kind
      guard isSameKind || vocabulary[entry].kind.isOfOnePerson && unit.kind.isOfOnePerson else { continue }
      let sound = Self.similarity(unit.word, vocabulary[entry].word)
      let similarity = isSameKind ? sound : sound * Self.bare
      guard similarity >= Self.least else { continue }
      hits.entries.append((entry, similarity))
      if similarity >= 0.9 { hits.bearers += bearers[entry] }
    }
    hits.weight = weight(of: key, bearers: hits.bearers)
    return hits
  }

  /// Whether a unit is in the registry's vocabulary letter by letter, also as what a kunya is built on.
  func hasExactly(_ unit: NameUnit) -> Bool {
    entries[Key(kind: unit.kind, word: unit.word)] != nil
      || unit.kind == .plain
        && (entries[Key(kind: .father, word: unit.word)] != nil
          || entries[Key(kind: .mother, word: unit.word)] != nil)
  }

  /// By the table of common names where it knows both words, else by sound.
  static func similarity(_ left: NameWord, _ right: NameWord) -> Double {
    let sound = left.similarity(to: right)
    switch CommonNames.areEqual(left, right) {
    case true?: return 1
    // Spellings of two names that sound the same, such as Kemal and Kamel, may be one; it proves little.
    case false?: return sound >= 0.95 ? 0.75 : min(sound, 0.5)
    case nil: return left.script == right.script ? sound : min(sound, 0.97)
    }
  }

  /// The rarer of what the population and the registry say, in bits.
  private func weight(of key: Key, bearers: Int) -> Double {
    let common = CommonNames.share(of: key.word) ?? 0
    // One bearer says only that there is one; from the second on the registry says how common the name is.
    let share = max(common, (Double(max(1, bearers)) - 0.99) / Double(population))
    let bits = -Logarithm.base2(share)
    let limit = key.kind.isKunya ? 4.0 : Self.mostBits
    return min(limit, max(0.5, bits + 0.5))
  }
}
