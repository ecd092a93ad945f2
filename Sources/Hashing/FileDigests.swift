internal import Glibc

/// The size of a file and its digests, from one reading in bounded memory.
public struct FileDigests: Hashable, Sendable {
  public let byteCount: Int
  /// The value of each algorithm asked for.
  public let values: [DigestAlgorithm: [UInt8]]

  /// Reads an open file from its current position to its end.
  ///
  /// Memory is one 256 KiB buffer whatever the size of the file. The descriptor stays open.
  public init(fileDescriptor: Int32, algorithms: [DigestAlgorithm]) throws(HashingFailure) {
    var streams: [DigestAlgorithm: DigestStream] = [:]
    for algorithm in algorithms { streams[algorithm] = try DigestStream(algorithm) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var byteCount = 0
    while true {
      let count = read(fileDescriptor, buffer.baseAddress, buffer.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(errorNumber: errno)
      }
      byteCount += count
      for stream in streams.values { try stream.update(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
    }
    var values: [DigestAlgorithm: [UInt8]] = [:]
    for (algorithm, stream) in streams { values[algorithm] = try stream.finish() }
    self.byteCount = byteCount
    self.values = values
  }

  /// Lower-case hexadecimal, or nil for an algorithm that was not asked for.
  public func hex(_ algorithm: DigestAlgorithm) -> String? { values[algorithm].map(Hexadecimal.string) }
}

extension SHA2 {
  /// The SHA-256 of an open file from its current position to its end, in bounded memory.
  public static func sha256(fileDescriptor: Int32) throws(HashingFailure) -> Digest {
    let digests = try FileDigests(fileDescriptor: fileDescriptor, algorithms: [.sha256])
    guard let bytes = digests.values[.sha256], let digest = Digest(bytes: bytes) else {
      throw .unavailable(.sha256)
    }
    return digest
  }
}
