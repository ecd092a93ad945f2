public import Hashing

/// The hash tree of RFC 6962 section 2.1 over log entries: a root that stands for all of them, and short proofs
/// that one of them is under it.
public enum MerkleTree {
  /// SHA-256 of a zero byte and the entry. Leaves and nodes are hashed apart so that none passes for the other.
  public static func leaf(_ entry: [UInt8]) -> Digest { SHA2.sha256([0] + entry) }

  static func node(_ left: Digest, _ right: Digest) -> Digest { SHA2.sha256([1] + left.bytes + right.bytes) }

  /// The root over leaf digests, in order. The root of no entries is the digest of no bytes.
  public static func root(of leaves: some RandomAccessCollection<Digest>) -> Digest {
    guard let first = leaves.first else { return SHA2.sha256([]) }
    if leaves.count == 1 { return first }
    let middle = leaves.index(leaves.startIndex, offsetBy: split(leaves.count))
    return node(root(of: leaves[..<middle]), root(of: leaves[middle...]))
  }

  /// The audit path of one leaf, from its sibling up to just below the root.
  ///
  /// - Returns: nil where there is no leaf at `index`, counted from 0.
  public static func inclusionProof(of index: Int, in leaves: [Digest]) -> [Digest]? {
    guard leaves.indices.contains(index) else { return nil }
    var path: [Digest] = []
    var range = leaves.indices
    while range.count > 1 {
      let middle = range.lowerBound + split(range.count)
      let (near, far) =
        index < middle
        ? (range.lowerBound..<middle, middle..<range.upperBound)
        : (middle..<range.upperBound, range.lowerBound..<middle)
      path.append(root(of: leaves[far]))
      range = near
    }
    return path.reversed()
  }

  /// Whether `leaf` is at `index` of the `count` leaves under `root` (RFC 9162 section 2.1.3.2).
  public static func verify(
    _ proof: [Digest], leaf: Digest, index: Int, count: Int, root: Digest
  ) -> Bool {
    guard index >= 0, index < count else { return false }
    var place = index
    var last = count - 1
    var digest = leaf
    for sibling in proof {
      if last == 0 { return false }
      if place & 1 == 1 || place == last {
        digest = node(sibling, digest)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        digest = node(digest, sibling)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && digest == root
  }

  /// The largest power of two below `count`, which is at least 2.
  private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
