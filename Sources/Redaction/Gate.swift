public import Documents
import Markings
public import ReleaseModel
import Rules
import SourceText

/// The only way from source text to released text: it copies what the plan releases and puts boxes and
/// substitutes in the place of the rest.
///
/// What it makes depends on the text that leaves and on the plan's shape, never on the text underneath
/// (law 4): boxes have no size, withheld neighbours become one box, white space is set anew.
public struct Gate: Sendable {
  /// Part of every cache key: changes whenever a released document could.
  public static let version = "8"

  public init() {}

  /// - Parameters:
  ///   - controlNumber: the case's number for the document.
  ///   - pseudonyms: the packet's; people who appear for the first time are added.
  public func release(
    _ document: Document, _ plan: Plan, markings: MarkingLayer, controlNumber: String,
    pseudonyms: inout Pseudonyms
  ) -> ReleasedDocument {
    let kind = ReportKind.words(for: document.dialect)
    let original = printableBanner(markings.banner)
    guard plan.withholding.isEmpty else {
      return ReleasedDocument(
        controlNumber: controlNumber, reportNumber: nil, title: nil, date: nil, kind: kind, language: "en",
        disposition: .withheld, originalBanner: original, releasedBanner: Marking.unclassified.banner,
        blocks: [], slip: Gate.box(plan.withholding, .portion), flags: flags(document, plan, blocks: [:]))
    }
    var blocks: [ReleasedBlock] = []
    var title: [ReleasedInline]?
    var openRow: Int?
    var marked = Set<Int>()
    // Region to block.
    var places: [Int: Int] = [:]
    for (index, (region, decision)) in zip(document.regions, plan.regions).enumerated() {
      guard var content = inlines(region, decision, document, plan, &pseudonyms) else { continue }
      // A portion over several pages or with a table shows its mark once: how many pieces it has would tell.
      if content.isWhollyWithheld, !marked.insert(region.portion).inserted { content.mark = nil }
      if region.kind == .title, title == nil { title = content.inlines }
      if region.kind == .cell {
        // A mark in a withheld cell would keep the columns of a row of which nothing leaves; the row has it.
        let isWithheld = content.isWhollyWithheld
        let mark = isWithheld ? nil : content.mark
        let cell = (mark.map { [.text($0 + " ")] } ?? []) + content.inlines
        if region.row == nil || region.row != openRow {
          blocks.append(ReleasedBlock(.row, mark: isWithheld ? content.mark : nil))
        }
        openRow = region.row
        places[index] = blocks.count - 1
        Gate.put(cell, column: region.column, into: &blocks[blocks.count - 1].cells)
        continue
      }
      openRow = nil
      places[index] = blocks.count
      blocks.append(
        ReleasedBlock(Gate.kind(of: region, content), mark: content.mark, content: content.inlines))
    }
    let (joined, moved) = Gate.joined(blocks)
    blocks = joined
    let isFull = blocks.allSatisfy { $0.inlines.allSatisfy { if case .text = $0 { true } else { false } } }
    return ReleasedDocument(
      controlNumber: controlNumber, reportNumber: visible(document.number, document, plan), title: title,
      date: visibleDate(document, plan), kind: kind, language: document.language,
      disposition: isFull ? .full : .partial, originalBanner: original,
      releasedBanner: releasedBanner(document, plan, markings), blocks: blocks, slip: nil,
      flags: flags(document, plan, blocks: places.mapValues { moved[$0] }),
      markup: MarkupGate.release(document, plan, pseudonyms))
  }

  /// Puts a cell in its column, with empty ones for the columns before it that have no text. A second paragraph of
  /// a cell goes on in it; a box that is already all of it is not repeated.
  private static func put(_ cell: [ReleasedInline], column: Int?, into row: inout [[ReleasedInline]]) {
    guard let column, column < row.count else {
      while let column, row.count < column { row.append([]) }
      row.append(cell)
      return
    }
    if row[column].isEmpty {
      row[column] = cell
    } else if row[column] != cell || !isBox(cell) {
      row[column] += [.text(" ")] + cell
    }
  }

  private static func isBox(_ content: [ReleasedInline]) -> Bool {
    if case .box? = content.first { content.count == 1 } else { false }
  }

  private struct Content {
    var mark: String?
    var inlines: [ReleasedInline]
    var isWhollyWithheld: Bool
  }

  private func inlines(
    _ region: Region, _ decision: Plan.RegionDecision, _ document: Document, _ plan: Plan,
    _ pseudonyms: inout Pseudonyms
  ) -> Content? {
    guard let inlines = Gate.inlines(region, decision, document, &pseudonyms) else { return nil }
    if case .withheld(_, let mark) = decision {
      return Content(mark: mark, inlines: inlines, isWhollyWithheld: true)
    }
    return Content(mark: Gate.mark(of: region, document, plan), inlines: inlines, isWhollyWithheld: false)
  }

  /// What of a region leaves; nil where nothing does and nothing stands for it.
  static func inlines(
    _ region: Region, _ decision: Plan.RegionDecision, _ document: Document, _ pseudonyms: inout Pseudonyms
  ) -> [ReleasedInline]? {
    switch decision {
    case .excluded: return nil
    case .withheld(let reasons, _): return [.box(Gate.box(reasons, .portion))]
    case .released(let passages):
      var writer = ReleasedTextWriter()
      let content = document.content(of: region)
      var cursor = content.start
      for passage in passages {
        if passage.span.start > cursor { writer.write(document.text[Span(cursor, passage.span.start)]) }
        if let inline = Gate.inline(passage, &pseudonyms) { writer.put(inline) }
        cursor = max(cursor, passage.span.end)
      }
      if cursor < content.end { writer.write(document.text[Span(cursor, content.end)]) }
      let inlines = writer.finish()
      // An empty cell keeps its place, so that the cells behind it keep their columns.
      return inlines.isEmpty && region.kind != .cell ? nil : inlines
    }
  }

