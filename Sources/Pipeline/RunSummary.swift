public import CaseStore
public import Diagnostics
import Documents

/// What a run did and what it leaves to people.
public struct RunSummary: Sendable {
  public struct Quarantined: Sendable, Hashable {
    public let file: String
    public let diagnostic: Diagnostic
  }

  /// A message that was sent in sections, each of which is a document.
  public struct Message: Sendable {
    public struct Section: Sendable, Hashable {
      public let number: Int
      public let file: String
    }

    /// In the order of the message.
    public let sections: [Section]
    public let count: Int
    public let missing: [Int]
    /// Whether all sections are there, once, so that their banners count for each.
    public let isWhole: Bool
    let diagnostic: Diagnostic?

    init(_ message: RecordedMessage) {
      sections = message.sections.map { Section(number: $0.place.number, file: $0.record.source.name) }
      count = message.count
      missing = message.missing
      isWhole = message.isWhole
      diagnostic = message.diagnostic
    }
  }

  /// How many mentions of people need a person, and how many one has decided about.
  public struct Identities: Sendable, Hashable {
    /// Mentions that may be someone of the registry, and nothing settles who.
    public var open = 0
    /// Decisions that were applied.
    public var decided = 0
    /// Decisions that must be looked at again, because the registry's record changed.
    public var reopened = 0
    /// Decisions whose mention or person is gone.
    public var detached = 0

    mutating func add(_ links: DocumentAnalysis.Links) {
      open += links.open
      decided += links.decided
      reopened += links.reopened.count
      detached += links.detached.count
    }
  }

  /// A passage of the judge's log.
  public struct Logged: Sendable, Hashable {
    public let controlNumber: String
    public let words: String
    public let reason: String
    public let by: String
  }

  public var documents = 0
  public var parsed = 0
  public var quarantined: [Quarantined] = []
  public var portions = 0
  public var regions = 0
  /// Pieces of text no reader understood.
  public var unread = 0
  public var messages: [Message] = []
  /// By rule id, sorted when printed.
  public var findings: [String: Int] = [:]
  /// Mentions by the best state of their links.
  public var links: [String: Int] = [:]
  /// Links and what people have decided about them.
  public var identities = Identities()
  public var packets: [PacketRecord] = []
  public var withdrawn: [String] = []
  /// Packets that a person recalled, and that nothing has changed since.
  public var recalled: [String] = []
  /// Packets that are not built before what may clear their subject is decided about.
  public var held: [String] = []
  /// Passages that may clear someone and that a person logged for the judge, with the reason.
  public var logged: [Logged] = []
  public var pending: [PendingRecord] = []
  /// People of the registry with a confirmed link and no packet, because they are protected.
  public var protectedPeople: [String] = []
  /// What was noted, in order of place: at most `listed`, the first by the order of the folder.
  public var warnings: [Diagnostic] = []
  /// How many more there are than `warnings` has.
  public internal(set) var unlisted = 0
  /// How much work was done: stage runs by name, and packets built.
  public var work: [String: Int] = [:]
  /// What the leak check found; a run with any exported nothing.
  public var leaks: [Diagnostic] = []

  /// How many warnings are listed by themselves: nobody reads more, and each takes memory. All are in the case file.
  static let listed = 100_000

  public init() {}

  public var needsPerson: Bool {
    !quarantined.isEmpty || !pending.isEmpty || unread > 0 || !withdrawn.isEmpty || !held.isEmpty
      || !recalled.isEmpty
      || identities.open > 0
      || identities.reopened > 0 || identities.detached > 0
  }

  /// 0 done, 1 done but a person is needed, 3 a leak was found and nothing exported.
  public var exitCode: Int32 { !leaks.isEmpty ? 3 : needsPerson ? 1 : 0 }
}
