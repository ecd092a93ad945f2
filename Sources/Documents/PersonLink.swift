/// The claim that a mention is a person of the registry, with its state and what speaks for and against it.
///
/// A name alone never gives more than `candidate` (law 8); rejected candidates are kept.
public struct PersonLink: Sendable, Hashable, Codable {
  public enum State: String, Sendable, Hashable, CaseIterable, Codable {
    /// A typed identifier matches and nothing contradicts it, or a person decided it.
    case confirmed
    /// The name fits a person whom an identifier confirms in the same document, and no one else fits better.
    case probable
    /// The name fits; nothing else is known.
    case candidate
    /// The name fits several people equally well; none is picked.
    case ambiguous
    /// An identifier matches but something contradicts it.
    case conflict
    /// Looked at and found not to be the person.
    case rejected

    /// Whether someone is taken for the person: confirmed, or probable by a confirmed number of the document.
    public var isSettled: Bool { self == .confirmed || self == .probable }

    /// Whether a mention with links in these states still waits for a person: someone may be meant, and not exactly
    /// one is settled on.
    public static func leaveOpen(_ states: [State]) -> Bool {
      states.count(where: \.isSettled) != 1 && states.contains { $0 != .rejected }
    }
  }

  /// One thing that speaks for or against.
  public struct Evidence: Sendable, Hashable, Codable {
    /// What was compared, such as `isn` or `father's name`.
    public let attribute: String
    /// In words, without document text: how it was compared and with what outcome.
    public let outcome: String
    /// In bits; negative speaks against. Nil for a fact that decides by itself.
    public let bits: Double?

    public init(attribute: String, outcome: String, bits: Double?) {
      self.attribute = attribute
      self.outcome = outcome
      self.bits = bits
    }
  }

  /// Index into the link layer's mentions.
  public let mention: Int
  /// The registry's own record id.
  public let person: String
  public let state: State
  public let evidence: [Evidence]

  public init(mention: Int, person: String, state: State, evidence: [Evidence]) {
    self.mention = mention
    self.person = person
    self.state = state
    self.evidence = evidence
  }
}
