import CaseStore

/// Which documents of a case name the people who are confirmed anywhere, in the order in which packets have them.
///
/// Whom else a document may name, and that is many where names are common, is read from the case file when all
/// confirmed people are known; so memory holds some bytes for a document and some for a link to one of these.
struct CaseIndex: Sendable {
  /// By document key: the place in the order; 0 for one that was not met.
  private var ranks: [UInt32] = []
  private var count: UInt32 = 0
  /// By position in the registry: keys of the documents with any link to a person whom one confirms.
  private var people: [Int: [Int64]] = [:]
  /// Where decisions changed whom a document names: these instead of those that the case file has.
  private var decided: [Int64: [Int]] = [:]
  /// The message that a document is a section of.
  private(set) var messages: [Int64: RecordedMessage] = [:]

  /// Takes the next document into the order.
  mutating func meet(_ key: Int64) {
    count += 1
    let place = Int(key)
    if place >= ranks.count { ranks += [UInt32](repeating: 0, count: max(1_024, place + 1 - ranks.count)) }
    ranks[place] = count
  }

  /// Whether the document is in the order.
  func hasMet(_ key: Int64) -> Bool { Int(key) < ranks.count && ranks[Int(key)] != 0 }

  mutating func add(_ outcome: DocumentAnalysis.Outcome) {
    let key = outcome.record.key
    if let message = outcome.message { messages[key] = message }
    for person in outcome.confirmed where people[person] == nil { people[person] = [] }
    if outcome.isDecided { decided[key] = outcome.linked }
  }

  /// Finds the documents with any link to a confirmed person, when all documents were taken and recorded.
  mutating func collect(from store: CaseStore) throws {
    guard !people.isEmpty else { return }
    var found = people
    try store.eachBrief(of: .link) { key, bytes in
      guard hasMet(key), let linked = decided[key] ?? StageBrief.Linking(bytes)?.linked else { return }
      for person in linked where found[person] != nil { found[person]?.append(key) }
    }
    people = found.mapValues { $0.sorted { ranks[Int($0)] < ranks[Int($1)] } }
  }

  /// Puts the sections of a message where the first of them that was met stands.
  mutating func join(_ joined: [RecordedMessage]) {
    var groups: [UInt32: [Int64]] = [:]
    for message in joined {
      let keys = message.sections.map(\.record.key)
      groups[keys.map { ranks[Int($0)] }.min() ?? 0] = keys
    }
    guard !groups.isEmpty else { return }
    let moved = Set(groups.values.joined())
    var inOrder = [Int64](repeating: 0, count: Int(count) + 1)
    for (key, rank) in ranks.enumerated() where rank != 0 { inOrder[Int(rank)] = Int64(key) }
    var next: UInt32 = 0
    for (rank, key) in inOrder.enumerated().dropFirst() {
      let keys = groups[UInt32(rank)] ?? (moved.contains(key) ? [] : [key])
      for key in keys {
        next += 1
        ranks[Int(key)] = next
      }
    }
  }

  /// Positions in the registry of the people whom a confirmed link names, rising.
  var confirmed: [Int] { people.keys.sorted() }

  /// Keys of the documents with any link to a confirmed person, in order.
  func documents(of person: Int) -> [Int64] { people[person] ?? [] }
}
