/// What a rule asks for when it hits. Rules have no order: the strongest act on a passage holds
/// (withhold > redact = refer > substitute > flag), and every hit stays in the record.
public enum Act: Sendable, Hashable, Codable {
  /// The document does not leave at all.
  case withholdDocument
  /// The matched passage is replaced by a box with the ground.
  case redact
  /// The whole portion the match lies in is replaced by a box with the ground.
  case redactPortion
  /// The matched passage is replaced by this text. In a rule it may hold the words of `Generalisation` in braces;
  /// in a finding they are filled in.
  case substitute(text: String)
  /// The matched name is replaced by a pseudonym, one for a person in a packet; the category is the word in
  /// front of its letter, such as `Person`.
  case pseudonym(category: String)
  /// The passage is boxed until the owner of the equity, such as another agency, has answered.
  case refer(to: String)
  /// The passage stays and a person is asked to look.
  case flag(kind: String)
  /// The passage has been released before: findings of the rules named do not withhold it. A marking is never
  /// lifted.
  case release(over: [String])

  /// An act without its particulars, as grounds and checks speak of it.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case withhold
    case redact
    case refer
    case substitute
    case pseudonym
    case flag
    case release
  }

  public var kind: Kind {
    switch self {
    case .withholdDocument: .withhold
    case .redact, .redactPortion: .redact
    case .refer: .refer
    case .substitute: .substitute
    case .pseudonym: .pseudonym
    case .flag: .flag
    case .release: .release
    }
  }

  /// Which act holds where several want the same passage: the greater. Equal ones are all kept.
  public var strength: Int {
    switch self {
    case .withholdDocument: 5
    case .redactPortion: 4
    case .redact, .refer: 3
    case .substitute, .pseudonym: 2
    case .flag: 1
    case .release: 0
    }
  }

  /// Whether something that would leave does not leave as it is.
  public var withholds: Bool {
    switch self {
    case .flag, .release: false
    case .withholdDocument, .redact, .redactPortion, .substitute, .pseudonym, .refer: true
    }
  }
}
