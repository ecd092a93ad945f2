internal import Hashing
internal import Interchange

/// An Ed25519 public key as OpenSSH writes it.
public struct SSHPublicKey: Hashable, Sendable {
  static let kind = "ssh-ed25519"

  /// 32 bytes.
  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  init?(blob: [UInt8]) {
    var reader = SSHReader(blob)
    guard reader.string() == Array(Self.kind.utf8), let bytes = reader.string(), bytes.count == 32,
      reader.isAtEnd
    else { return nil }
    self.bytes = bytes
  }

  /// The keys of a file: a PEM public key, an OpenSSH `.pub` file or a list of allowed signers.
  /// - Returns: an empty list where the file holds no Ed25519 key.
  public static func keys(in file: [UInt8]) -> [SSHPublicKey] {
    if let raw = try? Ed25519.rawPublicKey(file) { return [SSHPublicKey(bytes: raw)] }
    return String(decoding: file, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      guard line.first != "#", let place = words.firstIndex(of: kind[...]), place + 1 < words.count else {
        return nil
      }
      return Base64.bytes(of: String(words[place + 1])).flatMap(SSHPublicKey.init(blob:))
    }
  }

  var blob: [UInt8] {
    var blob: [UInt8] = []
    SSHReader.append(Array(Self.kind.utf8), to: &blob)
    SSHReader.append(bytes, to: &blob)
    return blob
  }

  /// The line of a `.pub` file or, behind a name, of a list of allowed signers.
  public var line: String { Self.kind + " " + Base64.text(blob) }

  /// As `ssh-keygen -l` prints it.
  public var fingerprint: String {
    "SHA256:" + Base64.text(SHA2.sha256(blob).bytes).prefix { $0 != "=" }
  }
}
