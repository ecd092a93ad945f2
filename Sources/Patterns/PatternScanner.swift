import CVectorscan
public import SourceText

/// Finds all matches of many expressions in a text: one Vectorscan pass points at places, PCRE2 says what
/// exactly matched there. For each expression the result is that of PCRE2 run over the whole text: leftmost,
/// not overlapping, never empty.
///
/// It may be shared by tasks; each needs a workspace of its own.
public final class PatternScanner: Sendable {
  public struct Match: Sendable, Hashable {
    /// Index of the expression.
    public let expression: Int
    public let span: Span
    /// What the group named `value` matched; nil where there is no such group or it took no part.
    public let value: Span?

    public init(expression: Int, span: Span, value: Span? = nil) {
      self.expression = expression
      self.span = span
      self.value = value
    }
  }

  public struct Result: Sendable, Hashable {
    /// By expression, then place.
    public var matches: [Match] = []
    /// Where an expression could not finish: all matches it may have lie in, or begin in, these spans.
    public var unfinished: [Match] = []
  }

  /// How an expression is found; anything but `exact` costs time.
  public enum Method: Sendable, Hashable {
    /// Vectorscan finds exactly its matches. Nil where there is no longest match.
    case exact(longest: Int?)
    /// Vectorscan finds a superset of its matches: it has look-around or back-references.
    case superset
    /// PCRE2 alone reads the whole text.
    case alone
  }

  /// What a scan writes to; not to be shared by tasks.
  public final class Workspace {
    fileprivate let everywhere: OpaquePointer?
    fileprivate let nearLandmarks: OpaquePointer?
    fileprivate let state: MatchState
    fileprivate var hits = MultiPatternDatabase.Hits()

    /// - Parameters:
    ///   - everywhere: scratch of the database that reads the whole text.
    ///   - nearLandmarks: scratch of the other.
    fileprivate init(everywhere: OpaquePointer?, nearLandmarks: OpaquePointer?, state: MatchState) {
      self.everywhere = everywhere
      self.nearLandmarks = nearLandmarks
      self.state = state
    }

    deinit {
      hs_free_scratch(everywhere)
      hs_free_scratch(nearLandmarks)
    }
  }

  public let methods: [Method]
  /// Of the expressions that may match anywhere.
  private let everywhere: MultiPatternDatabase
  /// Of those whose matches hold a landmark and are not longer than `reach`: numbers, codes and dates, which have no fixed
  /// word in them that would make them cheap.
  private let nearLandmarks: MultiPatternDatabase
  private let reach: Int
  private let compiled: [CompiledExpression]
  private let limits: PatternLimits
  /// The expressions that PCRE2 alone reads.
  private let alone: [Int]

  /// - Parameter cache: where the compiled database is looked for and kept.
  public init(
    _ expressions: [Expression], limits: PatternLimits = PatternLimits(), cache: (any PatternCache)? = nil
  ) throws(PatternError) {
    var compiled: [CompiledExpression] = []
    for (index, expression) in expressions.enumerated() {
      compiled.append(try CompiledExpression(expression, index: index))
    }
    self.compiled = compiled
    self.limits = limits
    var (numbers, others): ([Int], [Int]) = ([], [])
    var reach = 0
    for (index, expression) in expressions.enumerated() {
      let shape = MatchShape(expression)
      if shape.hasLandmark, let longest = shape.longest, longest <= PatternScanner.farthest {
        numbers.append(index)
        reach = max(reach, longest)
      } else {
        others.append(index)
      }
    }
    self.reach = reach
    everywhere = try MultiPatternDatabase(others.map { expressions[$0] }, numbers: others, cache: cache)
    nearLandmarks = try MultiPatternDatabase(numbers.map { expressions[$0] }, numbers: numbers, cache: cache)
    var methods = expressions.map { _ in Method.alone }
    for (index, role) in zip(others + numbers, everywhere.roles + nearLandmarks.roles) {
      switch role {
      case .exact(let longest): methods[index] = .exact(longest: longest)
      case .superset: methods[index] = .superset
      case .leftOut: break
      }
    }
    self.methods = methods
    alone = methods.indices.filter { methods[$0] == .alone }
  }

  /// The longest matches that are looked for near landmarks alone. Were it more, more of the text would be near one.
  private static let farthest = 80

