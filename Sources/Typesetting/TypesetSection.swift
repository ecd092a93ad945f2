/// The start of a section, such as one released document in a packet.
///
/// Pages belong to the section that was the last to start before their first block. A section that takes Bates
/// numbers always starts a page, so that a page is never of two documents.
public struct TypesetSection: Hashable, Sendable {
  /// Whether and how pages of the section are numbered.
  public enum Bates: Hashable, Sendable {
    /// No stamp.
    case none
    /// The number after the last one given, or the numbering's start.
    case continuing
    /// From this number: for documents whose numbers were given in an earlier production.
    case starting(at: Int)
  }

  /// Unique in the document; also an anchor at the section's first page.
  public var id: String
  public var startsPage: Bool
  public var bates: Bates
  /// Printed in the header's right corner.
  public var controlNumber: String?
  /// nil: the document's.
  public var header: RunningHeader?
  /// nil: the document's.
  public var footer: RunningFooter?

  public init(
    id: String, startsPage: Bool = true, bates: Bates = .none, controlNumber: String? = nil,
    header: RunningHeader? = nil, footer: RunningFooter? = nil
  ) {
    self.id = id
    self.startsPage = startsPage
    self.bates = bates
    self.controlNumber = controlNumber
    self.header = header
    self.footer = footer
  }
}
