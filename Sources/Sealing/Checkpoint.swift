public import Hashing
internal import Interchange

/// A ledger at one moment: how many entries it has, and the root that stands for all of them
/// (c2sp.org/tlog-checkpoint). It is the text of a `SignedNote`.
public struct Checkpoint: Hashable, Sendable {
  /// What the ledger is known by.
  public let origin: String
  public let count: Int
  public let root: Digest

  public init(origin: String, count: Int, root: Digest) {
    self.origin = origin
    self.count = count
    self.root = root
  }

  /// - Returns: nil where the text of the note is no checkpoint. Lines behind the third are left alone.
  public init?(_ note: SignedNote) {
    let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.count >= 3, !lines.contains(""), let count = Int(lines[1]), String(count) == lines[1],
      count >= 0, let root = Base64.bytes(of: String(lines[2])).flatMap(Digest.init(bytes:))
    else { return nil }
    self.init(origin: String(lines[0]), count: count, root: root)
  }

  public var note: SignedNote { SignedNote("\(origin)\n\(count)\n\(Base64.text(root.bytes))\n") }

  /// The ledger's name where nobody gave it one: it tells one case's ledger from another's and says nothing else.
  public static func origin(of firstLine: [UInt8]) -> String {
    "tearline.invalid/ledger/" + SHA2.sha256(firstLine).hex.prefix(16)
  }
}
