public import Diagnostics

/// What the mark stage says about a document: the effective marking of the whole and of each portion.
public struct MarkingLayer: Sendable {
  public let banner: EffectiveMarking
  /// One for each portion of the document, in order.
  public let portions: [EffectiveMarking]
  public let diagnostics: [Diagnostic]

  public init(banner: EffectiveMarking, portions: [EffectiveMarking], diagnostics: [Diagnostic] = []) {
    self.banner = banner
    self.portions = portions
    self.diagnostics = diagnostics
  }
}
