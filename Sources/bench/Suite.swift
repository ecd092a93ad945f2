#if canImport(Glibc)
  import Glibc
#endif

/// A set of measurements of one module.
struct Suite: Sendable {
  let name: String
  let run: @Sendable () -> [Measurement]
}

/// One figure and whether it meets its target.
struct Measurement: Sendable {
  let text: String
  let isMet: Bool
}

/// Every suite; one file each.
let suites: [Suite] = [markingSuite, readSuite, namesSuite, linkSuite]

/// Processor seconds of this process since it began.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
