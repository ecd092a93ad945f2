public import Hashing

/// A packet that was built and published.
public struct PacketRecord: Sendable, Hashable {
  /// Such as `PKT-R004`.
  public let id: String
  public let person: String
  /// Digest of everything the packet depends on.
  public let key: Digest
  /// SHA-256 of the bag's tag manifest, which covers every byte of it.
  public let tagManifest: Digest
  public let documents: Int
  public let pages: Int
  public let boxes: Int
  /// How many of the boxes wait for a person.
  public let pendingBoxes: Int

  public init(
    id: String, person: String, key: Digest, tagManifest: Digest, documents: Int, pages: Int, boxes: Int,
    pendingBoxes: Int
  ) {
    self.id = id
    self.person = person
    self.key = key
    self.tagManifest = tagManifest
    self.documents = documents
    self.pages = pages
    self.boxes = boxes
    self.pendingBoxes = pendingBoxes
  }
}
