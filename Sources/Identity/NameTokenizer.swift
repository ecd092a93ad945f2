import SourceText

/// Splits a text into words of letters. Marks, joiners and soft hyphens belong to the word they stand in, a
/// hyphen at a line's end inside a word is not seen, apostrophes between letters are part of the word. One pass.
struct NameTokenizer {
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int
  private var gap = NameToken.Gap.barrier
  private(set) var tokens: [NameToken] = []

  init(_ text: SourceText, in span: Span) {
    bytes = text.utf8
    offset = span.start
    end = span.end
    while offset < end { step() }
    markTurkish()
  }

  private mutating func step() {
    let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: offset, end: end)
    if NameLetters.script(scalar) != nil {
      readWord()
    } else {
      readGap(scalar, next)
    }
  }

  private mutating func readWord() {
    let start = offset
    var scalars: [UInt32] = []
    var cursor = offset
    var wordEnd = offset
    while cursor < end {
      let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: cursor, end: end)
      if NameLetters.script(scalar) != nil {
        scalars.append(scalar)
        cursor = next
        wordEnd = next
      } else if NameLetters.isMark(scalar) {
        if scalar != 0xAD { scalars.append(scalar) }
        cursor = scalar == 0xAD ? behindLineBreak(next) ?? next : next
      } else if NameLetters.isApostrophe(scalar), isLetter(at: next) {
        scalars.append(scalar)
        cursor = next
      } else if NameLetters.isHyphen(scalar), let resumed = behindLineBreak(next), isLowercase(at: resumed) {
        cursor = resumed
      } else {
        break
      }
    }
    offset = cursor
    // Digits that touch a word make it a code; a word longer than any name is none.
    let isCode = cursor < end && bytes[cursor].isASCIIDigit || start > 0 && bytes[start - 1].isASCIIDigit
    let word = NameWord(scalars.count > 4 * NameSounds.limit ? [] : scalars)
    if isCode || word.letters.isEmpty || word.letters.count > 2 * NameSounds.limit {
      gap = .barrier
      return
    }
    tokens.append(NameToken(scalars: scalars, word: word, span: Span(start, max(wordEnd, cursor)), gap: gap))
    gap = .hyphen
    spaces = 0
    breaks = 0
    isFresh = true
  }

  private var spaces = 0
  private var breaks = 0
  private var isFresh = true

  private mutating func readGap(_ scalar: UInt32, _ next: Int) {
    offset = next
    let found: NameToken.Gap
    switch scalar {
    case 0x20, 0xA0, 0x202F, 0x2000...0x200A, 0x0D:
      spaces += 1
      found = spaces > 2 && breaks == 0 ? .barrier : .space
    case 0x0A, 0x2028, 0x85:
      breaks += 1
      found = breaks > 1 ? .barrier : .space
    case 0x2C, 0x60C: found = .comma
    case 0x2E: found = .point
    case 0x22, 0x201C...0x201F, 0xAB, 0xBB, 0x27, 0x60, 0xB4, 0x2018...0x201B, 0x2BB...0x2BF: found = .space
    case _ where NameLetters.isHyphen(scalar): found = isFresh ? .hyphen : .barrier
    case _ where NameLetters.isMark(scalar): return
    default: found = .barrier
    }
    isFresh = false
    gap = max(gap, found)
  }

  /// Where reading goes on behind one line break and the spaces around it; nil where there is none.
  private func behindLineBreak(_ start: Int) -> Int? {
    var cursor = start
    var breaks = 0
    while cursor < end, bytes[cursor].isASCIIWhitespace, cursor - start < 80 {
      if bytes[cursor] == UInt8(ascii: "\n") { breaks += 1 }
      cursor += 1
    }
    return breaks == 1 && isLetter(at: cursor) ? cursor : nil
  }

  private func isLetter(at offset: Int) -> Bool {
    guard offset < end else { return false }
    return NameLetters.script(UTF8Decoding.scalar(in: bytes, at: offset, end: end).0) != nil
  }

  private func isLowercase(at offset: Int) -> Bool { offset < end && bytes[offset].isASCIILowercase }

  /// Reads the words between two barriers as Turkish where one of them has a letter that only Turkish has.
  private mutating func markTurkish() {
    var start = 0
    for index in 0...tokens.count where index == tokens.count || tokens[index].gap == .barrier {
      let run = start..<index
      if tokens[run].contains(where: { $0.scalars.contains(where: LatinLetters.isTurkish) }) {
        for place in run {
          let token = tokens[place]
          tokens[place] = NameToken(
            scalars: token.scalars, word: NameWord(token.scalars, turkish: true), span: token.span,
            gap: token.gap)
        }
      }
      start = index
    }
  }
}
