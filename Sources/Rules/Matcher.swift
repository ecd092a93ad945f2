public import Diagnostics

/// What a rule looks for. Each leaf finds places; `all` and `any` combine them.
public indirect enum Matcher: Sendable, Hashable {
  case marking(MarkingMatcher)
  case pattern(PatternMatcher)
  case words(WordsMatcher)
  case gazetteer(GazetteerMatcher)
  case field(FieldMatcher)
  /// The first finds; each other must hit too, near a hit of the first or in the same field or portion.
  case all([Matcher])
  case any([Matcher])

  /// The leaves in the order they are written.
  public var leaves: [Matcher] {
    switch self {
    case .all(let members), .any(let members): members.flatMap(\.leaves)
    case .marking, .pattern, .words, .gazetteer, .field: [self]
    }
  }

  /// The name other clauses call a leaf by; nil where it has none, and for `all` and `any`.
  public var id: String? {
    switch self {
    case .marking, .all, .any: nil
    case .pattern(let pattern): pattern.id
    case .words(let words): words.id
    case .gazetteer(let gazetteer): gazetteer.id
    case .field(let field): field.id
    }
  }

  /// The matcher a leaf must be near to, and how near.
  public var near: Near? {
    switch self {
    case .marking, .all, .any, .field: nil
    case .pattern(let pattern): pattern.near
    case .words(let words): words.near
    case .gazetteer(let gazetteer): gazetteer.near
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

/// Portions by what their marking says.
public struct MarkingMatcher: Sendable, Hashable {
  public enum Condition: Sendable, Hashable {
    /// The portion may not go to the order's audience at the order's level.
    case aboveRelease
    /// The portion's marking has one of these controls, such as `NOFORN` or `ORCON`.
    case controls([String])
  }

  public var condition: Condition

  public init(_ condition: Condition) {
    self.condition = condition
  }
}

/// A regular expression (PCRE2 syntax). Where it has a group named `value`, only that group is the hit.
public struct PatternMatcher: Sendable, Hashable {
  public enum Flag: String, Sendable, Hashable, CaseIterable {
    case caseless
    /// `^` and `$` also match at line ends.
    case multiline
    /// `.` also matches a line feed.
    case dotAll = "dot-all"
  }

  public var id: String?
  public var regex: String
  public var view: ReadingView
  public var flags: Set<Flag>
  /// Kind of identifier the hit is; its letters and digits then become the finding's entity.
  public var identifier: String?
  public var near: Near?
  /// Where the expression is written.
  public var place: DiagnosticPlace?

  public init(
    id: String? = nil, regex: String, view: ReadingView = .joined, flags: Set<Flag> = [],
    identifier: String? = nil, near: Near? = nil, place: DiagnosticPlace? = nil
  ) {
    self.id = id
    self.regex = regex
    self.view = view
    self.flags = flags
    self.identifier = identifier
    self.near = near
    self.place = place
  }
}

/// Whole words or phrases; a space stands for any white space, line break or hyphen.
public struct WordsMatcher: Sendable, Hashable {
  public var id: String?
  public var any: [String]
  public var view: ReadingView
  public var near: Near?

  public init(id: String? = nil, any: [String], view: ReadingView = .folded, near: Near? = nil) {
    self.id = id
    self.any = any
    self.view = view
    self.near = near
  }
}

/// The entries of term lists, in every listed spelling.
public struct GazetteerMatcher: Sendable, Hashable {
  public enum Variant: String, Sendable, Hashable, CaseIterable {
    /// The canonical form and the listed variants.
    case full
    /// The last name by itself, in a document that has the full name before it.
    case familyAloneAfterFull = "family-alone-after-full"
  }

  public enum Boundary: String, Sendable, Hashable, CaseIterable {
    /// Whole words; an Arabic conjunction or preposition may stand in front.
    case word
  }

  public var id: String?
  /// Names of lists, as the release order or the pack calls them.
  public var lists: [String]
  public var view: ReadingView
  public var variants: Set<Variant>
  public var boundary: Boundary
  public var near: Near?

  public init(
    id: String? = nil, lists: [String], view: ReadingView = .folded, variants: Set<Variant> = [.full],
    boundary: Boundary = .word, near: Near? = nil
  ) {
    self.id = id
    self.lists = lists
    self.view = view
    self.variants = variants
    self.boundary = boundary
    self.near = near
  }
}

/// Labelled values: a field that the reader found, or a region that begins with the label and a colon.
public struct FieldMatcher: Sendable, Hashable {
  public var id: String?
  /// Compared without case and accents.
  public var labels: [String]

  public init(id: String? = nil, labels: [String]) {
    self.id = id
    self.labels = labels
  }
}
