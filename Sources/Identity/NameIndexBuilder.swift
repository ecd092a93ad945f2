/// Reads the names of people one after the other into the long arrays of an index.
struct NameIndexBuilder {
  private(set) var vocabulary: [NameIndex.Key] = []
  private(set) var entries: [NameIndex.Key: Int32] = [:]
  private(set) var records: [NameRecord] = []
  private(set) var parts: [NameRecord.Unit] = []
  private(set) var firstRecords: [Int32] = []
  private(set) var bearers: [Int32] = []
  private(set) var hashes: [NameHashTable.Row] = []
  private(set) var rows: [Int: [Int32]] = [:]
  /// For each entry, the last person seen with it.
  private var lastPerson: [Int32] = []
  private var families: [String: NameUnit?] = [:]

  private struct Name {
    let source: NameRecord.Source
    let units: [NameUnit]
    let hasFamily: Bool
  }

  mutating func add(_ person: Person, at index: Int) {
    firstRecords.append(Int32(records.count))
    for name in names(of: person) { add(name, Int32(index)) }
  }

  /// The person's names in units, each once.
  private mutating func names(of person: Person) -> [Name] {
    let family = familyUnit(person.family)
    func read(_ text: String, _ source: NameRecord.Source) -> Name? {
      if text.isEmpty { return nil }
      let units = NameParser.units(of: text)
      guard let last = units.last(where: { !$0.kind.isKunya }) else {
        return units.isEmpty ? nil : Name(source: source, units: units, hasFamily: false)
      }
      let isFamily = family.map { $0.word.similarity(to: last.word) >= NameIndex.same } ?? false
      return Name(source: source, units: units, hasFamily: last.hasArticle || isFamily)
    }
    let whole = [person.given, person.father, person.grandfather, person.family].filter { !$0.isEmpty }
      .joined(separator: " ")
    var names = [read(person.nameLatin, .latin), read(person.nameArabic, .arabic)]
    if whole != person.nameLatin, whole != person.nameArabic { names.append(read(whole, .parts)) }
    names += person.aliases.map { read($0.text, $0.isWeak ? .weakAlias : .alias) }
    names.append(read(person.kunya, .kunya))
    var kept: [Name] = []
    for name in names {
      guard let name else { continue }
      let isKnown = kept.contains { other in
        other.units.count == name.units.count
          && zip(other.units, name.units).allSatisfy { $0.kind == $1.kind && $0.word == $1.word }
      }
      if !isKnown { kept.append(name) }
    }
    return kept
  }

  private mutating func familyUnit(_ family: String) -> NameUnit? {
    if family.isEmpty { return nil }
    if let known = families[family] { return known }
    let unit = NameParser.units(of: family).last
    families[family] = unit
    return unit
  }

  private mutating func add(_ name: Name, _ person: Int32) {
    let units = name.units.prefix(NameComparison.longest)
    let start = Int32(parts.count)
    for wanted in [false, true] {
      for unit in units where unit.kind.isKunya == wanted {
        let entry = entry(for: unit)
        if lastPerson[Int(entry)] != person {
          lastPerson[Int(entry)] = person
          bearers[Int(entry)] += 1
        }
        parts.append(NameRecord.Unit(entry: entry, kind: unit.kind, hasArticle: unit.hasArticle))
      }
    }
    let kunyas = units.count { $0.kind.isKunya }
    records.append(
      NameRecord(
        person: person, start: start, length: UInt8(units.count - kunyas), kunyaCount: UInt8(kunyas),
        source: name.source, hasFamily: name.hasFamily))
  }

  private mutating func entry(for unit: NameUnit) -> Int32 {
    let key = NameIndex.Key(kind: unit.kind, word: unit.word)
    if let entry = entries[key] { return entry }
    let entry = Int32(vocabulary.count)
    entries[key] = entry
    vocabulary.append(key)
    bearers.append(0)
    lastPerson.append(-1)
    hashes += NameIndex.hashes(of: key).map { NameHashTable.Row(hash: $0, entry: entry) }
    for row in CommonNames.rows(of: unit.word) { rows[row, default: []].append(entry) }
    return entry
  }
}
