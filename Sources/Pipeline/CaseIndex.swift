import CaseStore

/// Which documents of a case name whom, in the order in which packets have them. It holds four bytes for a link and
/// eight for a document, so that a million documents fit.
struct CaseIndex: Sendable {
  /// A document's key with whether a confirmed link names the person.
  private struct Entry: Sendable {
    private let bits: UInt32

    init(_ key: Int64, isConfirmed: Bool) {
      bits = UInt32(truncatingIfNeeded: key) << 1 | (isConfirmed ? 1 : 0)
    }

    var key: Int64 { Int64(bits >> 1) }
    var isConfirmed: Bool { bits & 1 != 0 }
  }

  private var people: [String: [Entry]] = [:]
  /// By document key: the place in the order; 0 for one that was not met.
  private var ranks: [UInt32] = []
  private var count: UInt32 = 0
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
    let confirmed = Set(outcome.confirmed)
    for person in outcome.linked {
      people[person, default: []].append(Entry(key, isConfirmed: confirmed.contains(person)))
    }
  }

  /// Puts the sections of a message where the first of them that was met stands.
  mutating func join(_ joined: [RecordedMessage]) {
    var groups: [(place: UInt32, keys: [Int64])] = []
    for message in joined {
      let keys = message.sections.map(\.record.key)
      groups.append((keys.map { ranks[Int($0)] }.min() ?? 0, keys))
    }
    guard !groups.isEmpty else { return }
    let moved = Set(groups.flatMap(\.keys))
    let byPlace = Dictionary(groups.map { ($0.place, $0.keys) }, uniquingKeysWith: { first, _ in first })
    var inOrder = [Int64](repeating: 0, count: Int(count) + 1)
    for (key, rank) in ranks.enumerated() where rank != 0 { inOrder[Int(rank)] = Int64(key) }
    var next: UInt32 = 0
    for (rank, key) in inOrder.enumerated().dropFirst() {
      if let section = byPlace[UInt32(rank)] {
        for key in section {
          next += 1
          ranks[Int(key)] = next
        }
      } else if !moved.contains(key) {
        next += 1
        ranks[Int(key)] = next
      }
    }
  }

  /// Whether a confirmed link names the person anywhere.
  func isConfirmed(_ person: String) -> Bool { people[person]?.contains { $0.isConfirmed } ?? false }

  /// Keys of the documents with any link to the person, in order.
  func documents(of person: String) -> [Int64] {
    (people[person] ?? []).map(\.key).sorted { ranks[Int($0)] < ranks[Int($1)] }
  }
}
