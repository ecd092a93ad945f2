public import Hashing
internal import Interchange

/// A signature as `ssh-keygen -Y sign` writes it, with an Ed25519 key (OpenSSH, PROTOCOL.sshsig).
public struct SSHSignature: Hashable, Sendable {
  /// What the signature is for; a signature for one purpose holds for no other.
  public let namespace: String
  public let publicKey: SSHPublicKey
  private let hash: Hash
  private let signature: [UInt8]

  /// The digests the format allows.
  private enum Hash: String {
    case sha256
    case sha512

    func digest(_ bytes: [UInt8]) -> [UInt8] {
      switch self {
      case .sha256: SHA2.sha256(bytes).bytes
      case .sha512: SHA2.sha512(bytes)
      }
    }
  }

  private static let magic = Array("SSHSIG".utf8)
  private static let begin = "-----BEGIN SSH SIGNATURE-----"
  private static let end = "-----END SSH SIGNATURE-----"

  /// Signs a message.
  /// - Parameter privateKey: Ed25519 in a PEM file, without a passphrase.
  public init(
    of message: [UInt8], namespace: String, privateKey: [UInt8]
  ) throws(Ed25519.Failure) {
    self.namespace = namespace
    publicKey = SSHPublicKey(bytes: try Ed25519.publicKey(ofPrivateKey: privateKey))
    hash = .sha512
    signature = try Ed25519.signature(
      of: Self.signed(message, namespace: namespace, hash: hash), privateKey: privateKey)
  }

  /// Reads a signature.
  /// - Returns: nil where the text is no signature with an Ed25519 key.
  public init?(armored text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.first == Self.begin[...], lines.last == Self.end[...],
      let bytes = Base64.bytes(of: lines.dropFirst().dropLast().joined())
    else { return nil }
    var reader = SSHReader(bytes)
    guard reader.take(Self.magic.count) == Self.magic, reader.number() == 1, let key = reader.string(),
      let publicKey = SSHPublicKey(blob: key), let namespace = reader.string(), !namespace.isEmpty,
      let reserved = reader.string(), reserved.isEmpty, let hashName = reader.string(),
      let hash = Hash(rawValue: String(decoding: hashName, as: UTF8.self)), let inner = reader.string(),
      reader.isAtEnd
    else { return nil }
    var part = SSHReader(inner)
    guard part.string() == Array(SSHPublicKey.kind.utf8), let signature = part.string(),
      signature.count == 64,
      part.isAtEnd
    else { return nil }
    self.namespace = String(decoding: namespace, as: UTF8.self)
    self.publicKey = publicKey
    self.hash = hash
    self.signature = signature
  }

  /// The text of the file: base64 in lines of 70 characters.
  public var armored: String {
    var bytes = Self.magic
    SSHReader.append(number: 1, to: &bytes)
    SSHReader.append(publicKey.blob, to: &bytes)
    SSHReader.append(Array(namespace.utf8), to: &bytes)
    SSHReader.append([], to: &bytes)
    SSHReader.append(Array(hash.rawValue.utf8), to: &bytes)
    var inner: [UInt8] = []
    SSHReader.append(Array(SSHPublicKey.kind.utf8), to: &inner)
    SSHReader.append(signature, to: &inner)
    SSHReader.append(inner, to: &bytes)
    var text = Self.begin + "\n"
    var rest = Base64.text(bytes)[...]
    while !rest.isEmpty {
      text += rest.prefix(70) + "\n"
      rest = rest.dropFirst(70)
    }
    return text + Self.end + "\n"
  }

  /// Whether the signature is this key's over this message, for this purpose.
  public func holds(for message: [UInt8], namespace: String) -> Bool {
    guard namespace == self.namespace else { return false }
    let signed = Self.signed(message, namespace: namespace, hash: hash)
    return (try? Ed25519.isSignature(signature, of: signed, rawPublicKey: publicKey.bytes)) == true
  }

  private static func signed(_ message: [UInt8], namespace: String, hash: Hash) -> [UInt8] {
    var bytes = magic
    SSHReader.append(Array(namespace.utf8), to: &bytes)
    SSHReader.append([], to: &bytes)
    SSHReader.append(Array(hash.rawValue.utf8), to: &bytes)
    SSHReader.append(hash.digest(message), to: &bytes)
    return bytes
  }
}
