import CHarfBuzz

/// A part of a text that is shaped as one: one level, font, script, style and leaf, and either one word, one run
/// of spaces or one atom.
struct TextSegment {
  enum Content: Equatable {
    case word
    case space
    case atom(TextAtom)
  }

  var content: Content
  /// Indices into the text.
  var range: Range<Int>
  var level: UInt8
  /// nil for characters no font has.
  var role: FontRole?
  var script: hb_script_t
  var style: TextStyle
  var leaf: Int
  /// Whether a line may end before it.
  var mayStartLine: Bool
  /// Whether its first or last letter may join with a segment beside it.
  var touchesNeighbour: Bool
}
