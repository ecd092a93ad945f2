/// Which of the versions of a packet this is. A new one is made once the one before was given out.
public struct PacketVersion: Hashable, Sendable {
  /// Counted from 1.
  public var number: Int
  /// The first Bates number: behind the last of all that were given out under the prefix.
  public var firstBates: Int
  /// Nil for the first version.
  public var lineage: PacketLineage?

  public static let first = PacketVersion(number: 1, firstBates: 1, lineage: nil)

  public init(number: Int, firstBates: Int, lineage: PacketLineage?) {
    self.number = number
    self.firstBates = firstBates
    self.lineage = lineage
  }
}
