internal import CCrypto

/// Bytes that nobody can foretell, for salts. They never reach the bytes of a packet.
public enum RandomBytes {
  public static func make(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    // libcrypto fails here only when the system has no entropy; a salt may not be guessed.
    precondition(RAND_bytes(&bytes, Int32(count)) == 1, "libcrypto could not make random bytes")
    return bytes
  }
}
