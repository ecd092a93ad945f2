/// What a part of a paragraph is to a screen reader. Leaf 0 of every text is `.plain`: the paragraph itself.
enum TextLeaf: Hashable {
  case plain
  case struck
  case language(String)
  case redaction(label: String)
  case link(anchor: String)

  var anchor: String? {
    if case .link(let anchor) = self { return anchor }
    return nil
  }
}
