import Patterns
import Rules

/// A leaf and where its hits come from.
struct CompiledLeaf {
  enum Source {
    /// Index in the scanner of its view.
    case expression(ReadingView, Int)
    /// Indices of the start and the end in the scanner of their view.
    case section(ReadingView, start: Int, end: Int)
    case terms
    case passages(PassageIndex)
    case field(labels: Set<[UInt8]>)
    case marking(MarkingMatcher)
    case path(NodePath)
    /// The link layer, and terms of lists.
    case people(Set<EntityMatcher.Role>)
    case date(DateMatcher)
    case age(AgeMatcher)
  }

  let matcher: Matcher
  let source: Source
  /// The clause in words, for evidence; it never holds text of a document.
  let clause: String

  init(_ matcher: Matcher, _ source: Source) {
    self.matcher = matcher
    self.source = source
    clause = matcher.words
  }
}
