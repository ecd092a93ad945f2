import SourceText

extension Document {
  /// The line of the file on which `offset` of a region stands, counted from 1: of plain text the very line; of
  /// others, whose text has other line ends than the file, the line on which the region begins.
  public func line(of offset: Int, in region: Region) -> Int {
    guard region.place.node.isEmpty, offset > region.span.start else { return region.place.line }
    return region.place.line + text[Span(region.span.start, offset)].count { $0 == UInt8(ascii: "\n") }
  }
}
