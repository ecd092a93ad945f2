/// The one text of a document: valid UTF-8 bytes that no stage ever changes (law 2). Everything said about it
/// is said in `Span`s of these bytes.
public struct SourceText: Sendable, Hashable {
  public let utf8: [UInt8]

  /// - Precondition: `utf8` is valid UTF-8; decoding, and keeping what could not be decoded, is the readers' work.
  public init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  public init(_ string: String) {
    utf8 = Array(string.utf8)
  }

  public var count: Int { utf8.count }
  public var whole: Span { Span(0, utf8.count) }

  public subscript(span: Span) -> ArraySlice<UInt8> { utf8[span.range] }

  public func string(_ span: Span) -> String { String(decoding: utf8[span.range], as: UTF8.self) }
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// `span` without the white space (ASCII space, tab, CR, LF) at its two ends.
  public func trimmed(_ span: Span) -> Span {
    var start = span.start
    var end = span.end
    while start < end, utf8[start].isASCIIWhitespace { start += 1 }
    while end > start, utf8[end - 1].isASCIIWhitespace { end -= 1 }
    return Span(start, end)
  }
}

extension UInt8 {
  /// Space, tab, line feed, carriage return, vertical tab or form feed.
  public var isASCIIWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  public var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  public var isASCIIUppercase: Bool { self >= 0x41 && self <= 0x5A }
  public var isASCIILowercase: Bool { self >= 0x61 && self <= 0x7A }
  public var isASCIILetter: Bool { isASCIIUppercase || isASCIILowercase }
}
