/// The regions a rule may be confined to, as they are written in rules.
public enum RegionName: String, CaseIterable, Sendable {
  case title
  case heading
  case paragraph
  case listItem = "list-item"
  case cell
  case field
  case caption
  case sourceNote = "source-note"
  case banner
  case authorityBlock = "authority-block"
  case envelope
  case unplaced
  case attribute
  case comment
  case processingInstruction = "processing-instruction"

  /// As documents name it.
  public var kind: String { "\(self)" }
}
