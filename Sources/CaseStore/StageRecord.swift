public import Hashing

/// The recorded result of one stage for one document. A result holds as long as its key does.
public struct StageRecord: Sendable, Hashable {
  public enum Stage: String, Sendable, Hashable, CaseIterable {
    case read
    case tag
    case link
  }

  public let document: Int64
  public let stage: Stage
  /// Digest of everything the result depends on.
  public let key: Digest
  /// Digest of the result itself: what later stages depend on.
  public let output: Digest
  /// The result, in the stage's own form; never document text.
  public let payload: [UInt8]
  /// Counts for summaries, such as `finding source.cryptonym` or `portion`.
  public let tallies: [String: Int]

  public init(
    document: Int64, stage: Stage, key: Digest, output: Digest, payload: [UInt8], tallies: [String: Int]
  ) {
    self.document = document
    self.stage = stage
    self.key = key
    self.output = output
    self.payload = payload
    self.tallies = tallies
  }
}
