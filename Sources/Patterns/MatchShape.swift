import SourceText

/// What all matches of an expression have in common, as far as reading the expression tells: enough to say that it can
/// match nowhere but beside a landmark, so that the rest of a text need not be searched for it.
///
/// It never says more than is certain. What it does not understand it takes for an expression that matches anything.
struct MatchShape: Hashable {
  /// Whether every match holds an ASCII digit, `Landmarks.capitals` ASCII capitals in a row, or `Landmarks.run` ASCII
  /// letters and digits.
  let hasLandmark: Bool
  /// No match is longer, in bytes; nil where none is the longest or it is not known.
  let longest: Int?

  init(_ expression: Expression) {
    var reader = Reader(expression)
    let part = reader.alternatives()
    let isRead = reader.isUnderstood && reader.isAtEnd
    hasLandmark = isRead && part.hasLandmark
    longest = isRead ? part.longest : nil
  }

  /// Of a piece of the expression.
  private struct Part {
    var hasLandmark = false
    var longest: Int? = 0
    /// Whether it is one ASCII letter or digit.
    var isAlphanumeric = false
    /// Whether it is one ASCII capital.
    var isCapital = false

    static let digit = Part(hasLandmark: true, longest: 1, isAlphanumeric: true)
    static let byte = Part(longest: 1)
    /// One scalar, of which nothing is known.
    static let scalar = Part(longest: 4)
  }

  private struct Reader {
    private let bytes: [UInt8]
    private var offset = 0
    private(set) var isUnderstood = true
    /// Whether a letter may stand for another, which may be one of several bytes: the Kelvin sign for `k`.
    private let isCaseless: Bool

    init(_ expression: Expression) {
      bytes = Array(expression.regex.utf8)
      // Options inside the expression hold for some of it; here for all.
      isCaseless =
        expression.flags.contains(.caseless)
        || zip(bytes, bytes.dropFirst()).contains {
          $0 == UInt8(ascii: "?") && ($1.isASCIILetter || $1 == UInt8(ascii: "-") || $1 == UInt8(ascii: "^"))
        }
    }

    var isAtEnd: Bool { offset == bytes.count }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func isNext(_ text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

    private mutating func take(_ text: String) -> Bool {
      guard isNext(text) else { return false }
      offset += text.utf8.count
      return true
    }

    private mutating func giveUp() -> Part {
      isUnderstood = false
      offset = bytes.count
      return .scalar
    }

    /// Up to the end or the parenthesis that closes them.
    mutating func alternatives() -> Part {
      var whole = sequence()
      while take("|") {
        let other = sequence()
        whole.hasLandmark = whole.hasLandmark && other.hasLandmark
        whole.longest = whole.longest.flatMap { one in other.longest.map { max(one, $0) } }
      }
      (whole.isAlphanumeric, whole.isCapital) = (false, false)
      return whole
    }

    private mutating func sequence() -> Part {
      var whole = Part()
      while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
        let part = repeated(atom())
        whole.hasLandmark = whole.hasLandmark || part.hasLandmark
        whole.longest = whole.longest.flatMap { one in part.longest.map { one + $0 } }
        // No product of widths may overflow, and none so wide is of use.
        if let longest = whole.longest, longest > 100_000 { whole.longest = nil }
      }
      return whole
    }

    /// The part as often as the quantifier behind it says.
    private mutating func repeated(_ part: Part) -> Part {
      guard let (least, most) = quantifier() else { return part }
      if next == UInt8(ascii: "?") || next == UInt8(ascii: "+") { offset += 1 }
      var part = part
      part.hasLandmark =
        part.hasLandmark && least > 0 || part.isCapital && least >= Landmarks.capitals
        || part.isAlphanumeric && least >= Landmarks.run
      part.longest = part.longest.flatMap { one in most.map { one * $0 } }
      if one(part.longest, isOver: 100_000) { part.longest = nil }
      (part.isAlphanumeric, part.isCapital) = (false, false)
      // A quantifier behind a quantifier is no expression.
      return part
    }

    private func one(_ longest: Int?, isOver limit: Int) -> Bool { longest.map { $0 > limit } ?? false }

    private mutating func quantifier() -> (least: Int, most: Int?)? {
      if take("*") { return (0, nil) }
      if take("+") { return (1, nil) }
      if take("?") { return (0, 1) }
      guard next == UInt8(ascii: "{") else { return nil }
      var cursor = offset + 1
      func number() -> Int? {
        let start = cursor
        while cursor < bytes.count, bytes[cursor].isASCIIDigit, cursor - start < 6 { cursor += 1 }
        return cursor > start ? Int(String(decoding: bytes[start..<cursor], as: UTF8.self)) : nil
      }
      let least = number()
      let hasComma = cursor < bytes.count && bytes[cursor] == UInt8(ascii: ",")
      if hasComma { cursor += 1 }
      let most = hasComma ? number() : least
      // A brace of another kind may be a character or, in later releases of PCRE2, a quantifier.
      guard let least, cursor < bytes.count, bytes[cursor] == UInt8(ascii: "}") else {
        _ = giveUp()
        return nil
      }
      offset = cursor + 1
      return (least, most)
    }