  public func makeWorkspace() throws(PatternError) -> Workspace {
    let state = try MatchState(limits)
    let first = try everywhere.makeScratch()
    do {
      return Workspace(everywhere: first, nearLandmarks: try nearLandmarks.makeScratch(), state: state)
    } catch {
      hs_free_scratch(first)
      throw error
    }
  }

  /// - Parameter bytes: UTF-8; where they are not valid, every expression is unfinished.
  public func scan(_ bytes: [UInt8], using workspace: Workspace) -> Result {
    bytes.withUnsafeBufferPointer { scan($0, using: workspace) }
  }

  private func scan(_ text: UnsafeBufferPointer<UInt8>, using workspace: Workspace) -> Result {
    var result = Result()
    guard !text.isEmpty else { return result }
    guard UTF8Validation.isValid(text), find(in: text, using: workspace) else {
      result.unfinished = compiled.indices.map { Match(expression: $0, span: Span(0, text.count)) }
      return result
    }
    let hits = workspace.hits.list
    var alone = self.alone[...]
    var start = 0
    while start < hits.count || !alone.isEmpty {
      let hit = start < hits.count ? hits[start].expression : Int.max
      if let index = alone.first, index < hit {
        alone.removeFirst()
        confirm(index, at: CollectionOfOne(text.count), in: text, reach: text.count, workspace, &result)
        continue
      }
      var end = start + 1
      while end < hits.count, hits[end].expression == hit { end += 1 }
      let longest: Int? = if case .exact(let longest) = methods[hit] { longest } else { nil }
      confirm(
        hit, at: hits[start..<end].lazy.map(\.end), in: text, reach: longest ?? limits.reach, workspace,
        &result)
      start = end
    }
    return result
  }

  /// How many places the fast scan points at, PCRE2 left aside: what it costs by itself. Nil where it does not finish.
  public func hitCount(in bytes: [UInt8], using workspace: Workspace) -> Int? {
    let isDone = bytes.withUnsafeBufferPointer { find(in: $0, using: workspace) }
    return isDone ? workspace.hits.list.count : nil
  }

  /// The places the fast scan points at, sorted. False where it does not finish.
  private func find(in text: UnsafeBufferPointer<UInt8>, using workspace: Workspace) -> Bool {
    workspace.hits.removeAll()
    guard everywhere.find(in: text, text.indices, scratch: workspace.everywhere, into: &workspace.hits) else {
      return false
    }
    if !nearLandmarks.isEmpty {
      for part in Landmarks.surroundings(in: text, reach: reach) {
        guard nearLandmarks.find(in: text, part, scratch: workspace.nearLandmarks, into: &workspace.hits)
        else {
          return false
        }
      }
    }
    workspace.hits.sort()
    return true
  }

  /// Asks PCRE2 at the ends Vectorscan reported. No start is tried twice: a start that failed fails again.
  private func confirm(
    _ index: Int, at ends: some Sequence<Int>, in text: UnsafeBufferPointer<UInt8>, reach: Int,
    _ workspace: Workspace, _ result: inout Result
  ) {
    // Starts before `tried` are done with.
    var tried = 0
    var held: Span?
    for end in ends where end > tried {
      if let open = held {
        // Starts within reach of a failed attempt cannot be told apart from it, so they are held as well.
        if end - reach < open.end {
          held = open.hull(Span(open.start, end))
          continue
        }
        result.unfinished.append(Match(expression: index, span: open))
        tried = max(tried, open.end)
        held = nil
      }
      // Starts asked about at once; halved to find the one at which an attempt does not finish.
      var width = end
      while tried < end, held == nil {
        let from = scalarStart(max(tried, end - reach), in: text)
        let isCut = from > tried
        let limit = min(end, from + width)
        switch compiled[index].firstMatch(in: text, starts: from..<limit, using: workspace.state) {
        case .match(let span, let value):
          result.matches.append(Match(expression: index, span: span, value: value))
          tried = max(span.end, scalarEnd(from, in: text))
        case .noMatch where limit < end:
          tried = scalarEnd(limit - 1, in: text)
        case .noMatch:
          // An exact hit without a match: it begins in the last match, or further back than the reach.
          if isCut, methods[index] == .exact(longest: nil) { held = Span(tried, end) }
          tried = end
        case .unfinished where limit - from > 1:
          width = (limit - from) / 2
        case .unfinished:
          held = Span(from, max(end, from))
        }
      }
    }
    if let held { result.unfinished.append(Match(expression: index, span: held)) }
  }

  private func scalarStart(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = offset
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private func scalarEnd(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = offset + 1
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
