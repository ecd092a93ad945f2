import SourceText

/// Units that follow each other in a text with nothing between them that ends a name.
struct NameRun {
  struct Item {
    var unit: NameUnit
    var hits: NameIndex.Hits
    /// Whether the registry or the table of common names knows the unit as a name.
    var isKnown: Bool
    /// First word of the titles before it, or its own.
    var start: Int
    /// Whether a word of kinship stands right before it.
    var followsKin = false
  }

  var items: [Item] = []
  /// Whether only a comma stands between this run and the one before.
  var followsComma = false

  /// From the first to the last word of some items.
  func span(_ range: ClosedRange<Int>, titled: Bool, in tokens: [NameToken]) -> Span {
    let first = titled ? items[range.lowerBound].start : items[range.lowerBound].unit.tokens.lowerBound
    let last = items[range.upperBound].unit.tokens.upperBound - 1
    return Span(tokens[first].span.start, tokens[last].span.end)
  }
}
