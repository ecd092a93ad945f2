/// A set of bytes of one text, kept as sorted, disjoint, non-touching spans.
///
/// It is the form in which "withheld" is computed: the union of all that was found, so that nothing accepted
/// is ever uncovered and the order of insertion never matters (law 5).
public struct SpanSet: Hashable, Sendable {
  public private(set) var spans: [Span] = []

  public init() {}

  public init(_ spans: some Sequence<Span>) {
    for span in spans.sorted() where !span.isEmpty {
      if let last = self.spans.last, span.start <= last.end {
        self.spans[self.spans.count - 1] = last.hull(span)
      } else {
        self.spans.append(span)
      }
    }
  }

  public var isEmpty: Bool { spans.isEmpty }

  /// The number of bytes covered.
  public var count: Int { spans.reduce(0) { $0 + $1.count } }

  public mutating func insert(_ span: Span) {
    guard !span.isEmpty else { return }
    // The spans that overlap or touch the new one are one run; they and it become one span.
    let from = firstIndex { $0.end >= span.start }
    var to = from
    var united = span
    while to < spans.count, spans[to].start <= span.end {
      united = united.hull(spans[to])
      to += 1
    }
    spans.replaceSubrange(from..<to, with: CollectionOfOne(united))
  }

  public mutating func formUnion(_ other: SpanSet) {
    self = SpanSet(spans + other.spans)
  }

  public func union(_ other: SpanSet) -> SpanSet { SpanSet(spans + other.spans) }

  /// Whether every byte of `span` is in the set; an empty span always is.
  public func covers(_ span: Span) -> Bool {
    if span.isEmpty { return true }
    let index = firstIndex { $0.end > span.start }
    return index < spans.count && spans[index].contains(span)
  }

  public func overlaps(_ span: Span) -> Bool {
    let index = firstIndex { $0.end > span.start }
    return index < spans.count && spans[index].overlaps(span)
  }

  public func contains(_ offset: Int) -> Bool {
    let index = firstIndex { $0.end > offset }
    return index < spans.count && spans[index].contains(offset)
  }

  /// What of `span` the set does not cover, in order.
  public func gaps(in span: Span) -> [Span] {
    var result: [Span] = []
    var cursor = span.start
    for covered in spans[firstIndex { $0.end > span.start }...] {
      if covered.start >= span.end { break }
      if covered.start > cursor { result.append(Span(cursor, covered.start)) }
      cursor = max(cursor, covered.end)
    }
    if cursor < span.end { result.append(Span(cursor, span.end)) }
    return result
  }

  /// What of `span` the set covers, in order.
  public func parts(in span: Span) -> [Span] {
    var result: [Span] = []
    for covered in spans[firstIndex { $0.end > span.start }...] {
      guard let part = covered.intersection(span) else { break }
      result.append(part)
    }
    return result
  }

  /// Binary search: spans are sorted and disjoint, so `predicate` is false up to one place and true after it.
  private func firstIndex(where predicate: (Span) -> Bool) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if predicate(spans[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
