/// What the bytes of a file are, counted once for all who ask.
struct ByteCensus {
  var isASCII = true
  /// Whether they are well-formed UTF-8 throughout; where they are not, what else is counted ends at the first byte
  /// that is none.
  var isUTF8 = true
  /// Control characters that are neither white space nor ESC.
  var controls = 0
  /// Bytes that begin a scalar of several bytes in UTF-8.
  var leads = 0

  init() {}

  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { ByteSearch.census(of: $0) }
  }
}
