/// A half-open range of UTF-8 byte offsets into one text: `start` is the first byte, `end` the byte after
/// the last.
///
/// Offsets are kept in 32 bits, because a document is at most 4 GiB and a case holds millions of spans.
public struct Span: Hashable, Sendable, Codable {
  private let low: UInt32
  private let high: UInt32

  public var start: Int { Int(low) }
  public var end: Int { Int(high) }
  public var count: Int { Int(high - low) }
  public var isEmpty: Bool { low == high }
  public var range: Range<Int> { start..<end }

  /// - Precondition: `0 <= start <= end <= UInt32.max`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts")
    low = UInt32(start)
    high = UInt32(end)
  }

  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share at least one byte; an empty span overlaps nothing.
  public func overlaps(_ other: Span) -> Bool {
    start < other.end && other.start < end && !isEmpty && !other.isEmpty
  }

  /// The bytes both spans hold, or nil where they share none.
  public func intersection(_ other: Span) -> Span? {
    overlaps(other) ? Span(max(start, other.start), min(end, other.end)) : nil
  }

  /// The smallest span that holds both.
  public func hull(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }

  /// Makes the span end at `end`, or leaves it where it ends behind that.
  public mutating func extend(to end: Int) {
    if end > self.end { self = Span(start, end) }
  }

  public func shifted(by distance: Int) -> Span { Span(start + distance, end + distance) }
}

extension Span: Comparable {
  /// By start, then by end: the order in which spans are printed and stored.
  public static func < (left: Span, right: Span) -> Bool {
    (left.low, left.high) < (right.low, right.high)
  }
}

extension Span: CustomStringConvertible {
  public var description: String { "\(start)..<\(end)" }
}
