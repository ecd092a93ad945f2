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

    /// Both as one; nil where something is seen between them.
    fileprivate func joined(with next: Run) -> Run? {
      guard degrees == next.degrees, height == next.height, size == next.size else { return nil }
      guard let before = glyphs.last, let after = next.glyphs.first else { return nil }
      guard !before.allSatisfy({ $0 <= 0x20 }), !after.allSatisfy({ $0 <= 0x20 }) else { return nil }
      return Run(
        degrees: degrees, start: start, end: next.end, height: height, size: size,
        glyphs: glyphs + next.glyphs)
    }
  }

  private(set) var runs: [Run] = []
  /// Glyphs and breaks as the content draws them.
  private var drawn: [[UInt8]] = []
  /// The same, with replacement text in the place of the glyphs it replaces.
  private var read: [[UInt8]] = []
  /// The bytes of all strings shown, as if each were a character.
  private var codes: [UInt8] = []
  /// The same of fonts whose codes number their glyphs.
  private var glyphNumbers: [UInt8] = []
  private var replacements: [[UInt8]] = []
  private var last: Run?

  private static let space: [UInt8] = [0x20]
  /// What parts cells of a table, and lines: the digits on its two sides are of two numbers.
  private static let cellEnd: [UInt8] = [0x09]
  static let lineEnd: [UInt8] = [0x09, 0x0A]

  /// - Parameters:
  ///   - bytes: the string shown.
  ///   - areGlyphNumbers: whether its bytes are numbers of glyphs and no code of characters.
  ///   - isReplaced: whether the glyphs stand inside replacement text.
  mutating func show(_ run: Run, codes bytes: [UInt8], areGlyphNumbers: Bool, isReplaced: Bool) {
    let gap = breakText(before: run)
    if let gap {
      drawn.append(gap)
      if !isReplaced { read.append(gap) }
    }
    drawn += run.glyphs
    if !isReplaced { read += run.glyphs }
    if areGlyphNumbers { glyphNumbers += bytes } else { codes += bytes }
    // A word of which two letters are drawn closer together comes in two strings, and is one word.
    if gap == nil, let joined = last?.joined(with: run) {
      runs[runs.count - 1] = joined
    } else {
      runs.append(run)
    }
    last = runs.last
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
    // Right-to-left text may go on to the left.
    if last.start - run.end > Self.cellGap * size { return Self.cellEnd }
    return Self.breakText((run.start - last.end) / size)
  }

  private static let cellGap = 1.0

  /// What a gap of so many font sizes parts: nothing, perhaps words, words, or cells. Letters drawn closer together
  /// than they are wide (kerning) part nothing.
  private static func breakText(_ gap: Double) -> [UInt8]? {
    if gap > -0.25, gap < 0.08 { return nil }
    if gap < 0 { return space }
    return gap < 0.25 ? FoldTable.softBreak : gap < cellGap ? space : cellEnd
  }

  // MARK: Readings

  /// The glyph numbers as if they were text; what is short stands in them by chance.
  var glyphNumberText: [UInt8] { TextDecoding.pdfString(glyphNumbers) }

  /// Every reading, with what to call it, and whether its numbers run backwards. Readings of right-to-left text come in
  /// both directions.
  var readings: [(name: String, text: [UInt8], isTurned: Bool)] {
    var readings = [(name: "text as drawn", text: Array(drawn.joined()), isTurned: false)]
    if !replacements.isEmpty {
      readings.append(("text as read aloud", Array(read.joined()), false))
      readings.append(("replacement text", Array(replacements.joined(separator: FoldTable.softBreak)), false))
    }
    readings.append(("codes of the text", TextDecoding.pdfString(codes), false))
    let lines = lines()
    readings.append(("text by position", Self.text(lines, turned: .none), false))
    if drawn.contains(where: Self.isRightToLeft) {
      readings.append(("text as drawn, each line backwards", turnedLines, true))
      readings.append(("text by position, each line backwards", Self.text(lines, turned: .glyphs), true))
      readings.append(("text by position, from right to left", Self.text(lines, turned: .runs), false))
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
