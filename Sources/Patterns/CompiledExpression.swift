import CPCRE2
import SourceText
import Synchronization

/// An expression compiled by PCRE2, which says what exactly matched.
final class CompiledExpression: @unchecked Sendable {
  // The compiled code is read-only once prepared, so tasks may share it; match data and limits belong to a workspace.
  private let code: OpaquePointer
  /// The number of the group `value`, 0 where there is none.
  private let valueGroup: Int
  private let isPrepared = Atomic(false)
  private let preparing = Mutex(())

  enum Answer {
    case match(Span, value: Span?)
    case noMatch
    /// A limit was reached or the library failed: nothing may be concluded.
    case unfinished
  }

  init(_ expression: Expression, index: Int) throws(PatternError) {
    code = try CompiledExpression.code(for: expression, index: index)
    let group = pcre2_substring_number_from_name_8(code, "value")
    valueGroup = group > 0 ? Int(group) : 0
  }

  /// The code of an expression, to be freed by the caller.
  ///
  /// - Parameter extra: further options of PCRE2.
  static func code(
    for expression: Expression, index: Int, extra: UInt32 = 0
  ) throws(PatternError) -> OpaquePointer {
    var options =
      extra | PCRE2_UTF | UInt32(PCRE2_USE_OFFSET_LIMIT) | UInt32(PCRE2_NEVER_BACKSLASH_C)
      | UInt32(PCRE2_DUPNAMES)
    if expression.flags.contains(.caseless) { options |= UInt32(PCRE2_CASELESS) }
    if expression.flags.contains(.multiline) { options |= UInt32(PCRE2_MULTILINE) }
    if expression.flags.contains(.dotAll) { options |= UInt32(PCRE2_DOTALL) }
    guard let context = pcre2_compile_context_create_8(nil) else { throw .library(name: "PCRE2", code: 0) }
    defer { pcre2_compile_context_free_8(context) }
    // Not the newline convention the library was built with: a match may not depend on the machine.
    pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
    pcre2_set_bsr_8(context, UInt32(PCRE2_BSR_UNICODE))
    pcre2_set_parens_nest_limit_8(context, 100)
    var error: Int32 = 0
    var offset = 0
    let bytes = Array(expression.regex.utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, context) else {
      throw .invalid(expression: index, offset: offset, reason: CompiledExpression.reason(error))
    }
    return code
  }

  deinit {
    pcre2_code_free_8(code)
  }

  /// Makes machine code of the expression when it is first needed: most of a pack finds nothing in most folders.
  /// Without machine code the interpreter does the same work under the same limits.
  private func prepare() {
    guard !isPrepared.load(ordering: .acquiring) else { return }
    preparing.withLock { _ in
      guard !isPrepared.load(ordering: .relaxed) else { return }
      _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
      isPrepared.store(true, ordering: .releasing)
    }
  }

  /// The first match that starts in `starts`; it may look at all bytes before and behind.
  ///
  /// - Precondition: `bytes` is valid UTF-8 and `starts` begins at a scalar.
  func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, starts: Range<Int>, using matcher: MatchState)
    -> Answer
  {
    prepare()
    guard pcre2_set_offset_limit_8(matcher.context, starts.upperBound - 1) == 0 else { return .unfinished }
    let count = pcre2_match_8(
      code, bytes.baseAddress, bytes.count, starts.lowerBound,
      UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_NOTEMPTY), matcher.data, matcher.context)
    if count == PCRE2_ERROR_NOMATCH { return .noMatch }
    guard count >= 0, let offsets = pcre2_get_ovector_pointer_8(matcher.data), offsets[0] <= offsets[1] else {
      return .unfinished
    }
    let span = Span(offsets[0], offsets[1])
    let last = Int(pcre2_get_ovector_count_8(matcher.data)) - 1
    guard valueGroup > 0, valueGroup <= last, count == 0 || valueGroup < Int(count) else {
      return .match(span, value: nil)
    }
    let start = offsets[2 * valueGroup]
    let end = offsets[2 * valueGroup + 1]
    guard start != Int(bitPattern: UInt.max), start < end else { return .match(span, value: nil) }
    return .match(span, value: Span(start, end))
  }

  private static func reason(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
  }
}

/// What PCRE2 writes to while it matches; one for each task.
final class MatchState {
  let data: OpaquePointer
  let context: OpaquePointer
  private let stack: OpaquePointer?

  init(_ limits: PatternLimits) throws(PatternError) {
    guard let data = pcre2_match_data_create_8(64, nil) else { throw .library(name: "PCRE2", code: 0) }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(data)
      throw .library(name: "PCRE2", code: 0)
    }
    self.data = data
    self.context = context
    pcre2_set_match_limit_8(context, limits.steps)
    pcre2_set_depth_limit_8(context, limits.depth)
    pcre2_set_heap_limit_8(context, limits.heap)
    // Where there is none, compiled code has 32 KiB, and says so when that is not enough.
    stack = pcre2_jit_stack_create_8(32_768, limits.stack, nil)
    if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(data)
    pcre2_jit_stack_free_8(stack)
  }
}
