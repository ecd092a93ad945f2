/// The operators that show one run of glyphs of one font and size.
struct GlyphRun {
  let use: FontUse
  /// The font size in thousandths of a point.
  let size: Int
  /// Where the pen is and where it should be, in thousandths of the em from the start.
  private var pen = 0
  private var wanted = 0
  private var isInString = false
  /// Thousandths of a point above the baseline.
  private var rise = 0
  private var x = 0
  private var y = 0
  /// Marks to be drawn when the text is done.
  private var marks: [(glyph: UInt32, x: Int, y: Int)] = []

  init(use: FontUse, size: Int) {
    self.use = use
    self.size = size
  }

  mutating func begin(x: Int, y: Int, in out: inout ByteBuffer) {
    (self.x, self.y) = (x, y)
    out.append("BT /F")
    out.append(number: use.face.role.rawValue)
    out.append(" ")
    out.append(thousandths: size)
    out.append(" Tf ")
    out.append(lengths: x, y)
    out.append("Td [")
  }

  /// - Parameters:
  ///   - width: where the word is to take another width than its own, in thousandths of a point.
  ///   - isReadForwards: whether readers take the runs of letters in the order they are written.
  mutating func show(_ word: ShapedWord, width: Int?, isReadForwards: Bool, in out: inout ByteBuffer) {
    let units = use.face.unitsPerEm
    let start = wanted
    if isReadForwards, word.isRightToLeft, word.letterRuns > 1 {
      var advances = [0]
      for glyph in word.glyphs { advances.append(advances[advances.count - 1] + Int(glyph.advance)) }
      for index in word.runsInReadingOrder {
        show(index, of: word, at: start, advance: advances[index], in: &out)
      }
    } else {
      var advance = 0
      for index in word.glyphs.indices {
        show(index, of: word, at: start, advance: advance, in: &out)
        advance += Int(word.glyphs[index].advance)
      }
    }
    wanted = start + (width.map { $0 * 1000 / max(1, size) } ?? word.advance * 1000 / units)
  }

  /// Shows one glyph, `advance` font units behind the word's start.
  private mutating func show(
    _ index: Int, of word: ShapedWord, at start: Int, advance: Int, in out: inout ByteBuffer
  ) {
    let units = use.face.unitsPerEm
    let glyph = word.glyphs[index]
    var target = start + (advance + Int(glyph.offsetX)) * 1000 / units
    if glyph.isMark {
      marks.append((glyph.glyph, x + target * size / 1000, y + Int(glyph.offsetY) * size / units))
      target = start + advance * 1000 / units + place(ofMark: index, in: word)
    }
    set(rise: glyph.isMark ? 0 : Int(glyph.offsetY) * size / units, in: &out)
    move(to: target, in: &out)
    if !isInString {
      out.append("<")
      isInString = true
    }
    out.append(code: word.codes[index])
    if !glyph.isMark { pen += use.width(of: glyph.glyph) }
  }

  mutating func end(in out: inout ByteBuffer) {
    set(rise: 0, in: &out)
    endString(in: &out)
    out.append("] TJ ET\n")
    for mark in marks {
      use.face.knownOutline(of: mark.glyph).append(
        x: mark.x, y: mark.y, size: size, unitsPerEm: use.face.unitsPerEm, to: &out)
    }
  }

  /// The text of a mark stands on the baseline beside its letter: marks at different heights or on one spot would be
  /// read as words of their own. Each of several marks has its own spot.
  private func place(ofMark index: Int, in word: ShapedWord) -> Int {
    var count = 1
    if word.isRightToLeft {
      while index + count < word.glyphs.count, word.glyphs[index + count].isMark { count += 1 }
      let base = index + count
      let offset = base < word.glyphs.count ? Int(word.glyphs[base].offsetX) * 1000 / use.face.unitsPerEm : 0
      return offset - Self.markDistance * count
    }
    while index - count >= 0, word.glyphs[index - count].isMark { count += 1 }
    return Self.markDistance * (count - 1)
  }

  /// In thousandths of the em.
  private static let markDistance = 10

  private mutating func endString(in out: inout ByteBuffer) {
    if isInString { out.append(">") }
    isInString = false
  }

  private mutating func move(to target: Int, in out: inout ByteBuffer) {
    guard target != pen else { return }
    endString(in: &out)
    out.append(number: pen - target)
    pen = target
  }

  private mutating func set(rise target: Int, in out: inout ByteBuffer) {
    guard target != rise else { return }
    endString(in: &out)
    out.append("] TJ ")
    out.append(thousandths: target)
    out.append(" Ts [")
    rise = target
  }
}
