public import SourceText

extension Document {
  /// What a region says: its span, in a table of plain text without the bars and blanks that part its cells. Every
  /// character belongs to a region, so such a bar lies in the cell beside it.
  public func content(of region: Region) -> Span {
    guard region.kind == .cell, region.stage == .table else { return region.span }
    func parts(_ byte: UInt8) -> Bool { byte.isASCIIWhitespace || byte == UInt8(ascii: "|") }
    var start = region.span.start
    var end = region.span.end
    while start < end, parts(text.utf8[start]) { start += 1 }
    while end > start, parts(text.utf8[end - 1]) { end -= 1 }
    return Span(start, end)
  }
}
