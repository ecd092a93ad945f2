/// Builds a digest from several fields so that no two field lists share an input: every field is written with
/// its length in front, so `["ab", "c"]` and `["a", "bc"]` differ.
public struct DigestBuilder: Sendable {
  private var bytes: [UInt8] = []

  /// - Parameter domain: what is being digested, such as `tearline.stage.v1`; it keeps uses apart.
  public init(_ domain: String) {
    add(domain)
  }

  public mutating func add(_ field: [UInt8]) {
    withUnsafeBytes(of: UInt64(field.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: field)
  }

  public mutating func add(_ field: String) { add(Array(field.utf8)) }
  public mutating func add(_ digest: Digest) { add(digest.bytes) }
  public mutating func add(_ number: Int) { add(String(number)) }

  public func digest() -> Digest { SHA2.sha256(bytes) }
}