    private mutating func atom() -> Part {
      guard let byte = next else { return giveUp() }
      switch byte {
      case UInt8(ascii: "("): return group()
      case UInt8(ascii: "["): return characterClass()
      case UInt8(ascii: "\\"): return escape()
      case UInt8(ascii: "^"), UInt8(ascii: "$"):
        offset += 1
        return Part()
      case UInt8(ascii: "."):
        offset += 1
        return .scalar
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "{"): return giveUp()
      case 0x80...:
        offset += 1
        while let byte = next, byte & 0xC0 == 0x80 { offset += 1 }
        return .scalar
      default:
        offset += 1
        return character(byte)
      }
    }

    private func character(_ byte: UInt8) -> Part {
      if byte.isASCIIDigit { return .digit }
      guard byte.isASCIILetter else { return .byte }
      return isCaseless ? .scalar : Part(longest: 1, isAlphanumeric: true, isCapital: byte.isASCIIUppercase)
    }

    private mutating func group() -> Part {
      offset += 1
      var isAssertion = false
      if take("?") {
        if take("=") || take("!") || take("<=") || take("<!") {
          isAssertion = true
        } else if take(":") || take(">") || take("|") {
          // Not captured.
        } else if take("<") || take("P<") {
          guard skip(behind: ">") else { return giveUp() }
        } else if let isGroup = options() {
          guard isGroup else { return Part() }
        } else {
          return giveUp()
        }
      } else if next == UInt8(ascii: "*") {
        return giveUp()
      }
      let part = alternatives()
      guard take(")") else { return giveUp() }
      return isAssertion ? Part() : part
    }

    /// Passes over options such as `i` or `-s`; nil where there are others. Whether a group follows, and not the end.
    private mutating func options() -> Bool? {
      while let byte = next,
        [UInt8(ascii: "i"), UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "-")].contains(byte)
      {
        offset += 1
      }
      if take(":") { return true }
      return take(")") ? false : nil
    }

    private mutating func skip(behind end: Unicode.Scalar) -> Bool {
      guard let place = bytes[offset...].firstIndex(of: UInt8(ascii: end)) else { return false }
      offset = place + 1
      return true
    }

    private mutating func characterClass() -> Part {
      offset += 1
      guard next != UInt8(ascii: "^"), next != UInt8(ascii: "]") else { return negatedClass() }
      var whole = Part(hasLandmark: true, longest: 1, isAlphanumeric: true, isCapital: true)
      var previous: UInt8?
      while let byte = next, byte != UInt8(ascii: "]") {
        let part: Part
        switch byte {
        case UInt8(ascii: "["): return giveUp()
        case UInt8(ascii: "-")
        where previous != nil && offset + 1 < bytes.count && bytes[offset + 1] != UInt8(ascii: "]"):
          // A range: what lies between two digits, two letters of a case.
          offset += 1
          guard let low = previous, let high = next, let range = rangePart(low, high) else { return giveUp() }
          part = range
          offset += 1
          previous = nil
        case UInt8(ascii: "\\"):
          part = escape()
          // A range may not begin with a class, and nothing is known of what other escapes stand for.
          guard isUnderstood, next != UInt8(ascii: "-") else { return giveUp() }
          previous = nil
        case 0x80...:
          part = atom()
          // A range from here on holds nothing but scalars of several bytes.
          if next == UInt8(ascii: "-"), offset + 1 < bytes.count, bytes[offset + 1] >= 0x80 { offset += 1 }
          previous = nil
        default:
          offset += 1
          part = character(byte)
          previous = byte
        }
        whole.hasLandmark = whole.hasLandmark && part.hasLandmark
        whole.isAlphanumeric = whole.isAlphanumeric && part.isAlphanumeric
        whole.isCapital = whole.isCapital && part.isCapital
        whole.longest = whole.longest.flatMap { one in part.longest.map { max(one, $0) } }
      }
      return take("]") ? whole : giveUp()
    }

    private func rangePart(_ low: UInt8, _ high: UInt8) -> Part? {
      if low.isASCIIDigit, high.isASCIIDigit { return .digit }
      if low.isASCIIUppercase && high.isASCIIUppercase || low.isASCIILowercase && high.isASCIILowercase {
        return character(low)
      }
      return nil
    }

    /// Any scalar; its end is found as that of a class is.
    private mutating func negatedClass() -> Part {
      if next == UInt8(ascii: "^") { offset += 1 }
      // A bracket that stands first is a character.
      if next == UInt8(ascii: "]") { offset += 1 }
      while let byte = next, byte != UInt8(ascii: "]") {
        if byte == UInt8(ascii: "[") { return giveUp() }
        offset += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      return offset <= bytes.count && take("]") ? .scalar : giveUp()
    }

    private mutating func escape() -> Part {
      offset += 1
      guard let byte = next else { return giveUp() }
      offset += 1
      switch byte {
      case UInt8(ascii: "d"): return .digit
      case UInt8(ascii: "s"), UInt8(ascii: "w"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"):
        return .byte
      case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"):
        return Part()
      case _ where byte < 0x80 && !byte.isASCIILetter && !byte.isASCIIDigit: return .byte
      default: return giveUp()
      }
    }
  }
}
