import Documents
import SourceText

/// A piece of text that a page or word-processor document shows on lines of its own.
struct TextBlock {
  var kind: Region.Kind
  /// Decoded, without white space at its ends.
  var bytes: [UInt8]
  /// The element it stands in, and the path to it.
  let name: String
  let node: String
  let row: Int?
  let places: TextPlaces
  /// Whether it is laid out in lines, each of which means something by itself.
  var isInLines = false
  /// Whether some of its bytes mean nothing in the encoding.
  var isDamaged = false
  /// Passages that somebody has put in or taken out and nobody has settled, in order.
  var changes: [(span: Span, name: String)] = []

  /// Of the bytes from the first to the last.
  func source(of span: Span) -> Range<Int> {
    let start = places.source(of: span.start)
    return start..<max(start + 1, places.source(of: span.end - 1) + 1)
  }
}
