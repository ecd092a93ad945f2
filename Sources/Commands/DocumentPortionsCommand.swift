import ArgumentParser
import Documents
import Interchange
import Markings

/// `tearline doc portions`: what every portion is marked with, and what it counts with.
struct DocumentPortionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portions", abstract: "Portions with their own and their effective markings.",
    discussion: """
      The own marking is what the portion says of itself; the effective one is what it counts with, and comes from its
      own mark, from the banner, or is the highest there is where neither can be read. Text is masked unless --reveal
      is given.
      """)

  @OptionGroup var input: DocumentInput

  func run() throws { try CommandExit.leave(execute(.standard(reveal: input.reveal))) }

  func execute(_ console: Console) -> Int32 {
    input.run(console, text: DocumentPortionsCommand.text, json: DocumentPortionsCommand.json)
  }

  /// The first line of each portion.
  private static func lines(_ document: Document) -> [Int] {
    var lines = [Int](repeating: 0, count: document.portions.count)
    for region in document.regions where lines[region.portion] == 0 {
      lines[region.portion] = region.place.line
    }
    return lines
  }

  private static func text(_ view: DocumentView) -> [String] {
    var table = TextTable(rightAligned: [0])
    table.append(["portion", "line", "own", "effective", "text"])
    let lines = lines(view.document)
    for (index, portion) in view.document.portions.enumerated() {
      let own = portion.readings.map { $0.marking?.portion ?? "not readable" }.joined(separator: " and ")
      table.append([
        "\(index)", "\(lines[index])", own.isEmpty ? "-" : own,
        DocumentCommand.words(view.markings.portions[index]), view.excerpt(portion.span),
      ])
    }
    return view.head + table.lines
  }

  private static func json(_ view: DocumentView) -> JSON {
    let lines = lines(view.document)
    let portions = view.document.portions.enumerated().map { index, portion -> JSON in
      [
        "portion": .integer(index), "line": .integer(lines[index]), "span": DocumentView.json(portion.span),
        "mark": portion.markSpan.map(DocumentView.json) ?? .null,
        "own": .array(
          portion.readings.map { reading in reading.marking.map { .string($0.banner) } ?? .null }),
        "effective": DocumentView.json(view.markings.portions[index]), "text": view.value(portion.span),
      ]
    }
    return .object(view.headMembers + [.init("portions", .array(portions))])
  }
}
