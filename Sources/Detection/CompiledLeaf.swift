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

  /// What a pattern says of the numbers it finds.
  struct Number {
    let check: NumberCheck?
    /// Of identifier.
    let kind: String?
  }

  let matcher: Matcher
  let source: Source
  /// The clause in words, for evidence; it never holds text of a document.
  let clause: String
  // Of the matcher, where they are asked for at every hit.
  let id: String?
  let near: Near?
  let isPlace: Bool
  /// Nil where the hits need no check and identify nobody.
  let number: Number?
  /// Whether terms may be parts of names, which count only behind the full name.
  let hasPartialTerms: Bool

  init(_ matcher: Matcher, _ source: Source) {
    self.matcher = matcher
    self.source = source
    clause = matcher.words
    id = matcher.id
    near = matcher.near
    isPlace = matcher.isPlace
    if case .pattern(let pattern) = matcher, pattern.check != nil || pattern.identifier != nil {
      number = Number(check: pattern.check, kind: pattern.identifier)
    } else {
      number = nil
    }
    hasPartialTerms =
      switch matcher {
      case .gazetteer(let gazetteer): gazetteer.variants != [.full]
      case .entity: true
      default: false
      }
  }
}
