import Diagnostics
public import SourceText

/// A marking found in a text.
public struct FoundMarking: Sendable {
  /// The mark itself, parentheses included.
  public let span: Span
  public let reading: MarkingReading
  /// 0 to 1; below `MarkingFinder.reviewThreshold` a person should look.
  public let confidence: Double

  public init(span: Span, reading: MarkingReading, confidence: Double) {
    self.span = span
    self.reading = reading
    self.confidence = confidence
  }

  /// The problems of the reading, and one that asks for a look where it is not certain that this is a
  /// marking.
  public var problems: [MarkingProblem] {
    guard confidence < MarkingFinder.reviewThreshold else { return reading.problems }
    return reading.problems + [
      MarkingProblem(
        .markingLowConfidence, "The form or the place of the marking leaves a doubt.", range: nil)
    ]
  }
}
