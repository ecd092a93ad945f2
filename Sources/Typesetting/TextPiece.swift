/// A part of a line that has one look and one direction.
struct TextPiece {
  indirect enum Content {
    case word(ShapedWord)
    case space(ShapedWord)
    /// The label, set in one line.
    case redaction(label: TextLine)
    case reference(TextReference)
  }

  var content: Content
  /// UAX 9 embedding level: odd is right to left.
  var level: UInt8
  var style: TextStyle
  /// Index into the paragraph's leaves.
  var leaf: Int
  /// The font size; Arabic script is set larger by its font's scale.
  var size: Int
  var width: Int

  var isRightToLeft: Bool { level & 1 == 1 }
}

extension TextPiece {
  /// The word or space, where it is one.
  var shapedWord: ShapedWord? {
    switch content {
    case .word(let word), .space(let word): word
    case .redaction, .reference: nil
    }
  }
}
