/// The signs between two letters or digits so far, as far as they tell whether digits on both sides may be of one
/// number: `17 736`, `17.736`, `17 - 736` and `17-736` may, `6) 148`, `6, 148` and cells beside each other may not.
struct NumberSeparators {
  /// How many letters stood before them.
  private var letters = 0
  private var blanks = 0
  private var lineEnds = 0
  private var signs = 0
  /// A full stop, comma, colon, apostrophe or low line: in a number there is no blank beside it.
  private var hasTightSign = false
  private var isApart = false

  /// Takes the next sign, which is ASCII.
  ///
  /// - Parameter letters: how many stand before it; signs after the same letter belong together.
  /// - Returns: what the signs so far part.
  @inline(__always)
  mutating func add(_ sign: UInt8, after letters: Int) -> FoldedText.Break {
    if letters != self.letters {
      self = NumberSeparators()
      self.letters = letters
    }
    switch sign {
    case 0x20, 0x0D: blanks += 1
    case 0x0A: lineEnds += 1
    case UInt8(ascii: "-"), UInt8(ascii: "/"): signs += 1
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "'"), UInt8(ascii: "_"):
      signs += 1
      hasTightSign = true
    default: isApart = true
    }
    if isApart || blanks > 2 || lineEnds > 1 || signs > 1 { return .apart }
    if blanks + lineEnds > 0 { return hasTightSign ? .apart : .hard }
    return .tight
  }
}
