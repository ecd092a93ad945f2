import SourceText

/// One place a leaf of a rule found, in the document's text.
struct LeafHit: Hashable {
  /// In whose packets it counts.
  enum Condition: Hashable {
    case always
    case ifSubject(String)
    case unlessSubject(String)

    /// Any order will do, so long as equal ones are equal.
    fileprivate var rank: String {
      switch self {
      case .always: ""
      case .ifSubject(let person): "+" + person
      case .unlessSubject(let person): "-" + person
      }
    }
  }

  let span: Span
  let entity: String?
  let category: String?
  let holds: Condition

  init(_ span: Span, entity: String? = nil, category: String? = nil, holds: Condition = .always) {
    self.span = span
    self.entity = entity
    self.category = category
    self.holds = holds
  }

  /// - Parameter subject: the person whose packet it is; nil for anyone of whom the document says nothing.
  func holds(for subject: String?) -> Bool {
    switch holds {
    case .always: true
    case .ifSubject(let person): person == subject
    case .unlessSubject(let person): person != subject
    }
  }
}

extension LeafHit: Comparable {
  static func < (left: LeafHit, right: LeafHit) -> Bool {
    if left.span != right.span { return left.span < right.span }
    if left.entity != right.entity { return (left.entity ?? "") < (right.entity ?? "") }
    if left.category != right.category { return (left.category ?? "") < (right.category ?? "") }
    return left.holds.rank < right.holds.rank
  }
}
