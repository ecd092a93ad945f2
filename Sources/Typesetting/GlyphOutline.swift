/// The outline of a glyph in font units.
struct GlyphOutline {
  enum Step {
    case move(Int, Int)
    case line(Int, Int)
    /// Control point and end of a quadratic curve.
    case curve(Int, Int, Int, Int)
    case close
  }

  var steps: [Step] = []

  /// Writes the outline as a filled path. Its numbers are the font's own, moved and scaled by the matrix before
  /// them, so that the same mark is the same text wherever it stands and compresses well. Curves become cubic ones,
  /// in whole numbers, so that every machine writes the same.
  /// - Parameters:
  ///   - x: where the glyph's origin stands on the page, in thousandths of a point from the left.
  ///   - y: the same, from the bottom.
  ///   - size: the font size in thousandths of a point.
  func append(x: Int, y: Int, size: Int, unitsPerEm: Int, to out: inout ByteBuffer) {
    guard !steps.isEmpty else { return }
    var lastX = 0
    var lastY = 0
    let scale = size * 1000 / unitsPerEm
    out.append("q ")
    out.append(millionths: scale)
    out.append(" 0 0 ")
    out.append(millionths: scale)
    out.append(" ")
    out.append(lengths: x, y)
    out.append("cm ")
    for step in steps {
      switch step {
      case .move(let toX, let toY):
        out.append(lengths: 1000 * toX, 1000 * toY)
        out.append("m ")
        (lastX, lastY) = (toX, toY)
      case .line(let toX, let toY):
        out.append(lengths: 1000 * toX, 1000 * toY)
        out.append("l ")
        (lastX, lastY) = (toX, toY)
      case .curve(let controlX, let controlY, let toX, let toY):
        out.append(
          lengths: 1000 * (lastX + 2 * controlX) / 3, 1000 * (lastY + 2 * controlY) / 3,
          1000 * (toX + 2 * controlX) / 3, 1000 * (toY + 2 * controlY) / 3, 1000 * toX, 1000 * toY)
        out.append("c ")
        (lastX, lastY) = (toX, toY)
      case .close:
        out.append("h ")
      }
    }
    out.append("f Q\n")
  }
}
