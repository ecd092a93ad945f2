/// What a version of a packet changes of the one before it, taken from what both show and from nothing else.
public struct PacketLineage: Hashable, Sendable {
  public struct Change: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// A box that stood in the earlier version does not stand any more.
      case lifted
      /// A box stands that did not.
      case withheld
      /// Text differs without a box that was lifted or put in its place.
      case reworded
      case documentAdded = "document added"
      case documentRemoved = "document removed"
    }

    public var controlNumber: String
    /// The paragraph in both versions, from 1; nil for the whole document.
    public var paragraph: Int?
    public var kind: Kind
    /// The ground of the box; empty where there is none.
    public var ground: String

    public init(controlNumber: String, paragraph: Int?, kind: Kind, ground: String) {
      self.controlNumber = controlNumber
      self.paragraph = paragraph
      self.kind = kind
      self.ground = ground
    }
  }

  /// The version that is replaced, the order it was made under, and the digest of its tag manifest.
  public var replaced: Int
  public var order: String
  public var tagManifest: String
  public var changes: [Change]

  public init(replaced: Int, order: String, tagManifest: String, changes: [Change]) {
    self.replaced = replaced
    self.order = order
    self.tagManifest = tagManifest
    self.changes = changes
  }
}
