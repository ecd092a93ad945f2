/// The kinds of file a rule may be confined to.
enum FormatName: String, CaseIterable {
  case text
  case xml
}
