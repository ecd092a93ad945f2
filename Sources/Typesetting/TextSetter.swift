import CHarfBuzz

/// Breaks paragraphs into lines. Used by one typesetting run only.
final class TextSetter {
  let shaper: Shaper
  /// Widths reserved for numbers that are not known yet, as texts of the widest form.
  let widestPageNumber: String
  let widestBatesNumber: String
  /// Sections known to have one page, whose range is printed as one number.
  let singlePageSections: Set<String>
  /// Whether room was kept for the number of a page anywhere.
  private(set) var keepsRoomForPages = false
  private(set) var missing: [UInt32: Int] = [:]
  private(set) var escaped: [UInt32: Int] = [:]

  init(shaper: Shaper, widestPageNumber: String, widestBatesNumber: String, singlePageSections: Set<String>) {
    self.shaper = shaper
    self.widestPageNumber = widestPageNumber
    self.widestBatesNumber = widestBatesNumber
    self.singlePageSections = singlePageSections
  }

  /// The lines of a paragraph; none for an empty one.
  /// - Parameter width: room for a line, in thousandths of a point.
  func lines(_ flat: FlatText, format: TextFormat, width: Int) -> [TextLine] {
    for (scalar, count) in flat.escaped { escaped[scalar, default: 0] += count }
    guard !flat.scalars.isEmpty else { return [] }
    var lines: [TextLine] = []
    var start = 0
    while start < flat.scalars.count {
      let end = flat.scalars[start...].firstIndex(of: FlatText.lineBreak) ?? flat.scalars.count
      lines += brokenLines(flat, start..<end, format: format, width: width)
      start = end + 1
    }
    return lines
  }

  /// Counts what was counted when a paragraph was set before.
  func count(missing: [UInt32: Int], escaped: [UInt32: Int]) {
    self.missing.merge(missing, uniquingKeysWith: +)
    self.escaped.merge(escaped, uniquingKeysWith: +)
  }

  /// A label in one line, however long.
  func singleLine(_ text: String, format: TextFormat) -> TextLine {
    lines(FlatText(text), format: format, width: .max / 4).first ?? TextLine()
  }

  private func brokenLines(
    _ flat: FlatText, _ range: Range<Int>, format: TextFormat, width: Int
  ) -> [TextLine] {
    let text = Array(flat.scalars[range])
    let (segments, isRightToLeft) = segments(flat, range, text, format: format, missing: &missing)
    var breaker = LineBreaker(
      setter: self, text: text, format: format, width: max(width, 1), isRightToLeft: isRightToLeft)
    return breaker.lines(of: segments)
  }

  /// The width of the widest part of a text that no line break falls into, in thousandths of a point.
  func widestToken(_ flat: FlatText, format: TextFormat) -> Int {
    var widest = 0
    var start = 0
    var uncounted: [UInt32: Int] = [:]
    while start < flat.scalars.count {
      let end = flat.scalars[start...].firstIndex(of: FlatText.lineBreak) ?? flat.scalars.count
      let text = Array(flat.scalars[start..<end])
      let (segments, isRightToLeft) = segments(flat, start..<end, text, format: format, missing: &uncounted)
      let breaker = LineBreaker(
        setter: self, text: text, format: format, width: .max / 4, isRightToLeft: isRightToLeft)
      widest = max(widest, breaker.widestToken(of: segments))
      start = end + 1
    }
    return widest
  }

  private func segments(
    _ flat: FlatText, _ range: Range<Int>, _ text: [UInt32], format: TextFormat, missing: inout [UInt32: Int]
  ) -> (segments: [TextSegment], isRightToLeft: Bool) {
    let (levels, isRightToLeft) = BidiLevels.resolve(text, direction: format.direction)
    var atoms: [Int: TextAtom] = [:]
    if !flat.atoms.isEmpty {
      for index in range where flat.scalars[index] == FlatText.objectReplacement {
        atoms[index - range.lowerBound] = flat.atoms[index]
      }
    }
    let itemizer = TextItemizer(
      shaper: shaper, text: text, levels: levels, runs: runs(of: flat, in: range), atoms: atoms,
      baseStyle: format.style)
    return (itemizer.segments(missing: &missing), isRightToLeft)
  }

