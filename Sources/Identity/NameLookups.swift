/// What has been looked up for the words of one document, so that a word that comes again costs nothing.
struct NameLookups {
  private var hits: [NameIndex.Key: NameIndex.Hits] = [:]
  private var parted: [NameIndex.Key: [NameUnit]] = [:]
  private var runs: [NameRunNames.Key: NameRunNames] = [:]
  /// People whom a number of the document names; they are compared however many others share the name.
  let owners: Set<Int>
  /// Of all documents.
  private let memory: NameRunMemory

  init(owners: Set<Int>, memory: NameRunMemory) {
    self.owners = owners
    self.memory = memory
  }

  /// - Parameter find: called where the run was not met before.
  mutating func names(of run: NameRun, _ find: () -> NameRunNames) -> NameRunNames {
    let key = NameRunNames.Key(run)
    if let known = runs[key] { return known }
    // With owners other people are compared.
    if owners.isEmpty, let known = memory.names(of: key) {
      runs[key] = known
      return known
    }
    let names = find()
    if owners.isEmpty { memory.keep(names, of: key) }
    runs[key] = names
    return names
  }

  mutating func hits(for unit: NameUnit, in index: NameIndex) -> NameIndex.Hits {
    let key = NameIndex.Key(kind: unit.kind, word: unit.word)
    if let known = hits[key] { return known }
    let found = memory.hits(of: key) ?? index.hits(for: unit)
    if hits.updateValue(found, forKey: key) == nil { memory.keep(found, of: key) }
    return found
  }

  /// The two words that a word nobody knows is made of, where there is one way to part it; else none.
  mutating func halves(of unit: NameUnit, in index: NameIndex) -> [NameUnit] {
    guard unit.kind == .plain else { return [] }
    let key = NameIndex.Key(kind: unit.kind, word: unit.word)
    if let known = parted[key] { return known }
    let ways = index.halves(of: unit.word)
    parted[key] = ways.count == 1 ? ways[0] : []
    return parted[key] ?? []
  }
}
