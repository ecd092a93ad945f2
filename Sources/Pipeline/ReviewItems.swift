import CaseStore
import Documents
import Hashing
import Redaction
import SourceText

/// Collects the questions of plans, each once, with all its places.
struct ReviewItems: Sendable {
  private var byKey: [Digest: ReviewItem] = [:]

  init() {}

  /// By first place, kind and key.
  var sorted: [ReviewItem] {
    byKey.values.sorted {
      ($0.places[0], $0.kind.rawValue, $0.key.hex) < ($1.places[0], $1.kind.rawValue, $1.key.hex)
    }
  }

  mutating func collect(_ plan: Plan, of document: Document, _ record: DocumentRecord) {
    for item in plan.pending { add(item, isOpen: true, document, record) }
    for item in plan.settled { add(item, isOpen: false, document, record) }
  }

  mutating func merge(_ other: ReviewItems) {
    byKey.merge(other.byKey) { mine, theirs in
      var item = mine
      item.places = Set(mine.places + theirs.places).sorted()
      return item
    }
  }

  /// - Parameter isOpen: whether a person is asked.
  mutating func add(_ item: PendingItem, isOpen: Bool, _ document: Document, _ record: DocumentRecord) {
    guard let key = item.key else { return }
    let region = document.regions.first { $0.span.end > item.span.start }
    let place = ReviewItem.Place(
      controlNumber: record.controlNumber, file: record.source.name,
      line: region.map { document.line(of: item.span.start, in: $0) } ?? 1)
    if byKey[key] != nil {
      if byKey[key]?.places.contains(place) == false {
        byKey[key]?.places.append(place)
        byKey[key]?.places.sort()
      }
      return
    }
    let portion = region.map { ReviewItems.text(ofPortion: $0.portion, document) } ?? ""
    let passage: String
    var context = ""
    switch item.kind {
    case .approval, .marking, .classified, .released: passage = portion
    case .withheldLink: passage = document.title.map { document.text.string($0) } ?? ""
    default:
      passage = document.text.string(item.span)
      context = portion
    }
    byKey[key] = ReviewItem(
      key: key, kind: item.kind, words: item.words, passage: passage, context: context, places: [place],
      isOpen: isOpen)
  }

  private static func text(ofPortion portion: Int, _ document: Document) -> String {
    document.regions.filter {
      $0.portion == portion && ($0.kind.leavesByDefault || $0.kind == .unplaced)
    }.map { document.text.string($0.span) }.joined(separator: "\n")
  }
}
