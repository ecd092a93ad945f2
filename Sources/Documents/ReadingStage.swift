/// The stage of reading that took a piece of text, in the order in which the stages of the text reader ask for it
/// (markings.md section 4). What none of them takes is `unread`: kept, reported and never released by default.
public enum ReadingStage: String, Sendable, Hashable, CaseIterable {
  /// Transmission lines of ACP 127 and JANAP 128.
  case envelope
  /// Addresses and headings above the report.
  case header
  /// Banner, caption and page lines.
  case banner
  /// The classification authority block.
  case authority
  /// Labelled fields and the sets of formatted messages.
  case field
  /// Numbered, lettered, bulleted and plain paragraphs.
  case portion
  case table
  /// Signatures, distribution, warnings and attributes behind the report.
  case trailer
  /// The file's own markup says what the piece is: XML, and other files with structure.
  case markup
  case unread
}
