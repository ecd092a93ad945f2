public import Diagnostics

/// An example inside a rule: a text, and what the rule must find in it. A pack with a failing test does not run.
public struct RuleTest: Sendable, Hashable {
  public enum Expectation: Sendable, Hashable {
    /// The act applies to exactly the marked spans.
    case hit
    /// Only flags, on exactly the marked spans.
    case flag
    /// No finding at all.
    case none
  }

  /// A second reading of the test, with a text that means the same.
  public enum Wrapper: String, Sendable, Hashable, CaseIterable {
    /// CRLF line ends.
    case crlf
    /// No-break spaces.
    case nbsp
    /// A line with accented letters in front, so that bytes and characters differ.
    case accents
    /// Soft hyphens inside the words that must be found.
    case softHyphens = "soft-hyphens"
    /// A line break at the first space inside what must be found.
    case splitLines = "split-lines"
    /// As paragraphs of an XML document.
    case xml
    /// The same, in CDATA sections.
    case cdata
    /// The same, with what must be found as character references.
    case entities
  }

  /// What the test's text is a file of.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case text
    case xml
  }

  /// A person whom the link stage would find in the text.
  public struct Person: Sendable, Hashable {
    public var id: String
    /// As it stands in the text.
    public var name: String
    public var role: EntityMatcher.Role

    public init(id: String, name: String, role: EntityMatcher.Role) {
      self.id = id
      self.name = name
      self.role = role
    }
  }

  public struct Given: Sendable, Hashable {
    /// The order's level: `U`, `C`, `S` or `TS`.
    public var release: String
    /// Countries of the order's audience; empty for the public.
    public var audience: Set<String>
    /// The order's as-of date; nil for the day from which the rule holds.
    public var asOf: String?
    /// The date the document gives itself; nil where the text says.
    public var date: String?
    /// The document's banner; nil where it has none.
    public var banner: String?
    /// Terms of the lists the rule names.
    public var lists: [TermList]
    public var people: [Person]
    /// Ids of other rules of the pack that run beside the one tested.
    public var rules: [String]

    public init(
      release: String = "U", audience: Set<String> = ["USA"], asOf: String? = nil, date: String? = nil,
      banner: String? = nil, lists: [TermList] = [], people: [Person] = [], rules: [String] = []
    ) {
      self.release = release
      self.audience = audience
      self.asOf = asOf
      self.date = date
      self.banner = banner
      self.lists = lists
      self.people = people
      self.rules = rules
    }
  }

  /// The marks around what must be found.
  public static let opening: Character = "\u{27E6}"
  public static let closing: Character = "\u{27E7}"

  public var name: String
  public var given: Given
  public var format: Format
  /// With marks.
  public var text: String
  public var expectation: Expectation
  /// The text as it leaves, with a box written `[code]`; nil where the test does not say.
  public var becomes: String?
  /// Codes of diagnostics that reading the text must raise.
  public var raises: [String]
  /// Wrappers switched off, with the reason.
  public var without: [Wrapper: String]
  public var place: DiagnosticPlace

  public init(
    name: String, given: Given = Given(), format: Format = .text, text: String, expectation: Expectation,
    becomes: String? = nil,
    raises: [String] = [], without: [Wrapper: String] = [:], place: DiagnosticPlace
  ) {
    self.name = name
    self.given = given
    self.format = format
    self.text = text
    self.expectation = expectation
    self.becomes = becomes
    self.raises = raises
    self.without = without
    self.place = place
  }
}
