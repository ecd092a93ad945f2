import CCrypto

/// One-shot SHA-2 over bytes in memory, by OpenSSL's libcrypto (FIPS 180-4).
public enum SHA2 {
  public static func sha256(_ bytes: [UInt8]) -> Digest {
    Digest(unchecked: digest(bytes, EVP_sha256(), length: 32))
  }

  public static func sha256(_ string: String) -> Digest { sha256(Array(string.utf8)) }

  /// 64 bytes.
  public static func sha512(_ bytes: [UInt8]) -> [UInt8] { digest(bytes, EVP_sha512(), length: 64) }

  /// 64 bytes, as lower-case hexadecimal.
  public static func sha512Hex(_ bytes: [UInt8]) -> String {
    Hexadecimal.string(sha512(bytes))
  }

  private static func digest(_ bytes: [UInt8], _ algorithm: OpaquePointer?, length: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: length)
    var written: UInt32 = 0
    let ok = bytes.withUnsafeBytes { input in
      EVP_Digest(input.baseAddress, input.count, &result, &written, algorithm, nil)
    }
    // libcrypto only fails here when it is out of memory or misconfigured; no digest may be guessed.
    precondition(ok == 1 && Int(written) == length, "libcrypto could not compute a digest")
    return result
  }
}
