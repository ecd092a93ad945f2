/// What the bytes of a file are, counted once for all who ask.
struct ByteCensus {
  var isASCII = true
  /// Control characters that are neither white space nor ESC.
  var controls = 0
  /// Bytes that begin a scalar of several bytes in UTF-8.
  var leads = 0

  init() {}

  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { ByteSearch.census(of: $0) }
  }
}
