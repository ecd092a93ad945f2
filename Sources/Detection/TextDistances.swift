import Documents
import Patterns
import Rules
import SourceText

/// Words, sentences and regions of a document, to tell how far apart two places are. Words and sentences are read
/// when a rule first asks; one task uses it.
final class TextDistances {
  private let document: Document
  private let views: TextViews
  private let regions: [Region]

  /// Sorted and disjoint. Words are those of the joined view, so one broken over two lines counts once.
  private(set) lazy var words = views.text(.joined).sources(of: views.words(.joined).spans)
  private lazy var sentences = document.regions.flatMap {
    SentenceReader.sentences(in: document.text, $0.span)
  }

  init(_ document: Document, _ views: TextViews) {
    self.document = document
    self.views = views
    regions = document.regions
  }

  /// The bytes of which a place must hold at least one to be within `distance` of `span`.
  func window(around span: Span, _ distance: Distance) -> Span {
    switch distance {
    case .words(let count): widened(span, by: count, in: words)
    case .sentences(let count): widened(span, by: count, in: sentences)
    case .sameParagraph: paragraph(of: span)
    }
  }

  /// From the first to the last region that `span` touches.
  func paragraph(of span: Span) -> Span {
    let touched = regionRange(of: span)
    guard let first = touched.first, let last = touched.last else { return span }
    return span.hull(regions[first].span).hull(regions[last].span)
  }

  /// Indices of the regions that share a byte with `span`.
  func regionRange(of span: Span) -> Range<Int> {
    let first = regions.partitioningIndex { $0.span.end > span.start }
    let end = max(first, regions.partitioningIndex { $0.span.start >= span.end })
    return first..<end
  }

  private func widened(_ span: Span, by count: Int, in units: [Span]) -> Span {
    guard !units.isEmpty else { return span }
    let first = units.partitioningIndex { $0.end > span.start }
    let last = units.partitioningIndex { $0.start >= span.end } - 1
    let low = min(units.count - 1, max(0, first - count))
    let high = max(0, min(units.count - 1, last + count))
    let start = min(span.start, units[low].start)
    let end = max(span.end, units[high].end)
    return Span(start, max(start, end))
  }
}

extension Array {
  /// The first index at which `predicate` holds, where it is false up to one place and true after it.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
