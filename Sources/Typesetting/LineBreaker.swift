import CHarfBuzz

/// Fills lines one after the other with the segments of one text.
struct LineBreaker {
  let setter: TextSetter
  let text: [UInt32]
  let format: TextFormat
  let width: Int
  let isRightToLeft: Bool

  private var finished: [TextLine] = []
  private var line: [TextPiece] = []
  private var lineWidth = 0
  /// Spaces that are set only if something follows them on the line.
  private var spaces: [TextPiece] = []
  private var spacesWidth = 0

  /// A token longer than this is broken piecemeal, without shaping it as a whole.
  private static let longestToken = 400
  /// So many characters are shaped at a time when a long token is broken.
  private static let window = 160
  /// A cluster of a letter and marks longer than this is broken all the same.
  private static let longestGrapheme = 32

  init(setter: TextSetter, text: [UInt32], format: TextFormat, width: Int, isRightToLeft: Bool) {
    self.setter = setter
    self.text = text
    self.format = format
    self.width = width
    self.isRightToLeft = isRightToLeft
  }

  mutating func lines(of segments: [TextSegment]) -> [TextLine] {
    var index = 0
    while index < segments.count {
      if segments[index].content == .space {
        add(space: segments[index])
        index += 1
        continue
      }
      var end = index + 1
      while end < segments.count, segments[end].content != .space, !segments[end].mayStartLine { end += 1 }
      add(token: segments[index..<end])
      index = end
    }
    // A text of spaces only is still a line.
    if !line.isEmpty || !spaces.isEmpty || finished.isEmpty { finishLine() }
    return finished
  }

  /// The width of the widest token; long ones, which are broken anyway, do not count.
  func widestToken(of segments: [TextSegment]) -> Int {
    var widest = 0
    var width = 0
    var length = 0
    for segment in segments {
      if segment.content == .space || segment.mayStartLine {
        width = 0
        length = 0
      }
      if segment.content == .space { continue }
      length += segment.range.count
      guard length <= Self.longestToken else { continue }
      width += pieces(of: segment).reduce(0) { $0 + $1.width }
      widest = max(widest, width)
    }
    return widest
  }

  private mutating func add(space segment: TextSegment) {
    guard let role = segment.role else { return }
    for _ in segment.range {
      let word = setter.shaper.word(
        [0x20], role: role, script: HB_SCRIPT_LATIN, isRightToLeft: segment.level & 1 == 1)
      let piece = setter.piece(word, of: segment, format: format)
      spaces.append(piece)
      spacesWidth += piece.width
    }
  }

  private mutating func add(token: ArraySlice<TextSegment>) {
    // Many spaces at the start of a line would push its text off the page.
    if line.isEmpty, spacesWidth > width / 2 { finishLine() }
    let length = token.reduce(0) { $0 + $1.range.count }
    if length <= Self.longestToken {
      let pieces = token.flatMap { self.pieces(of: $0) }
      let tokenWidth = pieces.reduce(0) { $0 + $1.width }
      if lineWidth + spacesWidth + tokenWidth <= width {
        append(pieces, tokenWidth)
        return
      }
      if !line.isEmpty { finishLine() }
      if spacesWidth + tokenWidth <= width {
        append(pieces, tokenWidth)
        return
      }
    } else if !line.isEmpty {
      finishLine()
    }
    for segment in token { addBroken(segment) }
  }

  private mutating func append(_ pieces: [TextPiece], _ piecesWidth: Int) {
    line += spaces
    line += pieces
    lineWidth += spacesWidth + piecesWidth
    spaces.removeAll(keepingCapacity: true)
    spacesWidth = 0
  }

  private func pieces(of segment: TextSegment) -> [TextPiece] {
    switch segment.content {
    case .atom(.redaction(let box)):
      return [setter.redaction(box, segment: segment, format: format, room: width)]
    case .atom(.reference(let reference)):
      return [setter.reference(reference, segment: segment, format: format, room: width)]
    case .word, .space:
      guard segment.role != nil else {
        return segment.range.map { piece(ofMissing: $0, segment) }
      }
      return [setter.piece(shaped(segment.range, segment), of: segment, format: format)]
    }
  }

  private func piece(ofMissing index: Int, _ segment: TextSegment) -> TextPiece {
    let word = setter.shaper.replacement(of: text[index], isRightToLeft: segment.level & 1 == 1)
    return setter.piece(word, of: segment, format: format)
  }

