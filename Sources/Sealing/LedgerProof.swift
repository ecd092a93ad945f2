internal import Hashing
internal import Interchange

/// That an entry is in a ledger, to be checked without the ledger: the entry, its audit path and a checkpoint, as a
/// file of the form c2sp.org/tlog-proof@v1. The entry is its extra data.
public struct LedgerProof: Hashable, Sendable {
  public let entry: LedgerEntry
  /// Counted from 0.
  public let index: Int
  public let note: SignedNote
  public let checkpoint: Checkpoint
  private let path: [Digest]

  private static let header = "c2sp.org/tlog-proof@v1"

  /// - Parameters:
  ///   - tree: over the lines of the ledger.
  ///   - note: the checkpoint of that tree, signed or not.
  /// - Returns: nil where the tree has no such entry, or the note is no checkpoint of it.
  public init?(_ entry: LedgerEntry, in tree: MerkleTree, note: SignedNote) {
    guard let checkpoint = Checkpoint(note), checkpoint.count == tree.count,
      let path = tree.inclusionProof(of: entry.sequence - 1)
    else { return nil }
    self.entry = entry
    index = entry.sequence - 1
    self.note = note
    self.checkpoint = checkpoint
    self.path = path
    guard holds else { return nil }
  }

  /// - Returns: nil where the bytes are no proof of a ledger's entry. Whether it `holds` is another question.
  public init?(parsing bytes: [UInt8]) {
    let separator = Array("\n\n".utf8)
    guard bytes.count <= 1 << 20, let text = String(validating: bytes, as: UTF8.self),
      let empty = text.utf8.firstRange(of: separator),
      let note = SignedNote(parsing: Array(text.utf8[empty.upperBound...])), let checkpoint = Checkpoint(note)
    else { return nil }
    let lines = String(text[..<empty.lowerBound]).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, lines[0] == Self.header, lines[1].hasPrefix("extra "),
      let line = Base64.bytes(of: String(lines[1].dropFirst(6))), let entry = LedgerEntry(line: line),
      lines[2].hasPrefix("index "), let index = Int(lines[2].dropFirst(6)),
      String(index) == lines[2].dropFirst(6)
    else { return nil }
    var path: [Digest] = []
    for line in lines[3...] {
      guard let digest = Base64.bytes(of: String(line)).flatMap(Digest.init(bytes:)) else { return nil }
      path.append(digest)
    }
    self.entry = entry
    self.index = index
    self.note = note
    self.checkpoint = checkpoint
    self.path = path
  }

  public var bytes: [UInt8] {
    var lines = [Self.header, "extra " + Base64.text(entry.line), "index \(index)"]
    lines += path.map { Base64.text($0.bytes) }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8) + note.bytes
  }

  /// Whether the entry is in the ledger that the checkpoint stands for, at its own place.
  public var holds: Bool {
    entry.sequence == index + 1
      && MerkleTree.verify(
        path, leaf: MerkleTree.leaf(entry.line), index: index, count: checkpoint.count, root: checkpoint.root)
  }
}
