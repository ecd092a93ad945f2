import Diagnostics
import Documents
import Markings
import SourceText

/// A document in lines, for golden files: everything a reader decided, with the text.
enum DocumentDump {
  static func render(_ document: Document) -> String {
    let text = document.text
    var lines = ["dialect \(document.dialect)  language \(document.language)"]
    if let span = document.number { lines.append("number \(span) \(quote(text, span))") }
    if let span = document.title { lines.append("title \(span) \(quote(text, span))") }
    if let date = document.date {
      lines.append("date \(date.value) " + (date.span.map { "\($0) \(quote(text, $0))" } ?? ""))
    }
    if let section = document.section {
      lines.append("section \(section.number) of \(section.count) of \(section.message ?? "-")")
    }
    for reading in document.banners { lines.append("banner " + describe(reading)) }
    for (index, portion) in document.portions.enumerated() {
      let mark = portion.markSpan.map { " mark \(quote(text, $0))" } ?? ""
      let readings = portion.readings.map { " " + describe($0) }.joined()
      lines.append("portion \(index) \(portion.span)\(mark)\(readings)")
    }
    for region in document.regions {
      // Where the file's own markup says what a piece is, the stage says no more.
      let stage = [.markup, .unread].contains(region.stage) ? "" : "\(region.stage.rawValue): "
      let row =
        (region.row.map { " row \($0)" } ?? "") + (region.column.map { " column \($0)" } ?? "")
      let name = region.name.isEmpty ? "" : " '\(region.name)'"
      let node = region.place.node.isEmpty ? "" : " \(region.place.node)"
      lines.append(
        "\(stage)\(region.kind.rawValue)\(name) \(region.span) portion \(region.portion)\(row) line \(region.place.line)"
          + " bytes \(region.place.bytes.lowerBound)..<\(region.place.bytes.upperBound)\(node)")
      lines.append("  " + quote(text, region.span))
    }
    for annotation in document.annotations {
      lines.append(
        "annotation \(annotation.kind.rawValue) \(annotation.span) \(quote(text, annotation.span)) \(annotation.key)"
          + (annotation.name.isEmpty ? "" : " '\(annotation.name)'")
      )
    }
    for span in document.unread { lines.append("unread \(span)") }
    for diagnostic in document.diagnostics {
      lines.append("\(diagnostic.severity.rawValue) \(diagnostic.code.id) \(diagnostic.message)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func render(_ failure: [Diagnostic]) -> String {
    failure.map { diagnostic in
      let line = diagnostic.place?.line.map { " line \($0)" } ?? ""
      return "refused \(diagnostic.code.id)\(line) \(diagnostic.message)\n"
    }.joined()
  }

  static func describe(_ reading: MarkingReading) -> String {
    "<\(reading.text)> " + (reading.marking.map { "= " + $0.banner } ?? "malformed")
  }

  private static func quote(_ text: SourceText, _ span: Span) -> String {
    text.string(span).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }
}
