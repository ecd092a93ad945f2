import SourceText

/// One word of a text, with what stands before it.
struct NameToken {
  enum Gap: UInt8, Comparable {
    /// A hyphen.
    case hyphen
    /// Space, a line break, an apostrophe or quotation mark.
    case space
    case comma
    /// A full stop, which ends an abbreviation or a sentence.
    case point
    /// Other punctuation, digits, wide space, an empty line: no name goes across.
    case barrier

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  let scalars: [UInt32]
  let word: NameWord
  let span: Span
  let kinds: NameParticles.Kinds
  /// What stands between this word and the one before.
  var gap: Gap

  init(scalars: [UInt32], word: NameWord, span: Span, gap: Gap) {
    self.scalars = scalars
    self.word = word
    self.span = span
    self.gap = gap
    kinds = NameParticles.kinds(of: word.letters)
  }

  var isCapitalized: Bool { scalars.first.map(NameToken.isCapital) ?? false }
  /// At least two letters, all capitals.
  var isAllCapitals: Bool {
    word.script != .arabic && word.letters.count > 1
      && scalars.allSatisfy {
        NameToken.isCapital($0) || NameLetters.isMark($0) || NameLetters.isApostrophe($0)
      }
  }
  /// One Latin letter.
  var isInitial: Bool { word.script == .latin && word.letters.count == 1 }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x400...0x42F, 0xFF21...0xFF3A: true
    case 0x100...0x17F, 0x1E00...0x1EFF:
      scalar != 0x131 && UnicodeScalar(scalar).map { $0.properties.isUppercase } ?? false
    default: false
    }
  }
}
