public import CaseStore
public import Diagnostics

/// What a run did and what it leaves to people.
public struct RunSummary: Sendable {
  public struct Quarantined: Sendable, Hashable {
    public let file: String
    public let diagnostic: Diagnostic
  }

  public var documents = 0
  public var parsed = 0
  public var quarantined: [Quarantined] = []
  public var portions = 0
  public var regions = 0
  /// Pieces of text no reader understood.
  public var unread = 0
  /// By rule id, sorted when printed.
  public var findings: [String: Int] = [:]
  /// Mentions by the best state of their links.
  public var links: [String: Int] = [:]
  public var packets: [PacketRecord] = []
  public var withdrawn: [String] = []
  public var pending: [PendingRecord] = []
  /// People of the registry with a confirmed link and no packet, because they are protected.
  public var protectedPeople: [String] = []
  public var warnings: [Diagnostic] = []
  /// How much work was done: stage runs by name, and packets built.
  public var work: [String: Int] = [:]
  /// What the leak check found; a run with any exported nothing.
  public var leaks: [Diagnostic] = []

  public init() {}

  public var needsPerson: Bool {
    !quarantined.isEmpty || !pending.isEmpty || unread > 0 || !withdrawn.isEmpty
  }

  /// 0 done, 1 done but a person is needed, 3 a leak was found and nothing exported.
  public var exitCode: Int32 { !leaks.isEmpty ? 3 : needsPerson ? 1 : 0 }
}
