/// A document as it leaves: nothing in it comes from text that was withheld.
public struct ReleasedDocument: Hashable, Sendable {
  public enum Disposition: String, Hashable, Sendable, CaseIterable {
    /// Released in full.
    case full = "RIF"
    /// Released in part.
    case partial = "RIP"
    /// Withheld in full: a slip sheet stands for it.
    case withheld = "WIF"
  }

  /// The case's own number for the document, such as `DOC-000012`; says nothing of its content or file name.
  public var controlNumber: String
  /// The report's number, title and date where they may leave; nil where they are withheld or there is none.
  public var reportNumber: String?
  public var title: [ReleasedInline]?
  public var date: String?
  /// What kind of report it is, in words.
  public var kind: String
  public var language: String
  public var disposition: Disposition
  /// The original banner, to be printed struck out; nil where it may not be shown or could not be read.
  public var originalBanner: String?
  /// The banner of what remains, rolled up from the portions that leave.
  public var releasedBanner: String
  /// Empty when withheld in full.
  public var blocks: [ReleasedBlock]
  /// Why it is withheld in full: one box; nil otherwise.
  public var slip: RedactionBox?
  /// Passages a rule flagged for a person, such as `exculpatory`: those that leave, and those that a person decided
  /// about.
  public var flags: [ReleasedFlag]
  /// The dates its text gives, in reading order.
  public var moments: [ReleasedMoment]
  /// Where it was XML and is not withheld in full: what leaves of it as markup.
  public var markup: ReleasedMarkup?

  public init(
    controlNumber: String, reportNumber: String?, title: [ReleasedInline]?, date: String?, kind: String,
    language: String, disposition: Disposition, originalBanner: String?, releasedBanner: String,
    blocks: [ReleasedBlock], slip: RedactionBox?, flags: [ReleasedFlag],
    moments: [ReleasedMoment] = [], markup: ReleasedMarkup? = nil
  ) {
    self.controlNumber = controlNumber
    self.reportNumber = reportNumber
    self.title = title
    self.date = date
    self.kind = kind
    self.language = language
    self.disposition = disposition
    self.originalBanner = originalBanner
    self.releasedBanner = releasedBanner
    self.blocks = blocks
    self.slip = slip
    self.flags = flags
    self.moments = moments
    self.markup = markup
  }

  /// The text a search platform loads, one block a line.
  public var plainText: String {
    if let slip { return "[Withheld in full: \(slip.label)]\n" }
    return blocks.map { $0.plainText + "\n" }.joined()
  }

  /// Every box of its blocks, in reading order, or that of its slip sheet.
  public var boxes: [RedactionBox] {
    let inline = blocks.flatMap(\.inlines).compactMap { inline -> RedactionBox? in
      if case .box(let box) = inline { box } else { nil }
    }
    return inline + (slip.map { [$0] } ?? [])
  }
}
