/// Which of some runs of words stand in released text.
///
/// Only the runs that are asked about are held, since a packet releases far more words than it withholds. Words are
/// compared by numbers given to them, never by a hash alone: a run that is wrongly taken for released would not be
/// looked for.
struct ReleasedRuns {
  /// Words of a run, at most. A longer passage is looked for by its runs of this length, a shorter one whole.
  static let longest = 8

  /// The numbers of a run's words, then zeros.
  private typealias Run = SIMD8<Int32>

  /// Numbers of the words of all runs, from 1 on.
  private var numbers: [String: Int32] = [:]
  /// Whether it was seen in released text.
  private var runs: [Run: Bool] = [:]
  /// Lengths that are asked about.
  private var lengths: [Int] = []

  /// - Parameter asked: the runs, of 1 to `longest` words each.
  init(asked: [ArraySlice<String>]) {
    for words in asked {
      var run = Run()
      for (place, word) in words.enumerated() {
        let number = numbers[word] ?? Int32(numbers.count + 1)
        numbers[word] = number
        run[place] = number
      }
      runs[run] = false
    }
    lengths = Set(asked.map(\.count)).sorted()
  }

  /// Takes the words of a text that is released.
  mutating func add(_ words: [String]) {
    let known = words.map { numbers[$0] ?? 0 }
    for start in known.indices where known[start] != 0 {
      for length in lengths {
        guard start + length <= known.count, let run = Self.run(known[start..<start + length]) else { break }
        if let place = runs.index(forKey: run) { runs.values[place] = true }
      }
    }
  }

  /// Whether the run, which must have been asked about, stands in released text.
  func contains(_ words: ArraySlice<String>) -> Bool {
    guard words.count <= Self.longest, let run = Self.run(words.lazy.map { numbers[$0] ?? 0 }) else {
      return false
    }
    return runs[run] ?? false
  }

  /// - Returns: nil where a word has no number.
  private static func run(_ numbers: some Collection<Int32>) -> Run? {
    var run = Run()
    for (place, number) in numbers.enumerated() {
      if number == 0 { return nil }
      run[place] = number
    }
    return run
  }
}
