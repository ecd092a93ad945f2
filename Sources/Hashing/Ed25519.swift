internal import CCrypto

/// Ed25519 signatures (RFC 8032), with keys in PEM files as `openssl genpkey -algorithm ed25519` writes them.
public enum Ed25519 {
  public enum Failure: Error, Hashable, Sendable {
    /// The file holds no Ed25519 key of the kind asked for, or one that a passphrase protects.
    case key
    /// libcrypto would not do it.
    case library
  }

  /// 64 bytes, the same each time for the same key and message.
  public static func signature(of message: [UInt8], privateKey pem: [UInt8]) throws(Failure) -> [UInt8] {
    let key = try readKey(pem) { PEM_read_bio_PrivateKey($0, nil, { _, _, _, _ in -1 }, nil) }
    defer { EVP_PKEY_free(key) }
    guard let context = EVP_MD_CTX_new() else { throw .library }
    defer { EVP_MD_CTX_free(context) }
    var signature = [UInt8](repeating: 0, count: 64)
    var count = signature.count
    guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
      EVP_DigestSign(context, &signature, &count, message, message.count) == 1, count == 64
    else { throw .library }
    return signature
  }

  public static func isSignature(
    _ signature: [UInt8], of message: [UInt8], publicKey pem: [UInt8]
  ) throws(Failure) -> Bool {
    let key = try readKey(pem) { PEM_read_bio_PUBKEY($0, nil, { _, _, _, _ in -1 }, nil) }
    defer { EVP_PKEY_free(key) }
    return try isSignature(signature, of: message, key)
  }

  /// - Parameter rawPublicKey: 32 bytes.
  public static func isSignature(
    _ signature: [UInt8], of message: [UInt8], rawPublicKey: [UInt8]
  ) throws(Failure) -> Bool {
    guard rawPublicKey.count == 32,
      let key = EVP_PKEY_new_raw_public_key(NID_ED25519, nil, rawPublicKey, rawPublicKey.count)
    else { throw .key }
    defer { EVP_PKEY_free(key) }
    return try isSignature(signature, of: message, key)
  }

  /// The 32 bytes of the public key that belongs to a private one.
  public static func publicKey(ofPrivateKey pem: [UInt8]) throws(Failure) -> [UInt8] {
    let key = try readKey(pem) { PEM_read_bio_PrivateKey($0, nil, { _, _, _, _ in -1 }, nil) }
    defer { EVP_PKEY_free(key) }
    return try raw(key)
  }

  /// The 32 bytes of a public key in a PEM file.
  public static func rawPublicKey(_ pem: [UInt8]) throws(Failure) -> [UInt8] {
    let key = try readKey(pem) { PEM_read_bio_PUBKEY($0, nil, { _, _, _, _ in -1 }, nil) }
    defer { EVP_PKEY_free(key) }
    return try raw(key)
  }

  private static func raw(_ key: OpaquePointer) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    var count = bytes.count
    guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, count == 32 else { throw .library }
    return bytes
  }

  private static func isSignature(
    _ signature: [UInt8], of message: [UInt8], _ key: OpaquePointer
  ) throws(Failure) -> Bool {
    guard let context = EVP_MD_CTX_new() else { throw .library }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1 else { throw .library }
    return EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }

  private static func readKey(
    _ pem: [UInt8], _ read: (OpaquePointer) -> OpaquePointer?
  ) throws(Failure) -> OpaquePointer {
    let key = pem.withUnsafeBytes { bytes -> OpaquePointer? in
      guard let source = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else { return nil }
      defer { BIO_free(source) }
      return read(source)
    }
    guard let key else { throw .key }
    guard EVP_PKEY_get_base_id(key) == NID_ED25519 else {
      EVP_PKEY_free(key)
      throw .key
    }
    return key
  }
}
