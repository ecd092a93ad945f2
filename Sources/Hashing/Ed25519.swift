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
