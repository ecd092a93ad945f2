import Diagnostics
import Documents
import Hashing
import Markings
import SourceText

/// A small splitter of plain text for these tests: paragraphs at empty lines, a field for each line that begins
/// with a label, banners in the first and last line.
enum SampleReader {
  static func read(_ text: String, banner: String?) -> (Document, MarkingLayer) {
    let source = SourceText(text)
    let given = banner.map { MarkingReader.banner($0) }
    var regions: [Region] = []
    var portions: [Portion] = []
    var banners = given.map { [$0] } ?? []
    var block: Span?
    func close() {
      guard let span = block.map(source.trimmed), !span.isEmpty else {
        block = nil
        return
      }
      let name = label(in: source, span)
      let value = name.map { source.trimmed(Span(span.start + $0.utf8.count + 1, span.end)) } ?? span
      let mark = MarkingFinder.portionMark(in: source, paragraph: value, banner: given?.marking)
      let place = FilePlace(line: 1, bytes: span.range)
      regions.append(
        Region(
          name == nil ? .paragraph : .field, span, name: name ?? "", place: place, portion: portions.count))
      portions.append(Portion(span: span, markSpan: mark?.span, readings: mark.map { [$0.reading] } ?? []))
      block = nil
    }
    for line in lines(of: source) {
      if source.trimmed(line).isEmpty {
        close()
      } else if regions.isEmpty || portions.isEmpty, block == nil,
        let found = MarkingFinder.bannerLine(in: source, line: line), found.span == source.trimmed(line)
      {
        banners.append(found.reading)
        let span = source.trimmed(line)
        regions.append(
          Region(.banner, span, place: FilePlace(line: 1, bytes: span.range), portion: portions.count))
        portions.append(Portion(span: span, readings: [found.reading]))
      } else if label(in: source, line) != nil {
        close()
        block = line
      } else {
        block = block.map { $0.hull(line) } ?? line
      }
    }
    close()
    let document = Document(
      source: SourceFile(name: "test.txt", digest: SHA2.sha256(source.utf8), byteCount: source.count),
      dialect: "text.test", text: source, regions: regions, portions: portions, banners: banners)
    let whole = EffectiveMarking.banner(banners)
    // A text of the tests without any mark is about something else than markings.
    let unmarked = banners.isEmpty ? EffectiveMarking(.banner, [.unclassified]) : whole
    let effective = portions.map { EffectiveMarking.resolve(own: $0.readings, banner: unmarked) }
    let problems = portions.flatMap(\.readings).flatMap(\.problems).map { $0.diagnostic(at: nil) }
    return (document, MarkingLayer(banner: whole, portions: effective, diagnostics: problems))
  }

  private static func lines(of source: SourceText) -> [Span] {
    var lines: [Span] = []
    var start = 0
    for (offset, byte) in source.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(Span(start, offset))
      start = offset + 1
    }
    if start < source.count { lines.append(Span(start, source.count)) }
    return lines
  }

  /// Up to 40 bytes of capitals (or Arabic) and a colon at the front of a line.
  private static func label(in source: SourceText, _ line: Span) -> String? {
    let head = source[line].prefix(40)
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")), colon > line.start else { return nil }
    let name = head[..<colon]
    guard name.allSatisfy({ !$0.isASCIILowercase && !$0.isASCIIDigit && $0 != 0x2E && $0 != 0x28 }) else {
      return nil
    }
    return String(decoding: name, as: UTF8.self)
  }
}
