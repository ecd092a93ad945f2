internal import CCrypto

/// A digest computed piece by piece, so that a file of any size needs a fixed amount of memory.
///
/// A class, because it owns a context of libcrypto.
public final class DigestStream {
  private let context: OpaquePointer
  private let algorithm: DigestAlgorithm

  /// - Throws: `unavailable` where libcrypto refuses the algorithm.
  public init(_ algorithm: DigestAlgorithm) throws(HashingFailure) {
    guard let context = EVP_MD_CTX_new() else { throw .unavailable(algorithm) }
    guard EVP_DigestInit_ex(context, algorithm.implementation, nil) == 1 else {
      EVP_MD_CTX_free(context)
      throw .unavailable(algorithm)
    }
    self.context = context
    self.algorithm = algorithm
  }

  deinit { EVP_MD_CTX_free(context) }

  public func update(_ bytes: UnsafeRawBufferPointer) throws(HashingFailure) {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
      throw .unavailable(algorithm)
    }
  }

  public func update(_ bytes: [UInt8]) throws(HashingFailure) {
    let done = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 }
    guard done else { throw .unavailable(algorithm) }
  }

  /// The value over all bytes given so far; the stream then starts again, empty.
  public func finish() throws(HashingFailure) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: algorithm.length)
    var written: UInt32 = 0
    guard EVP_DigestFinal_ex(context, &result, &written) == 1, Int(written) == result.count,
      EVP_DigestInit_ex(context, algorithm.implementation, nil) == 1
    else { throw .unavailable(algorithm) }
    return result
  }
}