  /// The runs that cover a part of a text, in indices of the part.
  private func runs(of flat: FlatText, in range: Range<Int>) -> [FlatText.Run] {
    var low = 0
    var high = flat.runs.count
    while low < high {
      let middle = (low + high) / 2
      if flat.runs[middle].start <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var result: [FlatText.Run] = []
    for run in flat.runs[max(0, low - 1)...] {
      if run.start >= range.upperBound, !result.isEmpty { break }
      result.append(
        FlatText.Run(start: max(0, run.start - range.lowerBound), style: run.style, leaf: run.leaf))
    }
    return result
  }

  // MARK: Pieces

  func size(_ style: TextStyle, in format: TextFormat) -> Int {
    style.contains(.small) ? format.size * 4 / 5 : format.size
  }

  /// The width of a word at a size, in thousandths of a point.
  func width(_ word: ShapedWord, size: Int) -> Int {
    let face = shaper.face(word.role)
    return (word.advance * size * word.role.scale / 100 + face.unitsPerEm / 2) / face.unitsPerEm
  }

  func piece(_ word: ShapedWord, of segment: TextSegment, format: TextFormat) -> TextPiece {
    let size = size(segment.style, in: format)
    return TextPiece(
      content: segment.content == .space ? .space(word) : .word(word), level: segment.level,
      style: segment.style, leaf: segment.leaf, size: size, width: width(word, size: size))
  }

  /// The box of a label: as wide as the first of the fixed widths that holds it, or as the line, with a smaller label.
  func redaction(_ box: RedactionBox, segment: TextSegment, format: TextFormat, room: Int) -> TextPiece {
    let size = size(segment.style, in: format)
    var labelFormat = TextFormat(size: size * 4 / 5, leading: size, style: .bold, direction: .leftToRight)
    let padding = 2 * Self.boxPadding
    let text = singleLine(box.label, format: labelFormat)
    let wanted = text.width + padding
    let fixed = (wanted + Self.boxStep - 1) / Self.boxStep * Self.boxStep
    guard fixed > room else {
      return TextPiece(
        content: .redaction(label: text), level: segment.level, style: segment.style,
        leaf: segment.leaf, size: size, width: fixed)
    }
    labelFormat.size = max(1, labelFormat.size * max(1, room - padding) / max(1, text.width))
    let shrunk = text.width + padding > room ? singleLine(box.label, format: labelFormat) : text
    return TextPiece(
      content: .redaction(label: shrunk), level: segment.level, style: segment.style,
      leaf: segment.leaf, size: size, width: max(room, shrunk.width))
  }

  private static let boxPadding = 2_800
  /// Box widths are multiples of this: they depend on the label alone, never on what is hidden. The steps are small,
  /// because readers take a label that stands far from the words around it for a column of its own.
  private static let boxStep = 4_000

  /// The room of a number; it is set smaller where it is wider than the line.
  func reference(_ reference: TextReference, segment: TextSegment, format: TextFormat, room: Int) -> TextPiece
  {
    if case .page = reference { keepsRoomForPages = true }
    let widest =
      switch reference {
      case .page: widestPageNumber
      case .firstBates(let section) where singlePageSections.contains(section): widestBatesNumber
      case .lastBates(let section) where singlePageSections.contains(section): ""
      case .bates, .lastBates: widestBatesNumber
      case .firstBates: widestBatesNumber + "\u{2013}"
      }
    var size = size(segment.style, in: format)
    var line = referenceLine(widest, size: size, style: segment.style)
    if line.width > room {
      size = max(1, size * room / line.width)
      line = referenceLine(widest, size: size, style: segment.style)
    }
    return TextPiece(
      content: .reference(reference), level: segment.level, style: segment.style, leaf: segment.leaf,
      size: size,
      width: line.width)
  }

  /// A number as it is measured and, later, drawn.
  func referenceLine(_ text: String, size: Int, style: TextStyle) -> TextLine {
    singleLine(
      text,
      format: TextFormat(size: size, leading: size, style: style.subtracting(.small), direction: .leftToRight)
    )
  }
}
