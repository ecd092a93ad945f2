import CFriBidi

/// Embedding levels of one line-break-free text (UAX 9), by FriBidi.
enum BidiLevels {
  /// One level a character, and whether the text as a whole runs right to left.
  static func resolve(_ text: [UInt32], direction: TextDirection) -> (levels: [UInt8], isRightToLeft: Bool) {
    let isLeftToRight = [UInt8](repeating: 0, count: text.count)
    // Nothing below U+0590 is right to left.
    if direction != .rightToLeft, text.allSatisfy({ $0 < 0x590 || $0 == FlatText.objectReplacement }) {
      return (isLeftToRight, false)
    }
    let count = FriBidiStrIndex(text.count)
    var types = [FriBidiCharType](repeating: FriBidiCharType(0), count: text.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: text.count)
    var levels = [FriBidiLevel](repeating: 0, count: text.count)
    var base =
      switch direction {
      case .automatic: tearline_fribidi_automatic()
      case .leftToRight: tearline_fribidi_left_to_right()
      case .rightToLeft: tearline_fribidi_right_to_left()
      }
    fribidi_get_bidi_types(text, count, &types)
    for token in tokens(in: text) {
      for index in token { types[index] = tearline_fribidi_letter() }
    }
    fribidi_get_bracket_types(text, count, types, &brackets)
    // 0 means that FriBidi ran out of memory; the text is then set left to right, which loses nothing.
    guard fribidi_get_par_embedding_levels_ex(types, brackets, count, &base, &levels) != 0 else {
      return (isLeftToRight, false)
    }
    return (
      levels.map { UInt8(clamping: Int($0)) }, tearline_fribidi_is_right_to_left(base) != 0
    )
  }

  /// Document numbers, digests, addresses and file names: runs of Latin letters, digits and the signs between them,
  /// with a letter and a digit. They are set as one from left to right (UAX 9, HL3): by the letters around them
  /// alone, a digest that begins with a digit is torn apart behind an Arabic word.
  static func tokens(in text: [UInt32]) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard isLatinLetter(text[index]) || isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      var end = start
      var hasLetter = false
      var hasDigit = false
      while index < text.count {
        let scalar = text[index]
        if isLatinLetter(scalar) {
          hasLetter = true
        } else if isDigit(scalar) {
          hasDigit = true
        } else if !isTokenSign(scalar) {
          break
        }
        index += 1
        if isLatinLetter(scalar) || isDigit(scalar) { end = index }
      }
      if hasLetter, hasDigit { tokens.append(start..<end) }
    }
    return tokens
  }

  private static func isLatinLetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar & ~0x20)
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static func isTokenSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    // # % & + - . / : = ? @ \ _ ~
    case 0x23, 0x25, 0x26, 0x2B, 0x2D...0x2F, 0x3A, 0x3D, 0x3F, 0x40, 0x5C, 0x5F, 0x7E: true
    default: false
    }
  }

  /// The order, left to right, in which parts of a line stand (UAX 9, L2).
  static func visualOrder(_ levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max(), highest > 0 else { return order }
    let lowestOdd = levels.filter { $0 & 1 == 1 }.min() ?? highest &+ 1
    guard lowestOdd <= highest else { return order }
    for level in stride(from: highest, through: lowestOdd, by: -1) {
      var start = 0
      while start < order.count {
        guard levels[order[start]] >= level else {
          start += 1
          continue
        }
        var end = start + 1
        while end < order.count, levels[order[end]] >= level { end += 1 }
        order[start..<end].reverse()
        start = end
      }
    }
    return order
  }
}
