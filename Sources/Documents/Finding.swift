public import Rules
public import SourceText

/// One hit of one rule in one document, with the reasons.
public struct Finding: Sendable, Hashable, Codable {
  /// One clause of the rule and what it found.
  public struct Evidence: Sendable, Hashable, Codable {
    /// The clause in words, such as `words within 8 words of token`.
    public let clause: String
    /// Where it found it; nil for a clause that is about the whole document.
    public let span: Span?

    public init(clause: String, span: Span?) {
      self.clause = clause
      self.span = span
    }
  }

  /// In whose packets a finding holds.
  public enum Packets: Sendable, Hashable, Codable {
    case all
    /// Those of these people, by record id, sorted.
    case only([String])
    /// All but theirs.
    case except([String])

    public func contain(_ subject: String) -> Bool {
      switch self {
      case .all: true
      case .only(let people): people.contains(subject)
      case .except(let people): !people.contains(subject)
      }
    }
  }

  /// The rule's stable id, such as `source.cryptonym`.
  public let rule: String
  public let revision: Int
  /// The bytes the act applies to.
  public let span: Span
  public let act: Act
  /// Nil only for flags.
  public let ground: Ground?
  public let evidence: [Evidence]
  /// The id of the list entry matched, which keys a pseudonym; nil where the rule matched no list.
  public let entity: String?
  /// The category of that entry, such as `minor`.
  public let category: String?
  /// Whether the rule could not finish and the passage is withheld until a person has looked.
  public let isHeld: Bool
  /// A rule that asks who is meant may hold for one person's packet and not for another's.
  public let packets: Packets

  public init(
    rule: String, revision: Int, span: Span, act: Act, ground: Ground?, evidence: [Evidence] = [],
    entity: String? = nil, category: String? = nil, isHeld: Bool = false, packets: Packets = .all
  ) {
    self.rule = rule
    self.revision = revision
    self.span = span
    self.act = act
    self.ground = ground
    self.evidence = evidence
    self.entity = entity
    self.category = category
    self.isHeld = isHeld
    self.packets = packets
  }

  /// The same finding for other packets.
  public func holding(in packets: Packets) -> Finding {
    Finding(
      rule: rule, revision: revision, span: span, act: act, ground: ground, evidence: evidence,
      entity: entity,
      category: category, isHeld: isHeld, packets: packets)
  }
}

extension Finding: Comparable {
  /// By place, then rule: the result of a scan is a set, printed in this order.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.span != right.span { return left.span < right.span }
    return (left.rule, left.entity ?? "") < (right.rule, right.entity ?? "")
  }
}
