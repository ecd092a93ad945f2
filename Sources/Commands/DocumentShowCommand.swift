import ArgumentParser
import Documents
import Interchange

/// `tearline doc show`: the regions of a document under their portions.
struct DocumentShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Regions and portions with their effective markings, as a tree.",
    discussion: "Text is masked unless --reveal is given.")

  @OptionGroup var input: DocumentInput

  func run() throws { try CommandExit.leave(execute(.standard(reveal: input.reveal))) }

  func execute(_ console: Console) -> Int32 {
    input.run(console, text: DocumentShowCommand.text, json: DocumentShowCommand.json)
  }

  private static func text(_ view: DocumentView) -> [String] {
    var table = TextTable()
    var portion = -1
    for region in view.document.regions {
      if region.portion != portion {
        portion = region.portion
        table.append(["\(portion)", DocumentCommand.words(view.markings.portions[portion])])
      }
      let name = region.row.map { "row \($0)" } ?? region.name
      table.append([
        "", "  " + region.kind.rawValue, name, "line \(region.place.line)", region.place.node,
        view.excerpt(region.span),
      ])
    }
    var lines = view.head + table.lines
    if !view.document.annotations.isEmpty {
      var annotations = TextTable()
      for annotation in view.document.annotations {
        annotations.append([
          annotation.kind.rawValue, annotation.name, view.key(annotation), view.excerpt(annotation.span),
        ])
      }
      lines += annotations.lines
    }
    return lines
  }

  private static func json(_ view: DocumentView) -> JSON {
    let regions = view.document.regions.map { region -> JSON in
      [
        "kind": .string(region.kind.rawValue), "name": .string(region.name),
        "span": DocumentView.json(region.span),
        "node": .string(region.place.node), "line": .integer(region.place.line),
        "bytes": [.integer(region.place.bytes.lowerBound), .integer(region.place.bytes.upperBound)],
        "portion": .integer(region.portion), "row": region.row.map { .integer($0) } ?? .null,
        "column": region.column.map { .integer($0) } ?? .null,
        "text": view.value(region.span),
      ]
    }
    let annotations = view.document.annotations.map { annotation -> JSON in
      [
        "kind": .string(annotation.kind.rawValue), "name": .string(annotation.name),
        "span": DocumentView.json(annotation.span), "key": .string(view.key(annotation)),
        "text": view.value(annotation.span),
      ]
    }
    return .object(
      view.headMembers + [
        .init("regions", .array(regions)), .init("annotations", .array(annotations)),
      ])
  }
}
