#if canImport(Glibc)
  import Glibc
#endif

/// How much memory this process holds at most while something runs, as the kernel counts it.
enum PeakMemory {
  /// The most resident memory above what was there before, in bytes; nil where the kernel does not tell.
  static func during(_ work: () -> Void) -> Int? {
    giveBack()
    guard reset(), let before = value("VmRSS:") else { return nil }
    work()
    guard let peak = value("VmHWM:") else { return nil }
    return max(0, peak - before)
  }

  /// Has the allocator return what is free, which would hide what is used next. Glibc's module for Swift leaves
  /// `malloc_trim` out.
  private static func giveBack() {
    typealias Trim = @convention(c) (Int) -> Int32
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "malloc_trim") else { return }
    _ = unsafeBitCast(symbol, to: Trim.self)(0)
  }

  /// Makes the kernel forget the highest value so far (proc(5), clear_refs).
  private static func reset() -> Bool {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return false }
    defer { fclose(file) }
    return fputs("5\n", file) >= 0
  }

  private static func value(_ field: String) -> Int? {
    guard let file = fopen("/proc/self/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.hasPrefix(field) {
        return text.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map {
          $0 * 1_024
        }
      }
    }
    return nil
  }
}
