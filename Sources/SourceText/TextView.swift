/// A text as a matcher reads it: without soft hyphens, line breaks and look-alikes in the way, and with a way
/// back to the source that covers at least what was matched.
///
/// The way back never narrows: a view byte that stands for several source bytes, or that replaced a removed
/// run, leads back to all of them. Withholding what a view matched therefore withholds every byte of it.
public struct TextView: Sendable {
  /// Which differences a view removes.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The text as it is.
    case source
    /// Soft hyphens, zero-width and direction characters and line-break hyphens gone, runs of space as one.
    case joined
    /// Joined, and case, accents, width, digits, Arabic letter forms and look-alikes folded.
    case folded
  }

  public let kind: Kind
  /// The view's own text: valid UTF-8.
  public let utf8: [UInt8]
  /// Runs in order; each begins where the one before ends.
  private let runs: [Run]
  private let base: Int
  private let sourceCount: Int

  /// A run of view bytes and the source bytes it came from. In a copied run bytes correspond one to one.
  struct Run: Sendable {
    var view: Int
    var source: Int
    var sourceEnd: Int
    var copied: Bool
  }

  /// Reads `span` of `text` (all of it by default) the given way. Linear in the length.
  public init(_ kind: Kind, of text: SourceText, in span: Span? = nil) {
    let span = span ?? text.whole
    self.kind = kind
    base = span.start
    sourceCount = span.end
    if kind == .source {
      utf8 = Array(text[span])
      runs = [Run(view: 0, source: span.start, sourceEnd: span.end, copied: true)]
    } else {
      let builder = TextViewBuilder(text.utf8, span, folding: kind == .folded)
      utf8 = builder.utf8
      runs = builder.runs
    }
  }

  /// A pattern or list entry folded the way the view's text is, so that the two can be compared.
  public static func key(_ kind: Kind, _ string: String) -> [UInt8] {
    TextView(kind, of: SourceText(string)).utf8
  }

  /// The source bytes that the view bytes `span` stand for; never fewer.
  public func source(of span: Span) -> Span {
    guard !utf8.isEmpty, !runs.isEmpty else { return Span(base, base) }
    let first = runs[index(of: min(span.start, utf8.count - 1))]
    let start = first.copied ? first.source + (span.start - first.view) : first.source
    if span.isEmpty { return Span(min(start, sourceCount), min(start, sourceCount)) }
    let last = runs[index(of: min(span.end, utf8.count) - 1)]
    let end = last.copied ? last.source + (span.end - last.view) : last.sourceEnd
    return Span(start, max(start, min(end, sourceCount)))
  }

  /// The same with the characters that the view dropped on either side.
  public func sourceWithDropped(of span: Span) -> Span {
    guard !utf8.isEmpty, !runs.isEmpty else { return Span(base, base) }
    let number = index(of: min(span.start, utf8.count - 1))
    let run = runs[number]
    let runEnd = number + 1 < runs.count ? runs[number + 1].view : utf8.count
    // Nothing was dropped inside a run.
    if run.copied, span.start > run.view, span.end < runEnd {
      return span.shifted(by: run.source - run.view)
    }
    let found = source(of: span)
    let before = span.start > 0 ? source(of: Span(span.start - 1, span.start)).end : base
    let after = span.end < utf8.count ? source(of: Span(span.end, span.end + 1)).start : sourceCount
    return Span(min(found.start, before), max(found.end, after))
  }

  /// The source bytes of each of many spans.
  ///
  /// - Parameter spans: sorted and disjoint, none of them empty.
  public func sources(of spans: [Span]) -> [Span] {
    var number = 0
    return spans.map { span in
      while number + 1 < runs.count, runs[number + 1].view <= span.start { number += 1 }
      let run = runs[number]
      let runEnd = number + 1 < runs.count ? runs[number + 1].view : utf8.count
      guard run.copied, span.end <= runEnd else { return source(of: span) }
      return span.shifted(by: run.source - run.view)
    }
  }

  /// The run that holds a view offset.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].view <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
