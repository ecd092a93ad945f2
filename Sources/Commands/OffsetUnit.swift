import ArgumentParser

/// What the offsets of a text count.
enum OffsetUnit: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// Bytes of UTF-8.
  case utf8
  /// Unicode scalar values, as Python counts them.
  case codepoints
  /// 16-bit units, as JavaScript, Java and Windows count them.
  case utf16
}
