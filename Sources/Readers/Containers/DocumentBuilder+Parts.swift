import Documents
import SourceText

extension DocumentBuilder {
  /// Appends a document that was read from a part of the file, and returns where its text begins.
  ///
  /// - Parameter node: the part, put in front of the node paths.
  mutating func append(_ document: Document, under node: String) -> Int {
    let offset = append(document.text.utf8).start
    let rows = regions.lazy.compactMap(\.row).max() ?? 0
    let portions = document.portions.map { each in
      portion(mark: each.markSpan?.shifted(by: offset), each.readings)
    }
    for each in document.regions {
      let place = FilePlace(node: node + each.place.node, line: each.place.line, bytes: each.place.bytes)
      region(
        each.kind, each.span.shifted(by: offset), name: each.name, at: place, portion: portions[each.portion],
        row: each.row.map { $0 + rows })
    }
    return offset
  }
}
