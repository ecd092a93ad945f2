#if canImport(Glibc)
  import Glibc
#endif

/// A set of measurements of one module.
struct Suite: Sendable {
  let name: String
  let run: @Sendable () -> [Measurement]

  /// Whether a word of the command line names this suite: `read` names `read.text` too.
  func isMeant(by word: String) -> Bool { name == word || name.hasPrefix(word + ".") }
}

/// One figure and whether it meets its target.
struct Measurement: Sendable {
  let text: String
  let isMet: Bool
}

/// Every suite; one file each.
let suites: [Suite] = [
  markingSuite, textReadSuite, xmlReadSuite, namesSuite, linkSuite, scanSuite, scanGrowthSuite,
  shippedPacksSuite, typesetSuite, volumeSuite,
]

/// Processor seconds of this process since it began.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
