/// A line and where it stands.
struct PlacedLine {
  let line: TextLine
  /// The left edge of the room the line is aligned in.
  let x: Int
  /// The width of that room.
  let width: Int
  /// The top of the line, from the top of the page.
  let y: Int
  let alignment: TextAlignment
  /// nil for artifacts.
  let tag: ParagraphTag?

  /// From the top of the page.
  var baseline: Int { y + line.baseline }

  /// Where the line's first piece on the left stands.
  var left: Int {
    let room = width - line.width
    switch (alignment, line.isRightToLeft) {
    case (.start, false), (.end, true): return x - (line.isRightToLeft ? line.trailingWidth : 0)
    case (.start, true), (.end, false): return x + room - (line.isRightToLeft ? line.trailingWidth : 0)
    case (.centre, _): return x + room / 2 - (line.isRightToLeft ? line.trailingWidth : 0)
    }
  }
}
