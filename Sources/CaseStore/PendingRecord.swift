/// How many passages of a kind wait for a person, in one document of one packet.
public struct PendingRecord: Sendable, Hashable {
  public let controlNumber: String
  public let kind: String
  public let words: String
  public let count: Int

  public init(controlNumber: String, kind: String, words: String, count: Int) {
    self.controlNumber = controlNumber
    self.kind = kind
    self.words = words
    self.count = count
  }
}
