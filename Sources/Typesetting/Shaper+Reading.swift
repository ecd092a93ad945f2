/// What readers need to find the characters of right-to-left words again. They take glyphs from left to right and turn
/// them round, so every character wants a code of its own, and a word wants a letter at both ends.
extension Shaper {
  static let rightToLeftMark: UInt32 = 0x200F

  /// The glyphs of a right-to-left word, with blanks of no width for the characters that have no glyph of their own:
  /// those a ligature stands for, and an unwritten direction mark behind a vowel sign that no letter follows, which
  /// would otherwise be read as part of what stands beside the word.
  /// - Parameter next: the character behind the word, where it is known.
  func readable(
    _ glyphs: [ShapedWord.Glyph], _ scalars: [UInt32], next: UInt32?
  ) -> [ShapedWord.Glyph] {
    guard let blank = face(.arabic).blankGlyph else { return glyphs }
    var result: [ShapedWord.Glyph] = []
    var end = scalars.count
    for glyph in glyphs {
      func addBlank(_ scalar: UInt32) {
        result.append(
          ShapedWord.Glyph(
            glyph: blank, advance: 0, offsetX: 0, offsetY: 0, cluster: glyph.cluster, source: scalar,
            isMark: true, isLetter: isLetter(scalar)))
      }
      let characters = sources.text(of: glyph.source)
      let start = Int(glyph.cluster)
      if start < end, end <= scalars.count, isMark(scalars[end - 1]) {
        let following = end < scalars.count ? scalars[end] : next
        if following.map(isParting) ?? true { addBlank(Self.rightToLeftMark) }
      }
      end = min(end, start)
      if characters.count > 1, let first = characters.first {
        for scalar in characters.dropFirst().reversed() { addBlank(scalar) }
        var single = glyph
        single.source = first
        single.isLetter = isLetter(first)
        result.append(single)
      } else {
        result.append(glyph)
      }
    }
    return result
  }

  /// Whether a character ends the word before it.
  private func isParting(_ scalar: UInt32) -> Bool {
    !isMark(scalar) && !isLetter(scalar) && !TextFilter.isInvisible(scalar)
  }
}
