import Documents
import SourceText

extension DocumentBuilder {
  /// Appends a document that was read from a part of the file, and returns where its text begins.
  ///
  /// - Parameter place: where a region of it stands in the file.
  mutating func append(_ document: Document, at place: (Region) -> FilePlace) -> Int {
    let offset = append(document.text.utf8).start
    let rows = rowCount
    let portions = document.portions.map { each in
      portion(mark: each.markSpan?.shifted(by: offset), each.readings)
    }
    for each in document.regions {
      region(
        each.kind, each.span.shifted(by: offset), name: each.name, at: place(each),
        portion: portions[each.portion], row: each.row.map { $0 + rows }, column: each.column,
        stage: each.stage)
    }
    return offset
  }

  /// The number of the last table row.
  var rowCount: Int { regions.last { $0.row != nil }?.row ?? 0 }
}

extension Annotation {
  func shifted(by distance: Int) -> Annotation {
    Annotation(kind, span.shifted(by: distance), key: key, name: name)
  }
}
