import Documents
import Markings
import SourceText

/// Collects regions and portions in text order.
struct DocumentBuilder {
  private(set) var text: [UInt8]
  private(set) var regions: [Region] = []
  private var portions: [Draft] = []

  private struct Draft {
    var span: Span?
    let markSpan: Span?
    let readings: [MarkingReading]
  }

  init(text: [UInt8] = []) {
    self.text = text
  }

  /// Makes room, so that what is added is not copied again and again. Room that is not used takes no memory.
  mutating func reserve(regions: Int) {
    self.regions.makeRoom(for: regions)
    portions.makeRoom(for: regions)
  }

  /// Appends a piece on a line of its own and returns its span.
  mutating func append(_ bytes: some Collection<UInt8>) -> Span {
    if !text.isEmpty { text.append(0x0A) }
    let start = text.count
    text += bytes
    return Span(start, text.count)
  }

  /// A new portion, which gets its span from the regions put in it.
  mutating func portion(mark: Span? = nil, _ readings: [MarkingReading] = []) -> Int {
    portions.append(Draft(span: nil, markSpan: mark, readings: readings))
    return portions.count - 1
  }

  /// - Precondition: `span` begins at or behind the end of the region before.
  mutating func region(
    _ kind: Region.Kind, _ span: Span, name: consuming String? = "", at place: consuming FilePlace,
    portion: Int,
    row: Int? = nil, column: Int? = nil, stage: ReadingStage? = nil
  ) {
    regions.append(
      Region(
        kind, span, name: name, place: place, portion: portion, row: row, column: column, stage: stage))
    portions[portion].span = portions[portion].span?.hull(span) ?? span
  }

  /// Makes the region at `index` one of kind `kind`.
  mutating func change(_ index: Int, to kind: Region.Kind) {
    let old = regions[index]
    regions[index] = Region(
      kind, old.span, name: old.name, place: old.place, portion: old.portion, row: old.row,
      column: old.column, stage: old.stage)
  }

  /// Gives the portion at `index` a mark and what it is read as.
  mutating func mark(_ index: Int, _ mark: Span, _ readings: [MarkingReading]) {
    portions[index] = Draft(span: portions[index].span, markSpan: mark, readings: readings)
  }

  /// Whether the portion at `index` says nothing of itself.
  func isUnmarked(_ index: Int) -> Bool { portions[index].readings.isEmpty }

  /// The portions in order of their first region. Every portion has at least one region.
  var finishedPortions: [Portion] {
    [Portion](inRoomFor: portions.count) { index in
      let draft = portions[index]
      return Portion(span: draft.span ?? Span(0, 0), markSpan: draft.markSpan, readings: draft.readings)
    }
  }
}
