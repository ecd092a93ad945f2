public import Hashing

/// The result of one stage for one document, to be recorded. A result holds as long as its key does.
public struct StageRecord: Sendable, Hashable {
  public enum Stage: Int, Sendable, Hashable, CaseIterable {
    case read = 0
    case tag = 1
    case link = 2

    /// Such as `read`.
    public var name: String { "\(self)" }
  }

  public let document: Int64
  public let stage: Stage
  /// Digest of everything the result depends on.
  public let key: Digest
  /// Digest of the result itself: what later stages depend on.
  public let output: Digest
  /// The result, in the stage's own form; never document text. Nil where it is as it is recorded already.
  public let payload: [UInt8]?
  /// What a run that finds the result recorded needs to know of it, in the stage's own form: short, because all of
  /// them are looked at in every run.
  public let brief: [UInt8]
  /// Counts for summaries, such as those of findings by rule. No name has a tabulator or a line feed.
  public let tallies: [String: Int]

  public init(
    document: Int64, stage: Stage, key: Digest, output: Digest, payload: [UInt8]?, brief: [UInt8] = [],
    tallies: [String: Int]
  ) {
    self.document = document
    self.stage = stage
    self.key = key
    self.output = output
    self.payload = payload
    self.brief = brief
    self.tallies = tallies
  }

  /// As it is found again.
  public var stored: StoredStage { StoredStage(key: key, output: output, brief: brief) }
}