  /// What stands in the place of a passage; nil for a mark that no longer holds.
  static func inline(_ passage: Plan.Passage, _ pseudonyms: inout Pseudonyms) -> ReleasedInline? {
    switch passage.replacement {
    case .nothing: nil
    case .box: .box(box(passage.printedReasons, .passage))
    case .text(let text): .substitute(text, label: label(passage.printedReasons))
    case .pseudonym(let entity, let category):
      .substitute(pseudonyms.label(for: entity, category: category), label: label(passage.printedReasons))
    }
  }

  /// The mark of a portion that states it in attributes only, so that the reader of the packet sees it too; and the
  /// one that a person gave it in the place of its own.
  static func mark(of region: Region, _ document: Document, _ plan: Plan) -> String? {
    let portion = document.portions[region.portion]
    if let downgraded = plan.downgraded[region.portion] {
      let isMarked = portion.markSpan.map { region.span.contains($0) } ?? false
      return isMarked || portion.span.start == region.span.start ? downgraded.portion : nil
    }
    guard portion.markSpan == nil, portion.readings.count == 1, let marking = portion.readings.first?.marking,
      marking.isPlain, portion.span.start == region.span.start
    else { return nil }
    return marking.portion
  }

  /// Withheld blocks that follow one another without a mark of their own tell only how much was there; they
  /// become one. A table row of which nothing leaves is such a block too: its columns would tell of a table.
  ///
  /// - Returns: with where each block went.
  private static func joined(_ blocks: [ReleasedBlock]) -> (blocks: [ReleasedBlock], moved: [Int]) {
    var result: [ReleasedBlock] = []
    var moved: [Int] = []
    for block in blocks {
      if let box = onlyBox(block) {
        if block.mark != nil || result.last.flatMap(onlyBox) != box {
          result.append(ReleasedBlock(.paragraph, mark: block.mark, content: [.box(box)]))
        }
      } else {
        result.append(block)
        if block.kind == .row { result[result.count - 1].mark = nil }
      }
      moved.append(result.count - 1)
    }
    return (result, moved)
  }

  /// The box that is all a block shows, in each of its cells where it is a row.
  private static func onlyBox(_ block: ReleasedBlock) -> RedactionBox? {
    let parts = block.kind == .row ? block.cells.filter { !$0.isEmpty } : [block.content]
    guard case .box(let box)? = parts.first?.first, box.extent == .portion,
      parts.allSatisfy({ $0 == [.box(box)] })
    else { return nil }
    return box
  }

  private static func kind(of region: Region, _ content: Content) -> ReleasedBlock.Kind {
    // A withheld block keeps no form of its own: a heading or a field name is text of the report too.
    if content.isWhollyWithheld { return .paragraph }
    switch region.kind {
    case .title, .heading: return .heading
    case .listItem: return .listItem
    case .caption: return .caption
    case .field:
      // Text reports carry the label in their text; in XML it is the element's name.
      let start = content.inlines.first?.plainText ?? ""
      return .field(name: start.hasPrefix(region.name) ? "" : region.name)
    default: return .paragraph
    }
  }

  static func box(_ reasons: [Reason], _ extent: RedactionBox.Extent) -> RedactionBox {
    RedactionBox(
      label: label(reasons), authorities: Set(reasons.map(\.ground.authority)).sorted(),
      reasons: Set(reasons.map(\.releasableSource)).sorted(), extent: extent,
      isPending: reasons.contains(where: \.isPending))
  }

  static func label(_ reasons: [Reason]) -> String {
    Set(reasons.map(\.ground)).sorted().map(\.label).uniqued().joined(separator: ", ")
  }

  private func printableBanner(_ effective: EffectiveMarking) -> String? {
    guard effective.basis == .own, effective.markings.count == 1, let marking = effective.markings.first,
      marking.isPlain
    else { return nil }
    return marking.banner
  }

  /// The roll-up of the portions of which something leaves.
  private func releasedBanner(_ document: Document, _ plan: Plan, _ markings: MarkingLayer) -> String {
    var portions = Set<Int>()
    for (region, decision) in zip(document.regions, plan.regions) {
      if case .released = decision { portions.insert(region.portion) }
    }
    let released = portions.sorted().flatMap { portion in
      plan.downgraded[portion].map { [$0] } ?? markings.portions[portion].markings
    }
    return (RollUp.of(released).banner ?? .unclassified).banner
  }

  /// A number or date that is part of the document's head leaves as a datum only where its own text does, or
  /// where it stands in an attribute whose portion leaves.
  private func visible(_ span: Span?, _ document: Document, _ plan: Plan) -> String? {
    guard let span, plan.releases(span, of: document) else { return nil }
    var writer = ReleasedTextWriter()
    writer.write(document.text[span])
    return writer.finish().first?.plainText
  }

  private func visibleDate(_ document: Document, _ plan: Plan) -> String? {
    guard let date = document.date, let span = date.span, plan.releases(span, of: document) else {
      return nil
    }
    return date.value
  }
}
