public import Markings

/// The decision of a named authority to let certain material go to a certain audience, as its YAML file says.
/// What it does not cover stays withheld and is counted as pending (law 7).
public struct ReleaseOrder: Sendable, Hashable {
  public enum NamePolicy: String, Sendable, Hashable, CaseIterable {
    case named
    case pseudonym
    case redact
  }

  /// Whether a document that is linked to a person only by text that does not leave appears in the packet.
  public enum WithheldDocuments: String, Sendable, Hashable, CaseIterable {
    /// As a slip sheet and a line in the lists: its existence is acknowledged.
    case list
    /// Not at all: nothing that the released text does not say itself reaches the packet.
    case silent
  }

  /// What becomes of a packet while a passage that may clear someone is not decided about.
  public enum OpenFlags: String, Sendable, Hashable, CaseIterable {
    /// It is not built.
    case hold
    /// It is built, and what is open is counted: for drafts, by decision of the authority.
    case list
  }

  public struct Decision: Sendable, Hashable {
    public var name: String
    public var role: String
    /// `yyyy-mm-dd`.
    public var date: String

    public init(name: String, role: String, date: String) {
      self.name = name
      self.role = role
      self.date = date
    }
  }

  public var id: String
  public var title: String
  public var authority: String
  public var basis: String
  public var decidedBy: Decision
  /// `yyyy-mm-dd`: the only date of the run that is printed anywhere.
  public var asOf: String
  public var audience: Audience
  public var level: Classification
  public var packs: [String]
  /// Controls, such as `FOUO`, whose release the authority has approved.
  public var approvals: Set<String>
  public var subject: NamePolicy
  public var thirdParties: NamePolicy
  /// List name to path, relative to the order's own folder.
  public var lists: [String: String]
  public var withheldDocuments: WithheldDocuments
  /// In front of every Bates number.
  public var batesPrefix: String
  public var batesDigits: Int
  public var languages: [String]
  /// Decisions of reviewers that hold only when two people have taken them alike.
  public var secondPerson: Set<ReviewAct>
  public var openFlags: OpenFlags
  /// Folders and files that were given out before, relative to the order's own folder.
  public var earlierReleases: [String]
  /// The production volume beside each packet; nil for none.
  public var production: Production?
  /// Which edition its packets are; nil where there is only one.
  public var edition: Edition?

  public init(
    id: String, title: String, authority: String, basis: String, decidedBy: Decision, asOf: String,
    audience: Audience, level: Classification, packs: [String], approvals: Set<String> = [],
    subject: NamePolicy = .named, thirdParties: NamePolicy = .pseudonym, lists: [String: String] = [:],
    withheldDocuments: WithheldDocuments = .list, batesPrefix: String, batesDigits: Int = 6,
    languages: [String] = ["en"], secondPerson: Set<ReviewAct> = [], openFlags: OpenFlags = .hold,
    earlierReleases: [String] = [], production: Production? = nil, edition: Edition? = nil
  ) {
    self.id = id
    self.title = title
    self.authority = authority
    self.basis = basis
    self.decidedBy = decidedBy
    self.asOf = asOf
    self.audience = audience
    self.level = level
    self.packs = packs
    self.approvals = approvals
    self.subject = subject
    self.thirdParties = thirdParties
    self.lists = lists
    self.withheldDocuments = withheldDocuments
    self.batesPrefix = batesPrefix
    self.batesDigits = batesDigits
    self.languages = languages
    self.secondPerson = secondPerson
    self.openFlags = openFlags
    self.earlierReleases = earlierReleases
    self.production = production
    self.edition = edition
  }
}
