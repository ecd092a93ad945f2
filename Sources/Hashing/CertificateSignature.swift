internal import CCrypto

/// Detached signatures with a certificate: CMS SignedData (RFC 5652), DER, over a message that is not in it, by a key
/// on the curve P-256. There are no signed attributes, and so no claim about the time.
public enum CertificateSignature {
  public enum Failure: Error, Hashable, Sendable {
    /// The file holds no P-256 private key, or one that a passphrase protects.
    case key
    /// The file holds no certificate, or that of another key.
    case certificate
    /// libcrypto would not do it.
    case library
  }

  /// Who signed, as the certificate in the signature says.
  public struct Signer: Hashable, Sendable {
    /// The subject, such as `/CN=Example unit`.
    public let name: String
    /// SHA-256 of the certificate.
    public let fingerprint: Digest
  }

  /// - Parameters:
  ///   - privateKey: P-256 in a PEM file, without a passphrase.
  ///   - certificate: of that key, in a PEM file.
  public static func signature(
    of message: [UInt8], privateKey: [UInt8], certificate: [UInt8]
  ) throws(Failure) -> [UInt8] {
    guard
      let key = withBuffer(privateKey, { PEM_read_bio_PrivateKey($0, nil, { _, _, _, _ in -1 }, nil) })
    else { throw .key }
    defer { EVP_PKEY_free(key) }
    var name = [CChar](repeating: 0, count: 64)
    guard EVP_PKEY_get_base_id(key) == EVP_PKEY_EC,
      EVP_PKEY_get_group_name(key, &name, name.count, nil) == 1, Self.text(name) == "prime256v1"
    else { throw .key }
    guard let holder = certificates(in: certificate).first else { throw .certificate }
    defer { X509_free(holder) }
    guard X509_check_private_key(holder, key) == 1 else { throw .certificate }
    let flags = UInt32(CMS_DETACHED | CMS_BINARY | CMS_NOATTR)
    let made = withBuffer(message) { CMS_sign(holder, key, nil, $0, flags) }
    guard let made else { throw .library }
    defer { CMS_ContentInfo_free(made) }
    let count = i2d_CMS_ContentInfo(made, nil)
    guard count > 0 else { throw .library }
    var bytes = [UInt8](repeating: 0, count: Int(count))
    let written = bytes.withUnsafeMutableBufferPointer { buffer -> Int32 in
      var next = buffer.baseAddress
      return i2d_CMS_ContentInfo(made, &next)
    }
    guard written == count else { throw .library }
    return bytes
  }

  /// Who signed the message.
  ///
  /// - Parameter trusted: certificates in PEM, one of which must be the signer's or stand above it; nil where nobody
  ///   is named. Whether a certificate has run out is not asked: the signature does not say when it was made.
  /// - Returns: nil where the bytes are no such signature, it does not hold, or nobody trusted made it.
  public static func signer(
    of message: [UInt8], signature: [UInt8], trusted: [UInt8]? = nil
  ) -> Signer? {
    let read = signature.withUnsafeBufferPointer { buffer -> (OpaquePointer?, Bool) in
      var next = buffer.baseAddress
      let content = d2i_CMS_ContentInfo(nil, &next, buffer.count)
      return (content, next == buffer.baseAddress.map { $0 + buffer.count })
    }
    guard let content = read.0 else { return nil }
    defer { CMS_ContentInfo_free(content) }
    // Bytes behind the signature would be covered by nothing; a message inside it would stand for the one outside.
    guard read.1, CMS_is_detached(content) == 1 else { return nil }
    guard let store = X509_STORE_new() else { return nil }
    defer { X509_STORE_free(store) }
    for certificate in trusted.map(certificates) ?? [] {
      X509_STORE_add_cert(store, certificate)
      X509_free(certificate)
    }
    X509_STORE_set_flags(store, UInt(X509_V_FLAG_NO_CHECK_TIME | X509_V_FLAG_PARTIAL_CHAIN))
    X509_STORE_set_purpose(store, X509_PURPOSE_ANY)
    let flags = UInt32(CMS_BINARY | (trusted == nil ? CMS_NO_SIGNER_CERT_VERIFY : 0))
    let holds = withBuffer(message) { source -> Int? in
      CMS_verify(content, nil, store, source, nil, flags) == 1 ? 1 : nil
    }
    guard holds != nil, let signers = CMS_get0_signers(content) else { return nil }
    defer { OPENSSL_sk_free(signers) }
    guard OPENSSL_sk_num(signers) == 1, let first = OPENSSL_sk_value(signers, 0) else { return nil }
    return signer(OpaquePointer(first))
  }

  private static func signer(_ certificate: OpaquePointer) -> Signer? {
    var bytes = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    var name = [CChar](repeating: 0, count: 512)
    guard X509_digest(certificate, EVP_sha256(), &bytes, &count) == 1, let fingerprint = Digest(bytes: bytes),
      X509_NAME_oneline(X509_get_subject_name(certificate), &name, Int32(name.count)) != nil
    else { return nil }
    return Signer(name: text(name), fingerprint: fingerprint)
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Every certificate of a PEM file; the caller frees them.
  private static func certificates(in pem: [UInt8]) -> [OpaquePointer] {
    var found: [OpaquePointer] = []
    _ = withBuffer(pem) { source -> OpaquePointer? in
      while let certificate = PEM_read_bio_X509(source, nil, { _, _, _, _ in -1 }, nil) {
        found.append(certificate)
      }
      return nil
    }
    return found
  }

  private static func withBuffer<Value>(
    _ bytes: [UInt8], _ body: (OpaquePointer) -> Value?
  ) -> Value? {
    bytes.withUnsafeBytes { buffer -> Value? in
      guard let source = BIO_new_mem_buf(buffer.baseAddress, Int32(buffer.count)) else { return nil }
      defer { BIO_free(source) }
      return body(source)
    }
  }
}
