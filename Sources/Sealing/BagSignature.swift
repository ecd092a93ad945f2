internal import Glibc
internal import Hashing

/// The signature beside a bag, over its tag manifest, which covers every other byte. It stands in `signatures/`, which
/// no manifest lists, so that signing changes nothing that was sealed.
public enum BagSignature {
  /// What signatures of packets are for, so that they hold for nothing else.
  public static let namespace = "tearline-packet"
  public static let manifest = "tagmanifest-sha256.txt"
  public static let path = "signatures/tagmanifest-sha256.txt.sig"
  public static let requestPath = "signatures/tagmanifest-sha256.txt.tsq"

  public enum State: Hashable, Sendable {
    case unsigned
    /// Over this bag's tag manifest, by this key. Whose key it is, no file can say.
    case signed(SSHPublicKey)
    /// There is a signature, and it does not hold; the text says why.
    case broken(String)
  }

  /// - Throws: `system` where the tag manifest cannot be read.
  public static func message(of bag: String) throws(SealingFailure) -> [UInt8] {
    guard let bytes = try FileSystem.read(Array(manifest.utf8), below: bag, limit: 1 << 30) else {
      throw .system(operation: "read", path: manifest, errorNumber: EFBIG)
    }
    return bytes
  }

  /// Writes the signature and a request for a time stamp, in place of earlier ones.
  /// - Throws: `system`.
  public static func write(_ signature: SSHSignature, to bag: String) throws(SealingFailure) {
    let message = try message(of: bag)
    try put(
      [
        (path, Array(signature.armored.utf8)),
        (requestPath, TimeStampRequest.bytes(for: SHA2.sha256(message))),
      ], beside: bag)
  }

  /// Writes files into `signatures/`, each in place of an earlier one.
  static func put(_ files: [(path: String, bytes: [UInt8])], beside bag: String) throws(SealingFailure) {
    try FileSystem.makeFolders(bag + "/signatures")
    for (path, bytes) in files {
      let staged = bag + "/" + path + ".part"
      try FileSystem.removeTree(staged)
      try FileSystem.write(bytes, to: staged)
      guard rename(staged, bag + "/" + path) == 0 else { throw FileSystem.failure("rename", staged) }
    }
    try FileSystem.synchronizeFolder(bag + "/signatures")
  }

  /// What the signature of a bag is worth. The bag itself is checked by `BagVerifier`.
  public static func state(of bag: String) -> State {
    guard FileSystem.kind(of: bag + "/" + path) != nil else { return .unsigned }
    guard let bytes = try? FileSystem.read(Array(path.utf8), below: bag, limit: 1 << 16),
      let signature = SSHSignature(armored: String(decoding: bytes, as: UTF8.self))
    else { return .broken("the file is no signature with an Ed25519 key") }
    guard let message = try? message(of: bag) else { return .broken("the tag manifest cannot be read") }
    guard signature.namespace == namespace else { return .broken("the signature is for another purpose") }
    guard signature.holds(for: message, namespace: namespace) else {
      return .broken("the signature is not over this tag manifest")
    }
    return .signed(signature.publicKey)
  }
}
