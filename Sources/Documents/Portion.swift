public import Markings
public import SourceText

/// A unit of a document that carries one marking: a paragraph with its mark, a marked XML element, or a unit
/// without a mark of its own.
public struct Portion: Sendable, Hashable {
  /// From the first to the last byte of its regions.
  public let span: Span
  /// The mark's place in the text, parentheses included; nil where the mark is in attributes or there is none.
  public let markSpan: Span?
  /// What the portion says of itself: in its text, in attributes, or both. Empty where it says nothing.
  public let readings: [MarkingReading]

  public init(span: Span, markSpan: Span? = nil, readings: [MarkingReading] = []) {
    self.span = span
    self.markSpan = markSpan
    self.readings = readings
  }
}
