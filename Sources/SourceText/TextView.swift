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
      var builder = TextViewBuilder(folding: kind == .folded)
      builder.read(text.utf8, span)
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
