import CVectorscan
import Glibc

/// The instructions that Vectorscan compiles for and scans with: AVX2 at most, since scans with AVX-512 miss matches in
/// releases such as 5.4.9, depending on where a text happens to lie in memory.
enum VectorscanPlatform {
  static let info: hs_platform_info_t = {
    var info = hs_platform_info_t()
    hs_populate_platform(&info)
    info.tune = UInt32(HS_TUNE_FAMILY_GENERIC)
    info.cpu_features &= UInt64(HS_CPU_FEATURES_AVX2)
    return info
  }()

  static func scan(
    _ database: OpaquePointer, _ text: UnsafeBufferPointer<UInt8>, scratch: OpaquePointer,
    context: UnsafeMutableRawPointer?, _ receive: match_event_handler
  ) -> Int32 {
    guard let address = text.baseAddress else { return HS_SUCCESS }
    return address.withMemoryRebound(to: CChar.self, capacity: text.count) {
      tearline_hs_scan(
        database, $0, UInt32(text.count), scratch, info.cpu_features == 0 ? 0 : 1, receive, context)
    }
  }

  /// Whether the library finds what it must wherever a text lies. Asked once, before anything is searched: a library
  /// that passes over a name is worse than none.
  static let isSound: Bool = {
    let samples = [
      ("P[A-Z<][A-Z]{3}[A-Z]+<[A-Z<]{5,39}", "P<UTOEXAMPLE<ANNA<."), ("P[A-Z<][A-Z]{3}", "P<UTO"),
      ("O[A-Z<]{5,39}", "O<<<<<<<"), ("[A-Z]+<[A-Z<]{5,39}", "AAAA<BBBBBBBB"), ("\\b[0-9]{5,9}x", "123456x"),
    ]
    return samples.allSatisfy { finds($0.0, $0.1) }
  }()

  /// Whether `expression` is found in `text` behind a line of spaces, before none or some, at every alignment.
  private static func finds(_ expression: String, _ text: String) -> Bool {
    var platform = info
    var database: OpaquePointer?
    var scratch: OpaquePointer?
    var problem: UnsafeMutablePointer<hs_compile_error_t>?
    defer {
      hs_free_scratch(scratch)
      hs_free_database(database)
      hs_free_compile_error(problem)
    }
    guard
      hs_compile(expression, 0, UInt32(HS_MODE_BLOCK), &platform, &database, &problem) == HS_SUCCESS,
      let database, hs_alloc_scratch(database, &scratch) == HS_SUCCESS, let scratch
    else { return false }
    for behind in [0, 8] {
      let bytes =
        [UInt8](repeating: 0x20, count: 90) + Array(text.utf8) + [UInt8](repeating: 0x20, count: behind)
      for offset in 0..<64 {
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count + 64)
        defer { room.deallocate() }
        room.initialize(repeating: 0)
        _ = room[offset..<(offset + bytes.count)].update(fromContentsOf: bytes)
        var count = 0
        let code = scan(
          database, UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[offset..<(offset + bytes.count)]),
          scratch: scratch, context: &count
        ) { _, _, _, _, count in
          count?.assumingMemoryBound(to: Int.self).pointee += 1
          return 0
        }
        guard code == HS_SUCCESS, count > 0 else { return false }
      }
    }
    return true
  }
}
