import ArgumentParser
import Documents
import Interchange
import SourceText

/// `tearline doc spans`: every span of the text with the stage of reading that took it.
struct DocumentSpansCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spans", abstract: "Every span of the text and the stage that took it; then what none took.",
    discussion: """
      Together the spans are the whole text but white space: the stages are envelope, header, banner, authority, field,
      portion, table and trailer for plain text, and markup where the file itself says what a piece is. What no stage
      understood is listed as unread. Text is masked unless --reveal is given.
      """)

  @OptionGroup var input: DocumentInput

  func run() throws { try CommandExit.leave(execute(.standard(reveal: input.reveal))) }

  func execute(_ console: Console) -> Int32 {
    input.run(console, text: DocumentSpansCommand.text, json: DocumentSpansCommand.json)
  }

  private static func text(_ view: DocumentView) -> [String] {
    var table = TextTable(rightAligned: [0])
    for region in view.document.regions {
      table.append([
        "\(region.place.line)", "\(region.span)", region.stage.rawValue, region.kind.rawValue,
        view.excerpt(region.span),
      ])
    }
    var lines = table.lines
    lines.append(totals(view).map { "\($0.stage.rawValue) \($0.bytes)" }.joined(separator: ", ") + " bytes")
    let unread = view.document.unread
    lines.append(
      unread.isEmpty ? "nothing unread" : "unread: " + unread.map(\.description).joined(separator: " "))
    return lines
  }

  /// How many bytes each stage took, in the order of the stages.
  private static func totals(_ view: DocumentView) -> [(stage: ReadingStage, bytes: Int)] {
    let sums = view.document.regions.reduce(into: [ReadingStage: Int]()) {
      $0[$1.stage, default: 0] += $1.span.count
    }
    return ReadingStage.allCases.compactMap { stage in sums[stage].map { (stage, $0) } }
  }

  private static func json(_ view: DocumentView) -> JSON {
    let spans = view.document.regions.map { region -> JSON in
      [
        "span": DocumentView.json(region.span), "stage": .string(region.stage.rawValue),
        "kind": .string(region.kind.rawValue), "line": .integer(region.place.line),
        "text": view.value(region.span),
      ]
    }
    let totals = totals(view).map { JSON.Member($0.stage.rawValue, .integer($0.bytes)) }
    return .object(
      view.headMembers + [.init("stages", .object(totals)), .init("spans", .array(spans))])
  }
}
