public import Hashing
public import Rules
public import SourceText

/// Something in a document that waits for a person. Until then it stays withheld, or, for a flag, is counted.
public struct PendingItem: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A control whose release the order's authority has not approved.
    case approval
    /// A portion mark or banner that could not be read, or none at all.
    case marking
    /// Text that no reader stage understood.
    case unread
    /// A rule that could not finish.
    case held
    /// A passage that waits for the owner of an equity to answer.
    case referral
    /// A mention whose person is open.
    case identity
    /// A passage flagged as exculpatory or otherwise for a person.
    case flag
    /// A document whose only tie to the subject lies in text that does not leave.
    case withheldLink = "withheld-link"
    /// A portion that its marking keeps back; nobody is asked, but an authority may downgrade it.
    case classified
    /// A passage that a rule takes out; nobody is asked, but a person may release it.
    case passage
    /// A portion or document that a rule keeps back; likewise.
    case portion
    /// A portion that leaves; nobody is asked, but a person may keep it back.
    case released

    /// What may be decided about it.
    public var choices: [ReviewAct] {
      switch self {
      case .approval: [.release, .withhold, .substitute, .refer]
      case .marking: [.downgrade, .withhold, .substitute, .refer]
      case .unread, .held, .withheldLink: [.release, .withhold]
      case .referral: [.release, .withhold, .substitute]
      case .flag: [.release, .summary, .log]
      case .classified: [.downgrade, .substitute]
      case .passage: [.release, .substitute]
      case .portion: [.release]
      case .released: [.withhold, .substitute]
      // Who someone is, is decided about the link.
      case .identity: []
      }
    }

    /// Whether withholding it needs a ground from the person: so far there is none but the missing decision.
    public var lacksGround: Bool {
      switch self {
      case .approval, .marking, .unread, .held, .released: true
      case .referral, .identity, .flag, .withheldLink, .classified, .passage, .portion: false
      }
    }
  }

  public let kind: Kind
  public let span: Span
  /// In words, without document text.
  public let words: String
  /// What a decision about it is recorded under; nil where it is decided in another way.
  public let key: Digest?

  /// Whether it is a passage that may clear someone and that nobody has decided about.
  public var mayClear: Bool { kind == .flag && words.hasPrefix(PendingItem.exculpatory + ":") }

  /// The kind of flag that marks such a passage.
  static let exculpatory = "exculpatory"

  public init(_ kind: Kind, span: Span, words: String, key: Digest? = nil) {
    self.key = key
    self.kind = kind
    self.span = span
    self.words = words
  }
}

extension PendingItem: Comparable {
  public static func < (left: PendingItem, right: PendingItem) -> Bool {
    if left.span != right.span { return left.span < right.span }
    return (left.kind.rawValue, left.words, left.key?.hex ?? "")
      < (right.kind.rawValue, right.words, right.key?.hex ?? "")
  }
}
