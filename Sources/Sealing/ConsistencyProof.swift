internal import Hashing
internal import Interchange

/// That a later checkpoint of a ledger stands for the same first entries as an earlier one, to be checked without the
/// ledger: five lines and more of text, the proof of RFC 6962 section 2.1.2 a digest a line.
public struct ConsistencyProof: Hashable, Sendable {
  private let origin: String
  private let earlier: Int
  private let later: Int
  private let path: [Digest]

  private static let header = "tearline ledger consistency 1"

  /// - Parameters:
  ///   - tree: over the lines of the ledger.
  ///   - size: how many entries the earlier checkpoint stands for.
  /// - Returns: nil where the ledger has fewer entries, or the earlier checkpoint stands for none.
  public init?(origin: String, in tree: MerkleTree, from size: Int) {
    guard let path = tree.consistencyProof(from: size) else { return nil }
    self.origin = origin
    earlier = size
    later = tree.count
    self.path = path
  }

  /// - Returns: nil where the bytes are no such proof.
  public init?(parsing bytes: [UInt8]) {
    guard bytes.count <= 1 << 16, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 5, lines[0] == Self.header, lines.last?.isEmpty == true, let earlier = Int(lines[2]),
      let later = Int(lines[3])
    else { return nil }
    var path: [Digest] = []
    for line in lines[4...].dropLast() {
      guard let digest = Base64.bytes(of: String(line)).flatMap(Digest.init(bytes:)) else { return nil }
      path.append(digest)
    }
    origin = String(lines[1])
    self.earlier = earlier
    self.later = later
    self.path = path
  }

  public var bytes: [UInt8] {
    let lines = [Self.header, origin, String(earlier), String(later)] + path.map { Base64.text($0.bytes) }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Whether it ties these two checkpoints together.
  public func holds(from old: Checkpoint, to new: Checkpoint) -> Bool {
    old.origin == origin && new.origin == origin && old.count == earlier && new.count == later
      && MerkleTree.verifyConsistency(path, from: earlier, old.root, to: later, new.root)
  }
}
