/// One line of the identity basis: why a document is, or is not, tied to the subject.
public struct IdentityRow: Hashable, Sendable {
  public var controlNumber: String
  /// `confirmed`, `candidate`, `rejected` and so on.
  public var state: String
  /// What identified the person, such as `isn`; `identifier in withheld text` where that may not be said.
  public var basis: String
  /// In words, without document text.
  public var evidence: [String]
  /// Control numbers of more documents of which the same is to be said.
  public var further: [String]

  public init(
    controlNumber: String, state: String, basis: String, evidence: [String], further: [String] = []
  ) {
    self.further = further
    self.controlNumber = controlNumber
    self.state = state
    self.basis = basis
    self.evidence = evidence
  }
}
