public import Hashing

/// A request for a time stamp over a digest, to be sent to an authority by whoever is on line (RFC 3161 section
/// 2.4.1): version 1, SHA-256, the authority's certificate asked for, no nonce, so that one digest has one request.
public enum TimeStampRequest {
  public static func bytes(for digest: Digest) -> [UInt8] {
    let algorithm: [UInt8] = [
      0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00,
    ]
    let imprint = [0x30, 0x31] + algorithm + [0x04, 0x20] + digest.bytes
    return [0x30, 0x39, 0x02, 0x01, 0x01] + imprint + [0x01, 0x01, 0xFF]
  }
}