  private func shaped(_ range: Range<Int>, _ segment: TextSegment) -> ShapedWord {
    let role = segment.role ?? .latin
    let isRightToLeft = segment.level & 1 == 1
    if segment.touchesNeighbour || range != segment.range {
      return setter.shaper.shape(
        text, range, role: role, script: segment.script, isRightToLeft: isRightToLeft)
    }
    return setter.shaper.word(
      text[range], role: role, script: segment.script, isRightToLeft: isRightToLeft)
  }

  // MARK: Long tokens

  /// Sets a segment that may have to be broken anywhere between two graphemes.
  private mutating func addBroken(_ segment: TextSegment) {
    guard segment.content == .word, segment.role != nil else {
      for piece in pieces(of: segment) {
        if lineWidth + spacesWidth + piece.width > width, !line.isEmpty { finishLine() }
        append([piece], piece.width)
      }
      return
    }
    var position = segment.range.lowerBound
    while position < segment.range.upperBound {
      let end = min(segment.range.upperBound, position + Self.window)
      let whole = setter.piece(shaped(position..<end, segment), of: segment, format: format)
      if end == segment.range.upperBound, lineWidth + spacesWidth + whole.width <= width {
        append([whole], whole.width)
        return
      }
      position = addPart(of: segment, position..<end)
    }
  }

  /// Sets as much of `range` as the line holds, and at least one grapheme a line.
  /// - Returns: where the rest starts.
  private mutating func addPart(of segment: TextSegment, _ range: Range<Int>) -> Int {
    let ends = graphemeEnds(range, isWhole: range.upperBound == segment.range.upperBound)
    let size = setter.size(segment.style, in: format)
    let word = shaped(range, segment)
    let face = setter.shaper.face(word.role)
    let room = width - lineWidth - spacesWidth
    var sum = 0
    var next = range.lowerBound
    var fitting = 0
    let advances = word.advancesByCharacter
    for (place, end) in ends.enumerated() {
      while next < end {
        sum += advances[next - range.lowerBound]
        next += 1
      }
      guard sum * size * word.role.scale / 100 / face.unitsPerEm <= room else { break }
      fitting = place + 1
    }
    // The letters at a break may change their form and be wider than they were in the middle.
    while fitting > 0 {
      let part = range.lowerBound..<ends[fitting - 1]
      let piece = setter.piece(shaped(part, segment), of: segment, format: format)
      if piece.width <= room {
        append([piece], piece.width)
        if fitting < ends.count { finishLine() }
        return part.upperBound
      }
      fitting -= 1
    }
    guard line.isEmpty else {
      finishLine()
      return range.lowerBound
    }
    // Not even one grapheme fits; it is set all the same.
    let part = range.lowerBound..<ends[0]
    let piece = setter.piece(shaped(part, segment), of: segment, format: format)
    append([piece], piece.width)
    finishLine()
    return part.upperBound
  }

  /// Where the graphemes of a part of the text end.
  private func graphemeEnds(_ range: Range<Int>, isWhole: Bool) -> [Int] {
    var view = String.UnicodeScalarView()
    for index in range { view.append(Unicode.Scalar(text[index]) ?? "\u{FFFD}") }
    var ends: [Int] = []
    var position = range.lowerBound
    for character in String(view) {
      var count = character.unicodeScalars.count
      while count > Self.longestGrapheme {
        position += Self.longestGrapheme
        count -= Self.longestGrapheme
        ends.append(position)
      }
      position += count
      ends.append(position)
    }
    // The last grapheme of a window may go on after it.
    if !isWhole, ends.count > 1 { ends.removeLast() }
    return ends
  }

  // MARK: Lines

  private mutating func finishLine() {
    var done = TextLine()
    // A copy of the exact size: lines of long documents are kept for long.
    done.pieces.reserveCapacity(line.count + (spaces.isEmpty ? 0 : 1))
    done.pieces += line
    done.width = lineWidth
    done.isRightToLeft = isRightToLeft
    // UAX 9, L1: the space at a line's end has the paragraph's level. One is kept, so that words stay apart when
    // the text is copied.
    if var space = spaces.first, !line.isEmpty {
      space.level = isRightToLeft ? 1 : 0
      space.style.subtract([.strike, .underline])
      done.pieces.append(space)
      done.trailingWidth = space.width
    }
    let holdsArabic = line.contains { piece in
      guard case .word(let word) = piece.content else { return false }
      return word.role.isArabic && word.isRightToLeft
    }
    done.height = holdsArabic ? format.leading * 23 / 20 : format.leading
    // The middle of the letters stands in the middle of the line.
    done.baseline = (done.height + format.size * 7 / 10) / 2
    finished.append(done)
    line.removeAll(keepingCapacity: true)
    lineWidth = 0
    spaces.removeAll(keepingCapacity: true)
    spacesWidth = 0
  }
}
