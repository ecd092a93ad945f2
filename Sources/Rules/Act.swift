/// What a rule asks for when it hits. Rules have no order: the strongest act on a passage holds
/// (withhold > redact > substitute > flag), and every hit stays in the record.
public enum Act: Sendable, Hashable, Codable {
  /// The document does not leave at all.
  case withholdDocument
  /// The matched passage is replaced by a box with the ground.
  case redact
  /// The whole portion the match lies in is replaced by a box with the ground.
  case redactPortion
  /// The matched passage is replaced by this text.
  case substitute(text: String)
  /// The matched name is replaced by a pseudonym, one for a person in a packet; the category is the word in
  /// front of its letter, such as `Person`.
  case pseudonym(category: String)
  /// The passage stays and a person is asked to look.
  case flag(kind: String)
}
