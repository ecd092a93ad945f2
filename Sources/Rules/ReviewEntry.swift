public import Diagnostics

/// One line of a review file as a person filled it in.
public struct ReviewEntry: Sendable, Hashable {
  /// What is done about the item.
  public enum Action: Sendable, Hashable {
    case decide(ReviewAct)
    /// Takes back the decision that holds.
    case undo
  }

  /// Who decides, by what authority.
  public struct Person: Sendable, Hashable {
    public var name: String
    public var role: String
    public var authority: String

    public init(name: String = "", role: String = "", authority: String = "") {
      self.name = name
      self.role = role
      self.authority = authority
    }
  }

  /// The item's id.
  public var item: String
  /// Nil where the person left it open.
  public var action: Action?
  /// The substitute, summary, marking or owner.
  public var text: String
  /// Code of the ground of a withholding.
  public var ground: String
  public var reason: String
  public var person: Person
  /// Who is to decide about it; empty where nobody was named.
  public var assignedTo: String
  /// The passage as the file shows it, which nobody may change.
  public var passage: String
  public var place: DiagnosticPlace

  public init(
    item: String, action: Action?, text: String = "", ground: String = "", reason: String = "",
    person: Person = Person(), assignedTo: String = "", passage: String = "", place: DiagnosticPlace
  ) {
    self.item = item
    self.action = action
    self.text = text
    self.ground = ground
    self.reason = reason
    self.person = person
    self.assignedTo = assignedTo
    self.passage = passage
    self.place = place
  }
}
