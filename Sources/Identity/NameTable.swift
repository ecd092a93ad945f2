/// For each entry of a vocabulary the records it is in, as one long array with the place where each list begins.
struct NameTable: Sendable {
  private var starts: [Int32]
  private var items: [Int32]

  init(count: Int, records: [NameRecord], parts: [NameRecord.Unit]) {
    starts = [Int32](repeating: 0, count: count + 1)
    func each(_ visit: (_ entry: Int, _ record: Int32) -> Void) {
      for (record, name) in records.enumerated() {
        let range = name.chain.lowerBound..<name.kunyas.upperBound
        for place in range {
          let entry = parts[place].entry
          // A name may have a word twice.
          if parts[range.lowerBound..<place].contains(where: { $0.entry == entry }) { continue }
          visit(Int(entry), Int32(record))
        }
      }
    }
    var counts = [Int32](repeating: 0, count: count)
    each { entry, _ in counts[entry] += 1 }
    for entry in 0..<count { starts[entry + 1] = starts[entry] + counts[entry] }
    var next = starts
    var items = [Int32](repeating: 0, count: Int(starts[count]))
    each { entry, record in
      items[Int(next[entry])] = record
      next[entry] += 1
    }
    self.items = items
  }

  subscript(entry: Int) -> ArraySlice<Int32> { items[Int(starts[entry])..<Int(starts[entry + 1])] }
}

/// Vocabulary entries by hash, in two sorted arrays.
struct NameHashTable: Sendable {
  struct Row: Sendable {
    let hash: UInt64
    let entry: Int32
  }

  private let hashes: [UInt64]
  private let items: [Int32]

  init(_ rows: [Row]) {
    let sorted = rows.sorted { ($0.hash, $0.entry) < ($1.hash, $1.entry) }
    hashes = sorted.map(\.hash)
    items = sorted.map(\.entry)
  }

  subscript(hash: UInt64) -> ArraySlice<Int32> {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < hashes.count, hashes[end] == hash { end += 1 }
    return items[low..<end]
  }
}
