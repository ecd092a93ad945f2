/// A regular expression as a tree, matched by trying everything in order: slow, short, and written without a look at
/// the engine it is compared with.
indirect enum ReferenceExpression {
  case letter(Unicode.Scalar)
  /// One of these, or none of them.
  case set([Unicode.Scalar], isNegated: Bool)
  case wordBoundary
  case sequence([ReferenceExpression])
  case either(ReferenceExpression, ReferenceExpression)
  /// As often as it goes, between these; what is repeated is never empty.
  case repeated(ReferenceExpression, ClosedRange<Int>)

  /// As it is written for the engine.
  var regex: String {
    switch self {
    case .letter(let scalar): String(Character(scalar))
    case .set(let scalars, let isNegated):
      "[\(isNegated ? "^" : "")\(String(String.UnicodeScalarView(scalars)))]"
    case .wordBoundary: #"\b"#
    case .sequence(let items): items.map(\.regex).joined()
    case .either(let left, let right): "(?:\(left.regex)|\(right.regex))"
    case .repeated(let item, let bounds): "(?:\(item.regex)){\(bounds.lowerBound),\(bounds.upperBound)}"
    }
  }

  /// Calls `found` with each end of a match from `start` on, the preferred one first, until it says yes.
  func match(_ text: [Unicode.Scalar], _ start: Int, _ found: (Int) -> Bool) -> Bool {
    switch self {
    case .letter(let scalar): start < text.count && text[start] == scalar && found(start + 1)
    case .set(let scalars, let isNegated):
      start < text.count && scalars.contains(text[start]) != isNegated && found(start + 1)
    case .wordBoundary:
      Self.isWord(text, start - 1) != Self.isWord(text, start) && found(start)
    case .sequence(let items): Self.match(items[...], text, start, found)
    case .either(let left, let right): left.match(text, start, found) || right.match(text, start, found)
    case .repeated(let item, let bounds): Self.match(item, bounds, text, start, found)
    }
  }

  /// Leftmost, not overlapping, never empty.
  func matches(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < text.count {
      var end = start
      if match(
        text, start,
        {
          end = $0; return $0 > start
        })
      {
        ranges.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return ranges
  }

  private static func match(
    _ items: ArraySlice<ReferenceExpression>, _ text: [Unicode.Scalar], _ start: Int, _ found: (Int) -> Bool
  ) -> Bool {
    guard let first = items.first else { return found(start) }
    return first.match(text, start) { match(items.dropFirst(), text, $0, found) }
  }

  private static func match(
    _ item: ReferenceExpression, _ bounds: ClosedRange<Int>, _ text: [Unicode.Scalar], _ start: Int,
    _ found: (Int) -> Bool
  ) -> Bool {
    if bounds.upperBound > 0 {
      let rest = max(0, bounds.lowerBound - 1)...(bounds.upperBound - 1)
      if item.match(text, start, { match(item, rest, text, $0, found) }) { return true }
    }
    return bounds.lowerBound == 0 && found(start)
  }

  /// `\w` of the engine without Unicode classes: ASCII letters, digits and the low line.
  private static func isWord(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard text.indices.contains(index) else { return false }
    let value = text[index].value
    return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20) || value == 0x5F
  }
}
