import CPCRE2
import CVectorscan

/// What an expression costs, counted and not timed, so that the same library gives the same figures on any machine
/// however busy: over a fixed sample of mixed text, the places the fast scan points at and the steps PCRE2 takes there.
public struct ExpressionCost: Sendable, Hashable {
  /// How the expression is found.
  public let method: PatternScanner.Method
  /// Bytes of sample text.
  public let sample: Int
  /// Places the fast scan points at.
  public let hits: Int
  /// Steps of PCRE2, each the test of one item of the expression; over the whole text where the scan leaves it out.
  public let steps: Int
  /// Bytes of the fast scan's own table.
  public let tableSize: Int

  /// Why an expression is slow.
  public enum Fault: Sendable, Hashable, CaseIterable {
    /// PCRE2 reads every document whole.
    case alone
    /// The table is large: usually a class repeated up to a high count.
    case largeTable
    /// The fast scan points at too many places.
    case manyHits
    /// PCRE2 goes back and forth at each place.
    case manySteps
  }

  /// What makes it slow; empty for most.
  public var faults: [Fault] {
    var faults: [Fault] = []
    if method == .alone { faults.append(.alone) }
    if tableSize > 400_000 { faults.append(.largeTable) }
    let kilobytes = max(1, sample / 1000)
    if hits / kilobytes > 30 { faults.append(.manyHits) }
    if method != .alone, steps / kilobytes > 4_000 { faults.append(.manySteps) }
    return faults
  }

  /// - Throws: where PCRE2 does not accept the expression.
  public static func measure(_ expression: Expression) throws(PatternError) -> ExpressionCost {
    let text = CostSample.bytes
    let database = try MultiPatternDatabase([expression])
    let counter = try StepCounter(expression)
    let method: PatternScanner.Method
    switch database.roles[0] {
    case .exact(let longest): method = .exact(longest: longest)
    case .superset: method = .superset
    case .leftOut: method = .alone
    }
    var ends: [Int] = []
    if method != .alone {
      let scratch = try database.makeScratch()
      defer { hs_free_scratch(scratch) }
      var hits = MultiPatternDatabase.Hits()
      let isDone = text.withUnsafeBufferPointer {
        database.find(in: $0, $0.indices, scratch: scratch, into: &hits)
      }
      ends = isDone ? Set(hits.list.map(\.end)).sorted() : []
    }
    let steps =
      method == .alone
      ? counter.steps(over: text, windows: [0..<text.count])
      : counter.steps(
        over: text, windows: ends.map { max(0, $0 - PatternLimits().reach)..<$0 })
    return ExpressionCost(
      method: method, sample: text.count, hits: ends.count, steps: steps, tableSize: database.size)
  }
}

/// Counts the steps of PCRE2 by asking it to call back at every item.
private struct StepCounter {
  private let code: OpaquePointer
  /// More than this is slow whatever it would come to.
  private static let limit = 4_000_000

  init(_ expression: Expression) throws(PatternError) {
    code = try CompiledExpression.code(
      for: expression, index: 0, extra: UInt32(PCRE2_AUTO_CALLOUT))
  }

  /// - Parameter windows: where matches may begin, ascending by their ends.
  func steps(over text: [UInt8], windows: [Range<Int>]) -> Int {
    defer { pcre2_code_free_8(code) }
    guard let data = pcre2_match_data_create_8(64, nil), let context = pcre2_match_context_create_8(nil)
    else {
      return 0
    }
    defer {
      pcre2_match_data_free_8(data)
      pcre2_match_context_free_8(context)
    }
    let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    count.initialize(to: 0)
    defer { count.deallocate() }
    pcre2_set_callout_8(
      context,
      { _, counter in
        guard let counter = counter?.assumingMemoryBound(to: Int.self) else { return 0 }
        counter.pointee += 1
        return counter.pointee > StepCounter.limit ? PCRE2_ERROR_CALLOUT : 0
      }, count)
    var tried = 0
    for window in windows where window.upperBound > tried && count.pointee <= Self.limit {
      var start = max(tried, window.lowerBound)
      while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
      guard pcre2_set_offset_limit_8(context, window.upperBound - 1) == 0 else { break }
      let found = pcre2_match_8(
        code, text, text.count, start, UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_NOTEMPTY), data, context)
      tried = window.upperBound
      if found >= 0, let offsets = pcre2_get_ovector_pointer_8(data) { tried = max(tried, offsets[1]) }
    }
    return count.pointee
  }
}
