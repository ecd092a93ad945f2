/// What came of reading a marking: the value, or nil where it could not be understood, and the problems.
///
/// A document's portions hold the same few readings thousands of times, so a reading is one reference to what never
/// changes; copying it does not touch the lists inside.
public struct MarkingReading: Sendable {
  private final class Content: Sendable {
    let text: String
    let marking: Marking?
    let isMalformed: Bool
    let problems: [MarkingProblem]

    init(_ text: String, _ marking: Marking?, _ problems: [MarkingProblem]) {
      self.text = text
      self.marking = marking
      isMalformed = marking == nil
      self.problems = problems
    }
  }

  private let content: Content

  /// The marking as written.
  public var text: String { content.text }
  /// Nil when the marking is malformed; the caller must then treat the text it marks as of the highest level.
  public var marking: Marking? { content.marking }
  public var problems: [MarkingProblem] { content.problems }

  public init(text: String, marking: Marking?, problems: [MarkingProblem]) {
    content = Content(text, marking, problems)
  }

  public var isMalformed: Bool { content.isMalformed }

  /// The corrections that are certain, each once: the whole marking as it should read for one problem.
  public var fixes: [String] {
    var seen: Set<String> = []
    return problems.compactMap(\.fix).filter { seen.insert($0).inserted }
  }
}

extension MarkingReading: Hashable {
  public static func == (left: MarkingReading, right: MarkingReading) -> Bool {
    left.content === right.content
      || (left.text == right.text && left.marking == right.marking && left.problems == right.problems)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(marking)
    hasher.combine(problems)
  }
}
