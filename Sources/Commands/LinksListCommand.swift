import ArgumentParser
import CaseStore
import Documents
import Interchange
import Pipeline
import SourceText

/// `tearline links list`.
struct LinksListCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The links that wait for a person, or all, with the evidence.",
    discussion: "What is listed comes from the case file: ids, places and evidence, and no text of a report.")

  @Argument(help: "The output folder of a run.")
  var out: String

  @Flag(help: "Also links that are settled.")
  var all = false

  @Option(help: "Only links to this person of the registry.")
  var person: String?

  @Option(help: "Only links of this document, by control number.")
  var document: String?

  @Option(help: "How the list is printed: text or json.")
  var format = OutputFormat.text

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      let review = try LinkReview(store, document.map { .document($0) } ?? .all)
      let shown = review.entries.filter { entry in
        (all || entry.isOpen || entry.isReopened) && (person.map { $0 == entry.link.person } ?? true)
      }
      let isOpen = review.entries.contains { $0.isOpen || $0.isReopened }
      if format == .json {
        console.out(String(decoding: JSON.array(shown.map(json)).pretty.dropLast(), as: UTF8.self))
      } else {
        for entry in shown { for line in words(entry) { console.out(line) } }
        let open = Set(
          review.entries.filter(\.isOpen).map { "\($0.document.controlNumber) \($0.mention.span)" })
        console.out("Listed: \(shown.count). Mentions that wait for a person: \(open.count).")
      }
      return isOpen ? CommandExit.personNeeded : CommandExit.done
    }
  }

  private func words(_ entry: LinkReview.Entry) -> [String] {
    let span = entry.mention.span
    var lines = [
      "\(entry.id)  \(entry.state.rawValue)  \(entry.link.person)",
      "   \(entry.document.controlNumber)  \(entry.document.source.name)  \(entry.mention.kind.rawValue), bytes \(span.start) to \(span.end)",
    ]
    lines += entry.link.evidence.map { "   " + MatchPrinter.words($0) }
    if let found = entry.decision {
      let decision = found.decision
      let verb = found.verdict == .confirm ? "confirmed" : "rejected"
      lines.append(
        "   decision \(decision.sequence): \(verb) by \(decision.by.name), \(decision.by.role), \(decision.by.time)"
      )
      lines.append("   authority: \(decision.by.authority); reason: \(decision.by.reason)")
      if entry.isReopened {
        lines.append("   The registry's record has changed since: decide again.")
      }
    }
    return lines
  }

  private func json(_ entry: LinkReview.Entry) -> JSON {
    var members: [JSON.Member] = [
      .init("link", .string(entry.id)), .init("state", .string(entry.state.rawValue)),
      .init("proposed", .string(entry.link.state.rawValue)), .init("person", .string(entry.link.person)),
      .init("document", .string(entry.document.controlNumber)),
      .init("file", .string(entry.document.source.name)),
      .init("kind", .string(entry.mention.kind.rawValue)), .init("start", .integer(entry.mention.span.start)),
      .init("end", .integer(entry.mention.span.end)), .init("open", .boolean(entry.isOpen)),
      .init("why", .array(entry.link.evidence.map { .string(MatchPrinter.words($0)) })),
    ]
    if let decision = entry.decision?.decision {
      members.append(
        .init(
          "decision",
          [
            "number": .integer(decision.sequence), "action": .string(decision.action),
            "by": .string(decision.by.name), "role": .string(decision.by.role),
            "authority": .string(decision.by.authority), "time": .string(decision.by.time),
            "reason": .string(decision.by.reason), "reopened": .boolean(entry.isReopened),
          ]))
    }
    return .object(members)
  }
}
