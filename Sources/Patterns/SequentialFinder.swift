public import SourceText

/// Finds the matches of one expression by PCRE2 alone, over the whole text: slow and simple. What the scanner finds is
/// held against it.
public struct SequentialFinder {
  private let expression: CompiledExpression
  private let state: MatchState

  public init(_ expression: Expression, limits: PatternLimits = PatternLimits()) throws(PatternError) {
    self.expression = try CompiledExpression(expression, index: 0)
    state = try MatchState(limits)
  }

  /// Leftmost, not overlapping, never empty; up to the place at which it could not finish.
  ///
  /// - Parameter bytes: valid UTF-8.
  public func matches(in bytes: [UInt8]) -> [Span] {
    var matches: [Span] = []
    bytes.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count,
        case .match(let span, _) = expression.firstMatch(in: text, starts: start..<text.count, using: state)
      {
        matches.append(span)
        start = max(span.end, start + 1)
      }
    }
    return matches
  }
}
