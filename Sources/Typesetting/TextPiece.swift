/// A part of a line that has one look and one direction. Most of the memory of a long document is these, so they are
/// kept small.
struct TextPiece {
  enum Content {
    case word(ShapedWord)
    case space(ShapedWord)
    /// The label, set in one line.
    indirect case redaction(label: TextLine)
    indirect case reference(TextReference)
  }

  var content: Content
  /// UAX 9 embedding level: odd is right to left.
  var level: UInt8
  var style: TextStyle
  private var storedLeaf: Int32
  private var storedSize: Int32
  private var storedWidth: Int32

  /// Index into the paragraph's leaves.
  var leaf: Int {
    get { Int(storedLeaf) }
    set { storedLeaf = Int32(clamping: newValue) }
  }

  /// The font size; Arabic script is set larger by its font's scale.
  var size: Int { Int(storedSize) }

  var width: Int {
    get { Int(storedWidth) }
    set { storedWidth = Int32(clamping: newValue) }
  }

  init(content: Content, level: UInt8, style: TextStyle, leaf: Int, size: Int, width: Int) {
    self.content = content
    self.level = level
    self.style = style
    storedLeaf = Int32(clamping: leaf)
    storedSize = Int32(clamping: size)
    storedWidth = Int32(clamping: width)
  }

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
