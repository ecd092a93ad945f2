import SourceText
import Synchronization
import Testing

@testable import Patterns

/// What was kept finds the same; what is damaged is compiled anew.
@Suite struct PatternCacheTests {
  private final class Cache: PatternCache {
    private let kept = Mutex<[[UInt8]: [UInt8]]>([:])

    var entries: [[UInt8]: [UInt8]] {
      get { kept.withLock { $0 } }
      set { kept.withLock { $0 = newValue } }
    }

    func database(for key: [UInt8]) -> [UInt8]? { kept.withLock { $0[key] } }
    func keep(_ database: [UInt8], for key: [UInt8]) { kept.withLock { $0[key] = database } }
  }

  // Exact with and without a longest match, a superset, and one that PCRE2 reads alone.
  private static let expressions = ["ab{1,3}", "x+y", "(?<=a)b", "(c(?1)?d)"].map { Expression($0) }
  private static let text = Array("ab abbbb xxy ccdd ab".utf8)

  private static func matches(_ expressions: [Expression], _ cache: Cache?) throws -> [PatternScanner.Match] {
    let scanner = try PatternScanner(expressions, cache: cache)
    return scanner.scan(text, using: try scanner.makeWorkspace()).matches
  }

  @Test func whatWasKeptFindsTheSame() throws {
    let cache = Cache()
    let fresh = try Self.matches(Self.expressions, nil)
    #expect(fresh.count >= 6)
    #expect(try Self.matches(Self.expressions, cache) == fresh)
    let kept = cache.entries
    #expect(kept.count == 1)
    #expect(try Self.matches(Self.expressions, cache) == fresh)
    #expect(cache.entries == kept)
    // Other expressions, and the same in another order or with other flags, are another database.
    _ = try Self.matches(Self.expressions.reversed(), cache)
    _ = try Self.matches(Self.expressions.map { Expression($0.regex, flags: .caseless) }, cache)
    #expect(cache.entries.count == 3)
  }

  @Test func damagedOnesAreCompiledAnew() throws {
    let cache = Cache()
    let fresh = try Self.matches(Self.expressions, cache)
    let kept = cache.entries
    for (key, bytes) in kept {
      var flipped = bytes
      flipped[bytes.count / 2] ^= 0xFF
      for damaged in [[], Array(bytes.prefix(20)), Array(bytes.dropLast(9)), flipped] {
        cache.entries[key] = damaged
        #expect(try Self.matches(Self.expressions, cache) == fresh)
        #expect(cache.entries[key] == bytes)
      }
    }
  }
}
