import Documents
import SourceText

/// What holds for every document, whatever it was read from.
enum Invariants {
  /// The first few that do not hold, in words.
  static func broken(in document: Document) -> [String] {
    var problems: [String] = []
    func require(_ condition: Bool, _ problem: @autoclosure () -> String) {
      if !condition, problems.count < 5 { problems.append(problem()) }
    }
    let text = document.text
    require(String(validating: text.utf8, as: UTF8.self) != nil, "the text is not UTF-8")
    var end = 0
    var hasRegion = document.portions.map { _ in false }
    var unplaced = Set<Span>()
    for region in document.regions {
      require(region.span.start >= end, "region \(region.span) overlaps or is out of order")
      require(
        !region.span.isEmpty && region.span.end <= text.count, "region \(region.span) is empty or outside")
      let gap = text[Span(min(end, region.span.start), region.span.start)]
      require(gap.allSatisfy(\.isASCIIWhitespace), "text before region \(region.span) is in none")
      end = region.span.end
      require(document.portions.indices.contains(region.portion), "region \(region.span) has no portion")
      if region.kind == .unplaced { unplaced.insert(region.span) }
      if document.portions.indices.contains(region.portion) {
        hasRegion[region.portion] = true
        require(
          document.portions[region.portion].span.contains(region.span),
          "region \(region.span) leaves its portion")
      }
      require(region.place.line >= 1, "region \(region.span) has no line")
    }
    require(text[Span(end, text.count)].allSatisfy(\.isASCIIWhitespace), "text at the end is in no region")
    let starts = document.portions.map(\.span.start)
    require(starts == starts.sorted(), "portions are out of order")
    for (index, portion) in document.portions.enumerated() {
      require(hasRegion[index], "portion \(index) has no region")
      if let mark = portion.markSpan {
        require(portion.span.contains(mark), "mark \(mark) is outside its portion")
        require(text[mark].first == UInt8(ascii: "("), "mark \(mark) is no parenthesis")
      }
    }
    for span in document.unread {
      require(unplaced.contains(span), "unread \(span) is not unplaced")
    }
    return problems
  }
}
