import CZlib

/// Bare deflate data (RFC 1951), as ZIP holds it, unpacked to a size known beforehand.
enum Inflate {
  /// Unpacks `packed`, which must become exactly `size` bytes and be used up exactly; nil otherwise. Never
  /// allocates more than `size` bytes and a little, whatever the data would become.
  static func bytes(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = z_stream()
    let structSize = Int32(MemoryLayout<z_stream>.size)
    guard size >= 0, size < Int(UInt32.max), packed.count < Int(UInt32.max),
      inflateInit2_(&stream, -15, ZLIB_VERSION, structSize) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var isWhole = false
    // One byte more than wanted shows data that would become larger.
    let output = [UInt8](unsafeUninitializedCapacity: size + 1) { target, count in
      packed.withUnsafeBufferPointer { source in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(size + 1)
        let status = inflate(&stream, Z_FINISH)
        isWhole = status == Z_STREAM_END && stream.avail_in == 0 && Int(stream.total_out) == size
        count = isWhole ? size : 0
      }
    }
    return isWhole ? output : nil
  }

  /// CRC-32 as ZIP uses it.
  static func checksum(_ bytes: some Collection<UInt8>) -> UInt32 {
    let start = crc32(0, nil, 0)
    let value = bytes.withContiguousStorageIfAvailable { crc32_z(start, $0.baseAddress, $0.count) }
    return UInt32(truncatingIfNeeded: value ?? start)
  }
}
