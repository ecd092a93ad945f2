import SourceText

/// One place a leaf of a rule found, in the document's text.
struct LeafHit: Hashable {
  let span: Span
  let entity: String?
  let category: String?

  init(_ span: Span, entity: String? = nil, category: String? = nil) {
    self.span = span
    self.entity = entity
    self.category = category
  }
}

extension LeafHit: Comparable {
  static func < (left: LeafHit, right: LeafHit) -> Bool {
    left.span != right.span ? left.span < right.span : (left.entity ?? "") < (right.entity ?? "")
  }
}
