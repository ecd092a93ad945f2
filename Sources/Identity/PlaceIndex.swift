import Documents
import SourceText

/// Places of a document by region and table row, so that what stands near something is found without looking
/// at everything.
struct PlaceIndex {
  private let places: [(span: Span, region: Int)]
  /// Positions by region, sorted by start.
  private var byRegion: [Int: [Int]] = [:]
  private var byRow: [Int: [Int]] = [:]
  /// The longest span, beyond which nothing that starts earlier can reach.
  private var longest = 0

  init(_ places: [(span: Span, region: Int)], in document: Document) {
    self.places = places
    for index in places.indices.sorted(by: { places[$0].span < places[$1].span }) {
      let region = places[index].region
      byRegion[region, default: []].append(index)
      longest = max(longest, places[index].span.count)
      if document.regions.indices.contains(region), let row = document.regions[region].row {
        byRow[row, default: []].append(index)
      }
    }
  }

  /// Positions of places of the region that lie within `distance` bytes of the span, and of those in other
  /// cells of its row, in order.
  func near(_ span: Span, region: Int, within distance: Int, row: Int? = nil) -> [Int] {
    var result: [Int] = []
    if let row { result = (byRow[row] ?? []).filter { places[$0].region != region }.prefix(64).map(\.self) }
    let list = byRegion[region] ?? []
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if places[list[middle]].span.start + longest + distance < span.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < list.count, places[list[low]].span.start <= span.end + distance {
      if places[list[low]].span.end + distance >= span.start { result.append(list[low]) }
      low += 1
    }
    return result.sorted()
  }
}
