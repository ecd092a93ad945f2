/// Why a digest could not be computed. No digest is ever guessed.
public enum HashingFailure: Error, Hashable, Sendable {
  /// libcrypto refuses the algorithm here, as a FIPS provider refuses MD5.
  case unavailable(DigestAlgorithm)
  /// Reading failed; the number is the system's `errno`.
  case unreadable(errorNumber: Int32)
}
