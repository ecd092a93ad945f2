internal import CZlib

/// Decompression by zlib that keeps what it got when the data is damaged.
enum Inflate {
  struct Result {
    var bytes: [UInt8] = []
    /// Whether the data was good to its end, checksum included, and under the limit.
    var isWhole = false
    /// Input bytes used.
    var used = 0
  }

  /// zlib data (RFC 1950), as in PDF.
  static func zlib(_ bytes: ArraySlice<UInt8>, limit: Int) -> Result {
    run(bytes, windowBits: 15, limit: limit)
  }

  /// Bare deflate data (RFC 1951), as in ZIP and in zlib data whose header is damaged.
  static func raw(_ bytes: ArraySlice<UInt8>, limit: Int) -> Result {
    run(bytes, windowBits: -15, limit: limit)
  }

  /// All members of a gzip file (RFC 1952).
  static func gzip(_ bytes: [UInt8], limit: Int) -> Result {
    var all = Result()
    var rest = bytes[...]
    repeat {
      let part = run(rest, windowBits: 31, limit: limit - all.bytes.count)
      all.bytes += part.bytes
      all.used += part.used
      all.isWhole = part.isWhole
      rest = rest.dropFirst(part.used)
    } while all.isWhole && !rest.isEmpty
    return all
  }

  private static func run(_ bytes: ArraySlice<UInt8>, windowBits: Int32, limit: Int) -> Result {
    var result = Result()
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, size) == Z_OK else { return result }
    defer { inflateEnd(&stream) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    bytes.withUnsafeBufferPointer { source in
      var offset = 0
      while true {
        if stream.avail_in == 0, offset < source.count, let base = source.baseAddress {
          let count = min(source.count - offset, 1 << 30)
          stream.next_in = UnsafeMutablePointer(mutating: base + offset)
          stream.avail_in = uInt(count)
          offset += count
        }
        let status = buffer.withUnsafeMutableBufferPointer { target -> Int32 in
          stream.next_out = target.baseAddress
          stream.avail_out = uInt(target.count)
          return inflate(&stream, Z_NO_FLUSH)
        }
        let produced = buffer.count - Int(stream.avail_out)
        result.bytes.append(contentsOf: buffer[..<min(produced, max(0, limit - result.bytes.count + 1))])
        result.used = offset - Int(stream.avail_in)
        if result.bytes.count > limit { return }
        if status == Z_STREAM_END {
          result.isWhole = true
          return
        }
        if status != Z_OK || produced == 0 && stream.avail_in == 0 && offset == source.count { return }
      }
    }
    return result
  }

  /// CRC-32 as ZIP and gzip use it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: uLong = crc32(0, nil, 0)
    for start in stride(from: 0, to: bytes.count, by: 1 << 30) {
      let part = bytes[start..<min(bytes.count, start + 1 << 30)]
      value = part.withUnsafeBufferPointer { crc32(value, $0.baseAddress, uInt($0.count)) }
    }
    return UInt32(truncatingIfNeeded: value)
  }
}
