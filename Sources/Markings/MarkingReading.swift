/// What came of reading a marking: the value, or nil where it could not be understood, and the problems.
public struct MarkingReading: Hashable, Sendable {
  /// The marking as written.
  public let text: String
  /// Nil when the marking is malformed; the caller must then treat the text it marks as of the highest level.
  public let marking: Marking?
  public let problems: [MarkingProblem]

  public init(text: String, marking: Marking?, problems: [MarkingProblem]) {
    self.text = text
    self.marking = marking
    self.problems = problems
  }

  public var isMalformed: Bool { marking == nil }

  /// The corrections that are certain, each once: the whole marking as it should read for one problem.
  public var fixes: [String] {
    var seen: Set<String> = []
    return problems.compactMap(\.fix).filter { seen.insert($0).inserted }
  }
}
