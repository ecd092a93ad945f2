/// What a rule looks for. Each leaf finds places; `all`, `any` and `not` combine them.
public indirect enum Matcher: Sendable, Hashable {
  case marking(MarkingMatcher)
  case pattern(PatternMatcher)
  case words(WordsMatcher)
  case gazetteer(GazetteerMatcher)
  case field(FieldMatcher)
  case quote(QuoteMatcher)
  case path(PathMatcher)
  case entity(EntityMatcher)
  case section(SectionMatcher)
  case date(DateMatcher)
  case age(AgeMatcher)
  /// The first finds; each other must hit too (or, under `not`, must not), near a hit of the first or around it.
  case all([Matcher])
  case any([Matcher])
  /// Only in `all`, behind the first.
  case not(Matcher)

  /// The leaves in the order they are written, those under `not` too.
  public var leaves: [Matcher] {
    switch self {
    case .all(let members), .any(let members): members.flatMap(\.leaves)
    case .not(let member): member.leaves
    default: [self]
    }
  }

  /// The name other clauses call a leaf by; nil where it has none, and for combinations.
  public var id: String? {
    switch self {
    case .marking, .all, .any, .not: nil
    case .pattern(let pattern): pattern.id
    case .words(let words): words.id
    case .gazetteer(let gazetteer): gazetteer.id
    case .field(let field): field.id
    case .quote(let quote): quote.id
    case .path(let path): path.id
    case .entity(let entity): entity.id
    case .section(let section): section.id
    case .date(let date): date.id
    case .age(let age): age.id
    }
  }

  /// The matcher a leaf must be near to, and how near.
  public var near: Near? {
    switch self {
    case .pattern(let pattern): pattern.near
    case .words(let words): words.near
    case .gazetteer(let gazetteer): gazetteer.near
    case .entity(let entity): entity.near
    case .date(let date): date.near
    case .age(let age): age.near
    case .marking, .field, .quote, .path, .section, .all, .any, .not: nil
    }
  }

  /// Whether the leaf finds stretches of the document that other hits can lie in, so that it needs no `near`.
  public var isPlace: Bool {
    switch self {
    case .marking, .field, .path, .section, .quote: true
    case .date(let date): date.subject == .document
    case .pattern, .words, .gazetteer, .entity, .age, .all, .any, .not: false
    }
  }

  /// Names of the lists a leaf looks things up in and cannot do without.
  public var listNames: [String] {
    switch self {
    case .gazetteer(let gazetteer): gazetteer.lists
    case .quote(let quote): quote.lists
    case .entity(let entity): entity.roles.contains(.source) ? [EntityMatcher.Role.source.listName] : []
    default: []
    }
  }
}

/// How a matcher reads the text.
public enum ReadingView: String, Sendable, Hashable, CaseIterable {
  /// As it is.
  case source
  /// Without soft hyphens, zero-width characters, line-break hyphens and runs of space; case is kept.
  case joined
  /// Joined, and case, accents, width, digits, Arabic letter forms and look-alikes are folded.
  case folded
}
