import Markings
import SourceText

/// Finds the portion marks of one document, and remembers how each was read: a document repeats a few marks many
/// times, documents have many in common, and several stages ask for the mark of one line.
struct MarkMemory {
  private var cache: MarkingCache
  private var last: (paragraph: Span, found: FoundMarking?)?

  /// - Parameter banner: the marking that marks without a list, such as `REL`, are read against.
  init(banner: MarkingReading?) {
    cache = MarkingCache.lent(under: banner)
  }

  /// Called when the document is read.
  mutating func giveBack() { cache.giveBack() }

  /// The portion mark that a paragraph begins with.
  mutating func portionMark(in text: SourceText, paragraph: Span) -> FoundMarking? {
    if let last, last.paragraph == paragraph { return last.found }
    let found = MarkingFinder.portionMark(in: text, paragraph: paragraph, cache: &cache)
    last = (paragraph, found)
    return found
  }
}
