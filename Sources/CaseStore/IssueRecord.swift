public import Hashing

/// A version of a packet that was given out, with the numbers of its pages. It is added and never changed.
public struct IssueRecord: Sendable, Hashable {
  public let packet: String
  /// Counted from 1.
  public let version: Int
  public let recipient: String
  /// What the packet was built of.
  public let key: Digest
  public let tagManifest: Digest
  public let firstBates: Int
  /// Its packet.json: what was released and nothing else.
  public let model: [UInt8]

  public init(
    packet: String, version: Int, recipient: String, key: Digest, tagManifest: Digest, firstBates: Int,
    model: [UInt8]
  ) {
    self.packet = packet
    self.version = version
    self.recipient = recipient
    self.key = key
    self.tagManifest = tagManifest
    self.firstBates = firstBates
    self.model = model
  }
}
