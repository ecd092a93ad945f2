import CVectorscan
import Glibc
import SourceText

/// A Vectorscan database of many expressions: one pass over the bytes tells where each may have ended.
///
/// An expression it cannot express goes in as a superset (prefilter), or is left out; either is told by `role`.
final class MultiPatternDatabase: @unchecked Sendable {
  // The database is read-only once compiled, so tasks may share it; each has its own scratch.
  private let database: OpaquePointer?

  enum Role: Sendable, Hashable {
    /// Hits are exactly the ends of its matches; the longest match in bytes, nil where there is none.
    case exact(longest: Int?)
    /// Hits hold the ends of all its matches, and others.
    case superset
    /// Not in the database.
    case leftOut
  }

  /// One for each expression.
  let roles: [Role]

  /// - Parameter numbers: what hits call the expressions; their indices by default.
  init(
    _ expressions: [Expression], numbers: [Int]? = nil, cache: (any PatternCache)? = nil
  ) throws(PatternError) {
    guard VectorscanPlatform.isSound else { throw .unsound(name: "Vectorscan") }
    guard !expressions.isEmpty else {
      database = nil
      roles = []
      return
    }
    let numbers = numbers ?? Array(expressions.indices)
    let key = cache == nil ? [] : MultiPatternDatabase.key(of: expressions, numbers)
    if let kept = cache?.database(for: key), let stored = StoredDatabase(kept, count: expressions.count) {
      database = stored.database
      roles = stored.roles
      return
    }
    let (database, roles) = try MultiPatternDatabase.compile(expressions, numbers)
    self.database = database
    self.roles = roles
    if let cache, let bytes = StoredDatabase.bytes(database, roles) { cache.keep(bytes, for: key) }
  }

  private static func compile(
    _ expressions: [Expression], _ numbers: [Int]
  ) throws(PatternError) -> (database: OpaquePointer?, roles: [Role]) {
    var roles = expressions.map(MultiPatternDatabase.role)
    while true {
      switch MultiPatternDatabase.compile(expressions, numbers, roles) {
      case .compiled(let database): return (database, roles)
      case .refused(let index):
        // Accepted by itself but not as compiled, such as an expression that is too large.
        if case .exact = roles[index] { roles[index] = .superset } else { roles[index] = .leftOut }
      case .failed(let code):
        throw .library(name: "Vectorscan", code: code)
      }
    }
  }

  deinit {
    hs_free_database(database)
  }

  /// The expressions, and the library and processor that the database is made for.
  private static func key(of expressions: [Expression], _ numbers: [Int]) -> [UInt8] {
    let platform = VectorscanPlatform.info
    var key = Array("3 \(PatternLibraries.vectorscan) \(platform.tune) \(platform.cpu_features)".utf8)
    for (expression, number) in zip(expressions, numbers) {
      key += [0, expression.flags.rawValue] + Array("\(number) ".utf8) + Array(expression.regex.utf8)
    }
    return key
  }

  /// Whether no expression is in it.
  var isEmpty: Bool { database == nil }

  /// In bytes; 0 where no expression is in it.
  var size: Int {
    guard let database else { return 0 }
    var size = 0
    return hs_database_size(database, &size) == HS_SUCCESS ? size : 0
  }

  /// - Returns: nil where no expression is in the database.
  func makeScratch() throws(PatternError) -> OpaquePointer? {
    guard let database else { return nil }
    var scratch: OpaquePointer?
    let code = hs_alloc_scratch(database, &scratch)
    guard code == HS_SUCCESS, let scratch else { throw .library(name: "Vectorscan", code: Int(code)) }
    return scratch
  }

  /// A place at which a match of an expression may have ended. Hits sort by expression, then end.
  struct Hit: Comparable {
    private let value: UInt64

    init(expression: UInt32, end: UInt32) {
      value = UInt64(expression) << 32 | UInt64(end)
    }

    var expression: Int { Int(value >> 32) }
    var end: Int { Int(value & 0xFFFF_FFFF) }

    static func < (left: Hit, right: Hit) -> Bool { left.value < right.value }
  }

  /// What scans of a text found; kept by the caller, so that the room for it is made once.
  struct Hits {
    private(set) var list: [Hit] = []
    /// Where the part that is scanned begins in the text.
    fileprivate var offset: UInt32 = 0

