import CZlib

/// zlib streams at one fixed level, for `/FlateDecode`.
enum Deflate {
  private static let level: Int32 = 6

  static func compress(_ bytes: [UInt8]) throws(TypesettingError) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(length))
    let status = bytes.withUnsafeBufferPointer { source in
      // An empty array may have no address, and zlib wants one.
      var none: UInt8 = 0
      return withUnsafePointer(to: &none) { nothing in
        compress2(&result, &length, source.baseAddress ?? nothing, uLong(bytes.count), level)
      }
    }
    guard status == Z_OK else {
      throw TypesettingError(
        .library, "zlib could not compress a stream (status \(status)).",
        remedy: "Free some memory and try again.")
    }
    result.removeLast(result.count - Int(length))
    return result
  }
}
