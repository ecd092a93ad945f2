/// What one match may cost. A limit that is reached is reported; it never counts as no match.
public struct PatternLimits: Sendable, Hashable {
  /// Backtracking steps of one attempt.
  public var steps: UInt32
  /// Nested backtracking points (interpreter only).
  public var depth: UInt32
  /// Kibibytes of heap (interpreter only).
  public var heap: UInt32
  /// Bytes of stack of compiled code.
  public var stack: Int
  /// How far before the end that Vectorscan reports a match may begin, where the expression has no longest
  /// match. An expression that finds nothing within that reach is reported as unfinished.
  public var reach: Int

  public init(
    steps: UInt32 = 100_000, depth: UInt32 = 10_000, heap: UInt32 = 16_384, stack: Int = 1 << 20,
    reach: Int = 16_384
  ) {
    self.steps = steps
    self.depth = depth
    self.heap = heap
    self.stack = stack
    self.reach = reach
  }
}
