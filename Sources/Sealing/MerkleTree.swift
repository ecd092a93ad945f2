public import Hashing

/// The hash tree of RFC 6962 section 2.1 over log entries: a root that stands for all of them, short proofs that one
/// of them is under it, and short proofs that an earlier root stands for the same first entries.
public struct MerkleTree: Sendable {
  /// Digests of whole subtrees: `levels[k][i]` stands for `1 << k` leaves from `i << k` on.
  private let levels: [[Digest]]

  public init(_ leaves: some Sequence<Digest>) {
    var levels = [Array(leaves)]
    while let last = levels.last, last.count > 1 {
      levels.append((0..<(last.count / 2)).map { Self.node(last[2 * $0], last[2 * $0 + 1]) })
    }
    self.levels = levels
  }

  public var count: Int { levels[0].count }

  /// The root over all leaves. The root of no entries is the digest of no bytes.
  public var root: Digest { root(of: 0..<count) }

  /// The root as it was when there were so many leaves.
  /// - Returns: nil where there are fewer.
  public func root(ofFirst size: Int) -> Digest? {
    (0...count).contains(size) ? root(of: 0..<size) : nil
  }

  /// The audit path of one leaf, from its sibling up to just below the root.
  ///
  /// - Returns: nil where there is no leaf at `index`, counted from 0.
  public func inclusionProof(of index: Int) -> [Digest]? {
    guard levels[0].indices.contains(index) else { return nil }
    var path: [Digest] = []
    var range = 0..<count
    while range.count > 1 {
      let middle = range.lowerBound + Self.split(range.count)
      let (near, far) =
        index < middle
        ? (range.lowerBound..<middle, middle..<range.upperBound)
        : (middle..<range.upperBound, range.lowerBound..<middle)
      path.append(root(of: far))
      range = near
    }
    return path.reversed()
  }

  /// What ties the root of the first `size` leaves to the root of all (RFC 6962 section 2.1.2).
  ///
  /// - Returns: nil where there are fewer leaves, or `size` is 0.
  public func consistencyProof(from size: Int) -> [Digest]? {
    guard size > 0, size <= count else { return nil }
    var path: [Digest] = []
    var range = 0..<count
    var left = size
    var isOldRoot = true
    while left < range.count {
      let middle = range.lowerBound + Self.split(range.count)
      if left <= middle - range.lowerBound {
        path.append(root(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        path.append(root(of: range.lowerBound..<middle))
        left -= middle - range.lowerBound
        range = middle..<range.upperBound
        isOldRoot = false
      }
    }
    if !isOldRoot { path.append(root(of: range)) }
    return path.reversed()
  }

  /// SHA-256 of a zero byte and the entry. Leaves and nodes are hashed apart so that none passes for the other.
  public static func leaf(_ entry: [UInt8]) -> Digest { SHA2.sha256([0] + entry) }

  static func node(_ left: Digest, _ right: Digest) -> Digest { SHA2.sha256([1] + left.bytes + right.bytes) }

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

  /// Whether the tree under `newRoot` begins with the leaves under `oldRoot` (RFC 9162 section 2.1.4.2).
  public static func verifyConsistency(
    _ proof: [Digest], from oldCount: Int, _ oldRoot: Digest, to newCount: Int, _ newRoot: Digest
  ) -> Bool {
    guard oldCount > 0, oldCount <= newCount else { return false }
    if oldCount == newCount { return proof.isEmpty && oldRoot == newRoot }
    var path = proof[...]
    if oldCount & (oldCount - 1) == 0 { path = ([oldRoot] + proof)[...] }
    guard let first = path.popFirst() else { return false }
    var place = oldCount - 1
    var last = newCount - 1
    while place & 1 == 1 {
      place >>= 1
      last >>= 1
    }
    var (old, new) = (first, first)
    for digest in path {
      if last == 0 { return false }
      if place & 1 == 1 || place == last {
        old = node(digest, old)
        new = node(digest, new)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        new = node(new, digest)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && old == oldRoot && new == newRoot
  }

  /// Over the leaves of a range that a tree divides, or that begins at 0.
  private func root(of range: Range<Int>) -> Digest {
    guard !range.isEmpty else { return SHA2.sha256([]) }
    let level = Int.bitWidth - 1 - range.count.leadingZeroBitCount
    if range.count == 1 << level, range.lowerBound.isMultiple(of: range.count) {
      return levels[level][range.lowerBound >> level]
    }
    let middle = range.lowerBound + Self.split(range.count)
    return Self.node(root(of: range.lowerBound..<middle), root(of: middle..<range.upperBound))
  }

  /// The largest power of two below `count`, which is at least 2.
  private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
