import Documents
import SourceText

/// Labelled values of a document: what a reader found to be a field, and any region that begins with a label
/// and a colon, so that a rule does not depend on how well the reader knew the dialect.
struct FieldReader {
  private let document: Document
  /// For each region with a label: the label folded, and the value without label and portion mark.
  private var labelled: [(label: [UInt8], value: Span)] = []

  init(_ document: Document) {
    self.document = document
    for region in document.regions {
      let written = label(of: region)
      let start = written?.end ?? region.span.start
      let value = withoutMark(Span(start, region.span.end), region.portion)
      guard !value.isEmpty else { continue }
      if let written {
        labelled.append((key(document.text.string(Span(region.span.start, written.end - 1))), value))
      }
      if region.kind == .field || region.kind == .attribute, !region.name.isEmpty {
        labelled.append((key(region.name), value))
      }
    }
  }

  func values(of labels: Set<[UInt8]>) -> [Span] {
    labelled.filter { labels.contains($0.label) }.map(\.value)
  }

  private func key(_ label: String) -> [UInt8] {
    let folded = SourceText(utf8: TextView.key(.folded, label))
    var trimmed = Array(folded[folded.trimmed(folded.whole)])
    if trimmed.last == UInt8(ascii: ":") { trimmed.removeLast() }
    return trimmed
  }

  /// From the region's start to behind the colon of its label: at most 64 bytes on its first line.
  private func label(of region: Region) -> Span? {
    let bytes = document.text.utf8
    for offset in region.span.start..<min(region.span.end, region.span.start + 64) {
      switch bytes[offset] {
      case UInt8(ascii: ":"): return offset > region.span.start ? Span(region.span.start, offset + 1) : nil
      case UInt8(ascii: "\n"), UInt8(ascii: "."), UInt8(ascii: "("): return nil
      default: break
      }
    }
    return nil
  }

  private func withoutMark(_ span: Span, _ portion: Int) -> Span {
    let trimmed = document.text.trimmed(span)
    guard document.portions.indices.contains(portion), let mark = document.portions[portion].markSpan,
      trimmed.contains(mark),
      document.text[Span(trimmed.start, mark.start)].allSatisfy({ $0 == 0xC2 || $0 == 0xA0 })
    else { return trimmed }
    return document.text.trimmed(Span(mark.end, trimmed.end))
  }
}
