/// Glyphs of one word in one font, in the order they stand on the line, left to right.
final class ShapedWord {
  struct Glyph {
    let glyph: UInt32
    /// In font units.
    let advance: Int32
    let offsetX: Int32
    let offsetY: Int32
    /// The index, in the word, of the first character the glyph came from.
    var cluster: Int32
    /// The text the glyph stands for: a code point, or from `SourceTexts.firstSequence` on a longer text.
    var source: UInt32
    /// Drawn as an outline at its place above or below the line, while its text stands on the line.
    var isMark = false
    /// Whether its text is a letter, which has a direction of its own.
    var isLetter = false
  }

  let role: FontRole
  let isRightToLeft: Bool
  let scalars: [UInt32]
  let glyphs: [Glyph]
  /// The sum of the advances, in font units.
  let advance: Int
  /// How many runs of letters the word has; marks and signs part them.
  let letterRuns: Int
  /// The codes the glyphs are written with, one a glyph; empty until the word is first drawn.
  var codes: [UInt16] = []

  init(role: FontRole, isRightToLeft: Bool, scalars: [UInt32], glyphs: [Glyph]) {
    self.role = role
    self.isRightToLeft = isRightToLeft
    self.scalars = scalars
    self.glyphs = glyphs
    advance = glyphs.reduce(0) { $0 + Int($1.advance) }
    letterRuns = glyphs.indices.count { glyphs[$0].isLetter && ($0 == 0 || !glyphs[$0 - 1].isLetter) }
  }

  /// The glyphs with the runs of letters, and what stands between them, in reading order, each run from left to
  /// right.
  var runsInReadingOrder: [Int] {
    var order: [Int] = []
    var end = glyphs.count
    while end > 0 {
      var start = end - 1
      if glyphs[start].isLetter {
        while start > 0, glyphs[start - 1].isLetter { start -= 1 }
      }
      order += start..<end
      end = start
    }
    return order
  }

  /// For each character of the word the advance of the glyphs that start with it, in font units.
  var advancesByCharacter: [Int] {
    var result = [Int](repeating: 0, count: scalars.count)
    for glyph in glyphs where Int(glyph.cluster) < result.count {
      result[Int(glyph.cluster)] += Int(glyph.advance)
    }
    return result
  }
}
