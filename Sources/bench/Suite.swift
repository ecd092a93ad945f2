import Interchange

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
  /// The same for programs, by name.
  var figures: [String: Double] = [:]

  /// One line.
  func json(of suite: String) -> String {
    let value: JSON = [
      "suite": .string(suite), "text": .string(text), "met": .boolean(isMet),
      "figures": .object(
        figures.sorted { $0.key < $1.key }.map {
          .init($0.key, .decimal(millionths: Int(($0.value * 1e6).rounded())))
        }),
    ]
    return value.line
  }
}

/// Every suite; one file each.
let suites: [Suite] = [
  markingSuite, textReadSuite, xmlReadSuite, namesSuite, linkSuite, scanSuite, scanGrowthSuite,
  shippedPacksSuite, typesetSuite, volumeSuite, wholeRunSuite,
]

/// Processor seconds of this process since it began.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
