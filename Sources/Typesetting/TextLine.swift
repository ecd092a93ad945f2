/// One line of a paragraph, its pieces in reading order. Lengths are thousandths of a point.
struct TextLine {
  var pieces: [TextPiece] = []
  /// Without the space at its end.
  var width = 0
  /// The space at its end, which hangs over the edge.
  var trailingWidth = 0
  var isRightToLeft = false
  /// From the top of the line to the top of the next one.
  var height = 0
  /// From the top of the line to its baseline.
  var baseline = 0
}
