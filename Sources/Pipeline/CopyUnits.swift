import Documents
import LeakCheck
import Redaction
import SourceText

/// What packets show and hide, paragraph by paragraph, as the comparison of copies needs it.
struct CopyUnits: Sendable {
  /// Shorter paragraphs and rows, such as labels and dates, recur everywhere and tell nothing by themselves.
  private static let shortest = 6

  private(set) var units: [CopyUnit] = []

  mutating func collect(
    _ document: Document, _ plan: Plan, markings: MarkingLayer, controlNumber: String, packet: String
  ) {
    var words: [String] = []
    var sights: [CopyUnit.Sight] = []
    var place = ""
    var row: Int?
    func close() {
      if words.count >= CopyUnits.shortest {
        units.append(CopyUnit(place: place, words: words, sights: sights))
      }
      words = []
      sights = []
    }
    func add(_ span: Span, _ sight: CopyUnit.Sight) {
      let more = CopyUnit.words(document.text[span])
      words += more
      sights += more.map { _ in sight }
    }
    /// Text between redactions; the subject's own names in it are shown by decision of the order.
    func show(_ span: Span) {
      var cursor = span.start
      for own in plan.ownNames.spans where own.overlaps(span) {
        add(Span(cursor, max(cursor, own.start)), .shown)
        add(Span(max(cursor, own.start), min(span.end, own.end)), .own)
        cursor = min(span.end, max(cursor, own.end))
      }
      add(Span(cursor, span.end), .shown)
    }
    for (region, decision) in zip(document.regions, plan.regions) where region.kind.leavesByDefault {
      // The cells of a row are one text.
      if region.row == nil || region.row != row {
        close()
        place = "\(controlNumber), line \(region.place.line), in \(packet)"
      }
      row = region.row
      let inherits = markings.portions[region.portion].basis == .banner
      func sight(_ reasons: [Reason]) -> CopyUnit.Sight {
        // The banner of the whole says nothing about this passage, and neither does what waits for a person.
        reasons.allSatisfy { $0.isPending || inherits && $0.source == .marking } ? .undecided : .hidden
      }
      switch plan.withholding.isEmpty ? decision : .withheld(plan.withholding, mark: nil) {
      case .excluded: break
      case .withheld(let reasons, _): add(region.span, sight(reasons))
      case .released(let passages):
        var cursor = region.span.start
        for passage in passages {
          show(Span(cursor, passage.span.start))
          if passage.replacement != .nothing { add(passage.span, sight(passage.reasons)) }
          cursor = passage.span.end
        }
        show(Span(cursor, region.span.end))
      }
    }
    close()
  }

  /// The lines of something that was given out before.
  mutating func collect(text: [UInt8], of file: String) {
    for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      let words = CopyUnit.words(line)
      guard words.count >= CopyUnits.shortest else { continue }
      units.append(
        CopyUnit(
          place: "\(file), line \(number + 1), given out before", words: words,
          sights: words.map { _ in .shown }))
    }
  }
}
