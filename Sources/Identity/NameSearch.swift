import Synchronization

/// Finds the names of the registry that share units with a written name, without looking at any other.
struct NameSearch: Sendable {
  /// The records to compare with a written name.
  struct Found {
    /// In order.
    var records: [Int] = []
    /// How many more share units with it that are commoner or fewer.
    var omitted = 0
  }

  /// Names compared with one written name, at most: those that share most, by weight. Where more share as much,
  /// the name tells none of them apart.
  static let most = 2500

  let index: NameIndex
  private let pool: NameMaskPool

  init(index: NameIndex) {
    self.index = index
    pool = NameMaskPool(count: index.records.count)
  }

  /// The records that share at least so many units with the query, and those of `people` however many share more.
  ///
  /// - Parameters:
  ///   - fresh: where it is given, one of the units that must be among those shared.
  ///   - most: how many of them, those whose shared units weigh most.
  func records(
    for query: NameQuery, leastHits: Int, with fresh: Range<Int>? = nil, of people: Set<Int> = [],
    most: Int = NameSearch.most
  ) -> Found {
    var masks = pool.take()
    var touched = touch(&masks, query, fresh.map(Array.init) ?? Array(query.units.indices), people, most)
    if leastHits > 1 {
      touched.removeAll { record in
        guard masks[Int(record)].nonzeroBitCount < leastHits else { return false }
        masks[Int(record)] = 0
        return true
      }
    }
    var found = Found()
    if touched.count <= most {
      found.records = touched.map(Int.init)
    } else {
      found = heaviest(most, of: touched, masks, query, people)
    }
    for record in touched { masks[Int(record)] = 0 }
    pool.give(masks)
    found.records.sort()
    return found
  }

  /// Marks for each record the units it shares, the rarest first.
  ///
  /// Once so many are found that the units still to come, all together, weigh less than what each of them shares,
  /// a record that has only those to come is not taken up any more (MaxScore; Turtle and Flood 1995).
  private func touch(
    _ masks: inout [UInt16], _ query: NameQuery, _ places: [Int], _ people: Set<Int>, _ most: Int
  ) -> [Int32] {
    let lists = places.map { place in
      (
        place: place,
        count: query.units[place].hits.entries.reduce(0) { $0 + index.postings(of: $1.entry).count }
      )
    }.sorted { ($0.count, $0.place) < ($1.count, $1.place) }
    var touched: [Int32] = []
    var isOpen = true
    for (turn, list) in lists.enumerated() {
      if isOpen, touched.count >= most {
        let rest = lists[turn...].reduce(0) { $0 + query.units[$1.place].hits.weight }
        isOpen = weight(of: most, touched, masks, query) <= rest
      }
      let bit = UInt16(1) << list.place
      for hit in query.units[list.place].hits.entries {
        for record in index.postings(of: hit.entry) {
          let mask = masks[Int(record)]
          if mask == 0 {
            guard isOpen else { continue }
            touched.append(record)
          }
          masks[Int(record)] = mask | bit
        }
      }
    }
    if isOpen { return touched }
    for record in people.flatMap({ index.records(of: $0) }) where masks[record] == 0 {
      guard let bit = lists.first(where: { shares(record, query.units[$0.place]) })?.place else { continue }
      masks[record] = 1 << bit
      touched.append(Int32(record))
    }
    return touched
  }

  private func shares(_ record: Int, _ unit: NameQuery.Unit) -> Bool {
    let name = index.records[record]
    return (name.chain.lowerBound..<name.kunyas.upperBound).contains {
      unit.hits.similarity(to: index.parts[$0].entry) > 0
    }
  }

  /// What the last of the `most` heaviest records shares, at least.
  private func weight(
    of most: Int, _ touched: [Int32], _ masks: [UInt16], _ query: NameQuery
  ) -> Double {
    let steps = steps(of: query)
    var counts = [Int](repeating: 0, count: (steps.max() ?? 0) + 1)
    for record in touched { counts[steps[Int(masks[Int(record)])]] += 1 }
    var above = 0
    for step in counts.indices.reversed() {
      above += counts[step]
      if above >= most { return Double(step) / 4 }
    }
    return 0
  }

  /// For every set of units its weight in quarters of a bit.
  private func steps(of query: NameQuery) -> [Int] {
    var sums = [Double](repeating: 0, count: 1 << query.units.count)
    for mask in 1..<sums.count {
      sums[mask] = sums[mask & (mask - 1)] + query.units[mask.trailingZeroBitCount].hits.weight
    }
    return sums.map { Int($0 * 4) }
  }

  /// Those whose shared units weigh most; of those that weigh the same, the ones whose given name is shared.
  private func heaviest(
    _ most: Int, of touched: [Int32], _ masks: [UInt16], _ query: NameQuery, _ people: Set<Int>
  ) -> Found {
    let steps = steps(of: query)
    var counts = [Int](repeating: 0, count: (steps.max() ?? 0) + 1)
    for record in touched { counts[steps[Int(masks[Int(record)])]] += 1 }
    var least = counts.count - 1
    var above = 0
    while least > 0, above + counts[least] < most {
      above += counts[least]
      least -= 1
    }
    var found = Found()
    var tied: [Int32] = []
    for record in touched {
      let step = steps[Int(masks[Int(record)])]
      if step > least || people.contains(Int(index.records[Int(record)].person)) {
        found.records.append(Int(record))
      } else if step == least {
        tied.append(record)
      }
    }
    let first = Set(query.units.flatMap { $0.hits.entries.map(\.entry) })
    let begins = tied.filter { record in
      let name = index.records[Int(record)]
      return name.length > 0 && first.contains(index.parts[Int(name.start)].entry)
    }.sorted()
    let room = max(0, most - found.records.count)
    found.records += begins.prefix(room).map(Int.init)
    if begins.count < room {
      found.records += Set(tied).subtracting(begins).sorted().prefix(room - begins.count).map(Int.init)
    }
    found.omitted = touched.count - found.records.count
    return found
  }
}

/// Arrays of zeros, one number a record, that searches borrow and give back as they were; so the cost of a search
/// does not grow with the registry.
final class NameMaskPool: Sendable {
  private let count: Int
  private let free = Mutex<[[UInt16]]>([])

  init(count: Int) {
    self.count = count
  }

  func take() -> [UInt16] {
    free.withLock { $0.popLast() } ?? [UInt16](repeating: 0, count: count)
  }

  func give(_ masks: consuming [UInt16]) {
    let masks = masks
    free.withLock { $0.append(masks) }
  }
}
