internal import Glibc

/// The text of a page or form, gathered in every order in which it could be read.
struct PDFText {
  /// Glyphs shown by one operator: where, and which.
  struct Run {
    let degrees: Int
    /// Along and across the baseline, in page units.
    let start: Double
    let end: Double
    let height: Double
    let size: Double
    let glyphs: [[UInt8]]
  }

  private(set) var runs: [Run] = []
  /// Glyphs and breaks as the content draws them.
  private var drawn: [[UInt8]] = []
  /// The same, with replacement text in the place of the glyphs it replaces.
  private var read: [[UInt8]] = []
  /// The bytes of all strings shown, as if each were a character.
  private(set) var codes: [UInt8] = []
  private var replacements: [[UInt8]] = []
  private var last: Run?

  private static let space: [UInt8] = [0x20]
  private static let lineEnd: [UInt8] = [0x0A]

  /// - Parameter isReplaced: whether the glyphs stand inside replacement text.
  mutating func show(_ run: Run, codes bytes: [UInt8], isReplaced: Bool) {
    if let gap = breakText(before: run) {
      drawn.append(gap)
      if !isReplaced { read.append(gap) }
    }
    drawn += run.glyphs
    if !isReplaced { read += run.glyphs }
    codes += bytes
    runs.append(run)
    last = run
  }

  /// A move inside one operator, in font sizes to the right.
  mutating func move(_ amount: Double, isReplaced: Bool) {
    guard let gap = Self.breakText(amount) else { return }
    drawn.append(gap)
    if !isReplaced { read.append(gap) }
  }

  mutating func replace(with text: [UInt8]) {
    replacements.append(text)
    read.append(FoldTable.softBreak)
    read.append(text)
    read.append(FoldTable.softBreak)
  }

  private func breakText(before run: Run) -> [UInt8]? {
    guard let last else { return nil }
    let size = max(abs(run.size), 0.01)
    if run.degrees != last.degrees || abs(run.height - last.height) > 0.5 * size { return Self.lineEnd }
    return Self.breakText((run.start - last.end) / size)
  }

  /// What a gap of so many font sizes parts: nothing, perhaps words, or words.
  private static func breakText(_ gap: Double) -> [UInt8]? {
    if abs(gap) < 0.08 { return nil }
    return abs(gap) < 0.25 ? FoldTable.softBreak : space
  }

  // MARK: Readings

  /// Every reading, with what to call it. Readings of right-to-left text come in both directions.
  var readings: [(name: String, text: [UInt8])] {
    var readings: [(String, [UInt8])] = [("text as drawn", Array(drawn.joined()))]
    if !replacements.isEmpty {
      readings.append(("text as read aloud", Array(read.joined())))
      readings.append(("replacement text", Array(replacements.joined(separator: FoldTable.softBreak))))
    }
    readings.append(("codes of the text", TextDecoding.pdfString(codes)))
    let lines = lines()
    readings.append(("text by position", Self.text(lines, turned: .none)))
    if drawn.contains(where: Self.isRightToLeft) {
      readings.append(("text as drawn, each line backwards", turnedLines))
      readings.append(("text by position, each line backwards", Self.text(lines, turned: .glyphs)))
      readings.append(("text by position, from right to left", Self.text(lines, turned: .runs)))
    }
    return readings
  }

  private static func isRightToLeft(_ glyph: [UInt8]) -> Bool {
    // Hebrew and Arabic letters begin with the bytes D6 to DF, their presentation forms with EF AC to EF BB.
    guard let first = glyph.first else { return false }
    return (0xD6...0xDF).contains(first)
      || first == 0xEF && glyph.count > 1 && (0xAC...0xBB).contains(glyph[1])
        && glyph != FoldTable.softBreak
  }

  private var turnedLines: [UInt8] {
    var result: [UInt8] = []
    for line in drawn.split(separator: Self.lineEnd) {
      for glyph in line.reversed() { result += glyph }
      result += Self.lineEnd
    }
    return result
  }

  /// Runs on one baseline, from left to right, lines from top to bottom.
  private func lines() -> [[Run]] {
    let sorted = runs.sorted { left, right in
      if left.degrees != right.degrees { return left.degrees < right.degrees }
      if left.height != right.height { return left.height > right.height }
      return left.start < right.start
    }
    var lines: [[Run]] = []
    var height = 0.0
    for run in sorted {
      let isSame =
        lines.last?.last.map {
          $0.degrees == run.degrees && abs(height - run.height) <= 0.4 * max(run.size, 0.01)
        }
        ?? false
      if isSame {
        lines[lines.count - 1].append(run)
      } else {
        lines.append([run])
        height = run.height
      }
    }
    return lines.map { line in line.sorted { ($0.start, $0.end) < ($1.start, $1.end) } }
  }

  private enum Turn { case none, glyphs, runs }

  private static func text(_ lines: [[Run]], turned: Turn) -> [UInt8] {
    var result: [UInt8] = []
    for line in lines {
      var glyphs: [[UInt8]] = []
      var previous: Run?
      for run in turned == .runs ? line.reversed() : line {
        if let previous {
          let gap = turned == .runs ? previous.start - run.end : run.start - previous.end
          if let text = breakText(gap / max(run.size, 0.01)) { glyphs.append(text) }
        }
        glyphs += run.glyphs
        previous = run
      }
      result += turned == .glyphs ? Array(glyphs.reversed().joined()) : Array(glyphs.joined())
      result += lineEnd
    }
    return result
  }
}
