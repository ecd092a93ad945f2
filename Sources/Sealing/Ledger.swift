public import Hashing

/// The end of a ledger: what the next entry must follow. Entries are only ever appended.
public struct Ledger: Hashable, Sendable {
  /// What the first entry records as the digest before it.
  public static let origin = Digest(bytes: [UInt8](repeating: 0, count: 32)) ?? SHA2.sha256([])

  /// How many entries there are.
  public private(set) var count: Int
  /// SHA-256 of the last line, or `origin`.
  public private(set) var head: Digest

  /// An empty ledger.
  public init() { self.init(count: 0, head: Self.origin) }

  /// A ledger that goes on from a stored, verified end.
  public init(count: Int, head: Digest) {
    self.count = count
    self.head = head
  }

  /// Makes the next entry and moves the end behind it. The caller stores `entry.line` and a line feed.
  public mutating func append(
    time: String, actor: String, role: String, action: String, object: String, inputDigest: Digest? = nil,
    outputDigest: Digest? = nil, toolVersion: String, configurationDigest: Digest? = nil
  ) -> LedgerEntry {
    let entry = LedgerEntry(
      sequence: count + 1, time: time, actor: actor, role: role, action: action, object: object,
      inputDigest: inputDigest, outputDigest: outputDigest, toolVersion: toolVersion,
      configurationDigest: configurationDigest, previousDigest: head)
    count += 1
    head = entry.digest
    return entry
  }
}
