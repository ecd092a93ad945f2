public import Hashing
internal import Interchange

/// A text with Ed25519 signatures under it (c2sp.org/signed-note). Without a signature it is still kept in this form,
/// with no line behind the empty one.
public struct SignedNote: Hashable, Sendable {
  struct Signature: Hashable, Sendable {
    let name: String
    /// The first four bytes of a digest over the key's name and its bytes.
    let keyID: [UInt8]
    let bytes: [UInt8]
  }

  /// What the signatures of a note are worth to somebody who trusts certain keys.
  public enum State: Hashable, Sendable {
    case unsigned
    /// By keys that were not given, which must be ignored.
    case unknown
    /// A signature names one of the keys and does not hold.
    case broken
    case signed(SSHPublicKey)
  }

  /// With the line feed at its end.
  public let text: String
  private(set) var signatures: [Signature] = []

  private static let mark = "\u{2014} "

  /// - Parameter text: whole lines, none of them with control characters.
  public init(_ text: String) {
    self.text = text
  }

  /// - Returns: nil where the bytes are no note.
  public init?(parsing bytes: [UInt8]) {
    guard let all = String(validating: bytes, as: UTF8.self), bytes.count <= 1 << 20,
      bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A })
    else { return nil }
    let lines = all.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.last?.isEmpty == true, let empty = lines.dropLast().lastIndex(of: ""), empty > 0 else {
      return nil
    }
    text = lines[..<empty].joined(separator: "\n") + "\n"
    for line in lines[(empty + 1)...].dropLast() {
      guard line.hasPrefix(Self.mark), let space = line.dropFirst(2).firstIndex(of: " "),
        let bytes = Base64.bytes(of: String(line[line.index(after: space)...])), bytes.count > 4
      else { return nil }
      let name = String(line.dropFirst(2)[..<space])
      guard Self.isName(name) else { return nil }
      signatures.append(
        Signature(name: name, keyID: Array(bytes[..<4]), bytes: Array(bytes[4...])))
    }
  }

  /// Adds a signature.
  /// - Parameters:
  ///   - name: of the key: no space and no plus sign in it.
  ///   - privateKey: Ed25519 in a PEM file, without a passphrase.
  /// - Returns: the key that signed.
  @discardableResult
  public mutating func sign(
    as name: String, privateKey: [UInt8]
  ) throws(Ed25519.Failure) -> SSHPublicKey {
    precondition(Self.isName(name), "a note's key has no such name")
    let key = SSHPublicKey(bytes: try Ed25519.publicKey(ofPrivateKey: privateKey))
    let bytes = try Ed25519.signature(of: Array(text.utf8), privateKey: privateKey)
    signatures.append(Signature(name: name, keyID: Self.keyID(of: key, name), bytes: bytes))
    return key
  }

  public var bytes: [UInt8] {
    var note = text + "\n"
    for signature in signatures {
      note += Self.mark + signature.name + " " + Base64.text(signature.keyID + signature.bytes) + "\n"
    }
    return Array(note.utf8)
  }

  /// What the signatures are worth to somebody who trusts these keys.
  public func state(for keys: [SSHPublicKey]) -> State {
    var found: SSHPublicKey?
    for signature in signatures {
      for key in keys where Self.keyID(of: key, signature.name) == signature.keyID {
        let holds = try? Ed25519.isSignature(
          signature.bytes, of: Array(text.utf8), rawPublicKey: key.bytes)
        guard holds == true else { return .broken }
        found = found ?? key
      }
    }
    return found.map(State.signed) ?? (signatures.isEmpty ? .unsigned : .unknown)
  }

  /// The line that says to other programs which key signs a log, such as `name+0123abcd+BASE64`.
  public static func verifierKey(_ key: SSHPublicKey, name: String) -> String {
    "\(name)+\(Hexadecimal.string(keyID(of: key, name)))+\(Base64.text([1] + key.bytes))"
  }

  private static func keyID(of key: SSHPublicKey, _ name: String) -> [UInt8] {
    Array(SHA2.sha256(Array(name.utf8) + [0x0A, 0x01] + key.bytes).bytes[..<4])
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0 != "+" }
  }
}
