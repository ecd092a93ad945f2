internal import CCrypto

/// HMAC-SHA-256 (RFC 2104, FIPS 198-1): a digest that only the holder of a key can compute or check. It keys
/// pseudonyms and commitments, where a plain digest of a short name could be guessed.
public enum MessageAuthentication {
  /// 32 bytes. Any length of key is allowed; one longer than 64 bytes is hashed first, as RFC 2104 says.
  public static func sha256(key: [UInt8], message: [UInt8]) -> Digest {
    var result = [UInt8](repeating: 0, count: 32)
    var written: UInt32 = 0
    let done = key.withUnsafeBytes { keyBytes in
      message.withUnsafeBufferPointer { input in
        HMAC(
          EVP_sha256(), keyBytes.baseAddress, Int32(keyBytes.count), input.baseAddress, input.count, &result,
          &written) != nil
      }
    }
    precondition(done && written == 32, "libcrypto could not compute a message authentication code")
    return Digest(unchecked: result)
  }
}
