import Diagnostics
import Documents
import SourceText

/// What a dialect makes of a line that only it has, before banners and marks are looked for in it.
struct OwnLine {
  /// A part of the line. Parts come in order and hold every character of the line that is not white space.
  struct Piece {
    var kind: Region.Kind = .field
    let span: Span
    /// The label; nil where there is none.
    var name: Span?
    /// What the vocabulary knows the label by, where that is not the name in lower case.
    var key: String?
    /// Where the value begins and a mark may stand.
    let value: Int
  }

  var pieces: [Piece]
  var stage = ReadingStage.field
  /// How many lines behind it go on its last piece, whatever they look like; a marked one begins a portion.
  var continuations = 0
  /// Whether plain lines behind it go on its last piece; else it is complete.
  var isOpen = false
  /// Whether it stands between two pages, so that text behind it may go on the paragraph before it.
  var isPageBreak = false
  /// What is wrong with it.
  var problem: DiagnosticCode?
}
