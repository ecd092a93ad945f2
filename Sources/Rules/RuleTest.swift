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
  }

  public struct Given: Sendable, Hashable {
    /// The order's level: `U`, `C`, `S` or `TS`.
    public var release: String
    /// The document's banner; nil where it has none.
    public var banner: String?
    /// Terms of the lists the rule names.
    public var lists: [TermList]

    public init(release: String = "U", banner: String? = nil, lists: [TermList] = []) {
      self.release = release
      self.banner = banner
      self.lists = lists
    }
  }

  /// The marks around what must be found.
  public static let opening: Character = "\u{27E6}"
  public static let closing: Character = "\u{27E7}"

  public var name: String
  public var given: Given
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
    name: String, given: Given = Given(), text: String, expectation: Expectation, becomes: String? = nil,
    raises: [String] = [], without: [Wrapper: String] = [:], place: DiagnosticPlace
  ) {
    self.name = name
    self.given = given
    self.text = text
    self.expectation = expectation
    self.becomes = becomes
    self.raises = raises
    self.without = without
    self.place = place
  }
}