    mutating func removeAll() { list.removeAll(keepingCapacity: true) }
    mutating func sort() { list.sort() }
    fileprivate mutating func append(_ expression: UInt32, _ end: UInt64) {
      list.append(Hit(expression: expression, end: offset &+ UInt32(truncatingIfNeeded: end)))
    }
  }

  /// Adds the ends of possible matches, in no order; the same may come more than once.
  ///
  /// - Parameter part: where matches are looked for; nothing beside it is seen.
  /// - Returns: false where the scan did not finish; nothing is known then.
  func find(
    in bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, scratch: OpaquePointer?, into hits: inout Hits
  ) -> Bool {
    guard let database else { return true }
    guard let scratch, bytes.count < Int(UInt32.max) else { return false }
    hits.offset = UInt32(part.lowerBound)
    return withUnsafeMutablePointer(to: &hits) {
      VectorscanPlatform.scan(
        database, UnsafeBufferPointer(rebasing: bytes[part]), scratch: scratch, context: $0,
        MultiPatternDatabase.receive)
    } == HS_SUCCESS
  }

  private static let receive:
    @convention(c) (UInt32, UInt64, UInt64, UInt32, UnsafeMutableRawPointer?) -> Int32 = {
      expression, _, end, _, hits in
      guard let hits else { return 1 }
      hits.assumingMemoryBound(to: Hits.self).pointee.append(expression, end)
      return 0
    }
}

extension MultiPatternDatabase {
  private enum Outcome {
    case compiled(OpaquePointer?)
    case refused(Int)
    case failed(Int)
  }

  /// What Vectorscan says of an expression by itself.
  private static func role(of expression: Expression) -> Role {
    // Vectorscan reads C strings.
    guard !expression.regex.utf8.contains(0) else { return .leftOut }
    for role in [Role.exact(longest: nil), .superset] {
      var info: UnsafeMutablePointer<hs_expr_info_t>?
      var problem: UnsafeMutablePointer<hs_compile_error_t>?
      let code = hs_expression_info(expression.regex, flags(of: expression, role), &info, &problem)
      defer {
        free(info)
        hs_free_compile_error(problem)
      }
      guard code == HS_SUCCESS, let info else { continue }
      guard role != .superset else { return .superset }
      let width = info.pointee.max_width
      return .exact(longest: width == UInt32.max ? nil : Int(width))
    }
    return .leftOut
  }

  private static func flags(of expression: Expression, _ role: Role) -> UInt32 {
    var flags = UInt32(HS_FLAG_ALLOWEMPTY)
    if expression.flags.contains(.caseless) { flags |= UInt32(HS_FLAG_CASELESS) }
    if expression.flags.contains(.multiline) { flags |= UInt32(HS_FLAG_MULTILINE) }
    if expression.flags.contains(.dotAll) { flags |= UInt32(HS_FLAG_DOTALL) }
    if role == .superset { flags |= UInt32(HS_FLAG_PREFILTER) }
    if role == .superset || expression.needsUTF8 { flags |= UInt32(HS_FLAG_UTF8) }
    return flags
  }

  private static func compile(_ expressions: [Expression], _ numbers: [Int], _ roles: [Role]) -> Outcome {
    let included = expressions.indices.filter { roles[$0] != .leftOut }
    guard !included.isEmpty else { return .compiled(nil) }
    let texts = included.map { strdup(expressions[$0].regex) }
    defer { for text in texts { free(text) } }
    let pointers = texts.map { UnsafePointer($0) }
    let flags = included.map { self.flags(of: expressions[$0], roles[$0]) }
    let ids = included.map { UInt32(numbers[$0]) }
    var database: OpaquePointer?
    var problem: UnsafeMutablePointer<hs_compile_error_t>?
    var platform = VectorscanPlatform.info
    let code = hs_compile_multi(
      pointers, flags, ids, UInt32(included.count), UInt32(HS_MODE_BLOCK), &platform, &database, &problem)
    defer { hs_free_compile_error(problem) }
    if code == HS_SUCCESS { return .compiled(database) }
    let index = Int(problem?.pointee.expression ?? -1)
    guard code == HS_COMPILER_ERROR, included.indices.contains(index) else { return .failed(Int(code)) }
    return .refused(included[index])
  }
}
