extension SecretIndex {
  /// A string that was found: which one, and where its letters are in the folded text.
  struct Hit {
    let pattern: Int
    let range: Range<Int>
  }

  /// Every string that is in a text and is not inside permitted text, each once, in no order that matters.
  func search(_ text: FoldedText) -> [Hit] {
    guard !entries.isEmpty, !text.bytes.isEmpty else { return [] }
    var seen: Set<Int32> = []
    var hits: [Hit] = []
    /// Names and identifiers, which permitted text around them may explain.
    var explainable: [Hit] = []
    var permitted: [Range<Int>] = []
    func found(_ index: Int32, at start: Int) {
      let pattern = patterns[Int(index)]
      let range = start..<(start + pattern.bytes.count)
      switch pattern.rule {
      case .anywhere:
        if seen.insert(index).inserted { hits.append(Hit(pattern: Int(index), range: range)) }
      case .permitted: permitted.append(range)
      case .words, .token:
        if !pattern.isPassage {
          explainable.append(Hit(pattern: Int(index), range: range))
        } else if seen.insert(index).inserted {
          hits.append(Hit(pattern: Int(index), range: range))
        }
      }
    }
    text.bytes.withUnsafeBufferPointer { bytes in
      text.breaks.withUnsafeBufferPointer { breaks in
        filter.withUnsafeBufferPointer { filter in
          func mayBegin(_ anchor: UInt64) -> Bool {
            let bit = anchor >> filterShift
            return filter[Int(bit >> 6)] & (1 << (bit & 63)) != 0
          }
          func look(_ size: Int, _ start: Int) {
            guard start + size <= bytes.count else { return }
            let anchor = Self.anchor(bytes, start, size)
            guard mayBegin(anchor), let bucket = buckets[anchor] else { return }
            scan(bucket, bytes, breaks, start) { found($0, at: start) }
          }
          let hasShort = !shortSizes.isEmpty
          let longPlaces = longSizes.isEmpty ? 0 : max(0, bytes.count - 7)
          for start in 0..<bytes.count {
            // Short strings count as whole words only, so they begin where a word does.
            if hasShort, breaks[start] != 0 || Self.changesClass(bytes, start) {
              for size in shortSizes { look(size, start) }
            }
            if start < longPlaces, mayBegin(Self.anchor(bytes, start, 8)) {
              for size in longSizes { look(size, start) }
            }
          }
        }
      }
    }
    let open = explainable.filter { !digests.explain($0.range, in: text) }
    return hits + unexplained(open, permitted, seen)
  }

  /// The hits no permitted range covers, each string once.
  private func unexplained(_ hits: [Hit], _ permitted: [Range<Int>], _ seen: Set<Int32>) -> [Hit] {
    var seen = seen
    // Permitted ranges come by start; the farthest end of those that began so far decides.
    let starts = permitted.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var next = 0
    var farthest = 0
    var result: [Hit] = []
    for hit in hits.sorted(by: { ($0.range.lowerBound, $0.pattern) < ($1.range.lowerBound, $1.pattern) }) {
      while next < starts.count, starts[next].lowerBound <= hit.range.lowerBound {
        farthest = max(farthest, starts[next].upperBound)
        next += 1
      }
      if hit.range.upperBound <= farthest { continue }
      if seen.insert(Int32(hit.pattern)).inserted { result.append(hit) }
    }
    return result
  }

  /// Calls `body` for each string of a bucket that stands at `start` under its rule.
  private func scan(
    _ bucket: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ breaks: UnsafeBufferPointer<UInt8>,
    _ start: Int, _ body: (Int32) -> Void
  ) {
    var digest = Self.digestStart
    var length = 0
    var position = bucket.lowerBound
    while position < bucket.upperBound {
      let wanted = entries[position].length
      guard start + wanted <= bytes.count else { return }
      while length < wanted {
        digest = Self.digest(digest, adding: bytes[start + length])
        length += 1
      }
      // Entries of one length are next to each other and sorted by digest.
      let high = partition(position..<bucket.upperBound) { entries[$0].length > wanted }
      var low = partition(position..<high) { entries[$0].digest >= digest }
      position = high
      while low < high, entries[low].digest == digest {
        let pattern = patterns[Int(entries[low].pattern)]
        if pattern.bytes.indices.allSatisfy({ pattern.bytes[$0] == bytes[start + $0] }),
          stands(pattern, bytes, breaks, start)
        {
          body(entries[low].pattern)
        }
        low += 1
      }
    }
  }

  /// The first index where `predicate`, false up to one place and true after it, is true.
  private func partition(_ range: Range<Int>, where predicate: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if predicate(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a digit meets a letter between `offset - 1` and `offset`.
  @inline(__always)
  private static func changesClass(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    offset == 0 || offset == bytes.count || isDigit(bytes[offset]) != isDigit(bytes[offset - 1])
  }

  /// Whether the words around and inside a match allow it.
  private func stands(
    _ pattern: Pattern, _ bytes: UnsafeBufferPointer<UInt8>, _ breaks: UnsafeBufferPointer<UInt8>,
    _ start: Int
  ) -> Bool {
    if pattern.rule == .anywhere { return true }
    let end = start + pattern.bytes.count
    func isEdge(_ offset: Int) -> Bool {
      breaks[offset] != 0 || pattern.rule == .token && Self.changesClass(bytes, offset)
    }
    /// Whether a sign joins the match, which begins or ends at `edge`, to a digit at `neighbour`.
    func goesOn(_ edge: Int, _ neighbour: Int) -> Bool {
      bytes.indices.contains(neighbour) && breaks[edge] == FoldedText.Break.tight.rawValue
        && Self.isDigit(bytes[neighbour])
    }
    let inner = (start + 1)..<max(start + 1, end)
    let isWhole = isEdge(start) && isEdge(end)
    if pattern.rule == .token {
      guard isWhole, let least = pattern.breakWithin else { return isWhole }
      let isParted = inner.contains { breaks[$0] != 0 }
      // Month and day of a date are no number of their own.
      if isParted, pattern.isShortNumber, goesOn(start, start - 1) || goesOn(end, end) { return false }
      return inner.allSatisfy { breaks[$0] < least.rawValue }
    }
    guard isWhole else {
      // Text from which all spaces are gone has no edges; then two words of ten letters are taken as found.
      return !pattern.wordStarts.isEmpty && pattern.letters >= 10
        && inner.allSatisfy { breaks[$0] == 0 }
    }
    let own = Set(pattern.wordStarts.map { start + $0 })
    let isSpread = inner.contains { breaks[$0] >= FoldedText.Break.tight.rawValue && !own.contains($0) }
    if !isSpread { return true }
    // A longer name may be cut anywhere; a shorter one only into single letters.
    return pattern.letters >= 8 || inner.allSatisfy { breaks[$0] != 0 || bytes[$0] & 0xC0 == 0x80 }
  }
}
