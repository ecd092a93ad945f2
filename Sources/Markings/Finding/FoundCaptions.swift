public import SourceText

/// A line of a message that holds only handling captions, such as `EXDIS` or `NODIS NOFORN`: it restricts the
/// message and states no level of its own.
public struct FoundCaptions: Sendable {
  public let span: Span
  public let dissemination: Dissemination
  public let nonIC: NonICDissemination
  /// Captions outside the register, such as `SENSITIVE`.
  public let captions: [String]

  /// `marking` with the captions added; nothing is taken away.
  public func added(to marking: Marking) -> Marking {
    var result = marking
    result.dissemination.formUnion(dissemination)
    result.nonIC.formUnion(nonIC)
    result.captions = Set(result.captions + captions).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return result
  }
}
