import ArgumentParser
import Diagnostics
import Documents
import Identity
import Interchange
import SourceText

/// `tearline registry match`: who a name, a number or a report may mean, and why.
struct RegistryMatchCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Who of the registry a name, a number or a report may mean, with every reason.",
    discussion: """
      A match is a proposal: a name alone is never more than a candidate. Scores rank and are no probabilities.

      With --names FILE.csv (columns query and text) every line is answered, one JSON object a line: \
      {"query", "candidates": [{"id", "score", "state", "why"}]}, best first.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Argument(help: "A name, a number with its label, or the file of a report.")
  var subject: String?

  @Option(help: "The registry.")
  var registry: String

  @Option(help: "A CSV file of queries, with the columns query and text.")
  var names: String?

  @Option(help: "How the answers are printed: text or jsonl.")
  var format = Format.text

  @Option(help: "How many people are listed for a query.")
  var limit = 10

  @OptionGroup var vocabularies: DialectOptions

  @Flag(help: "Print the text of a report's mentions, unmasked.")
  var reveal = false

  func validate() throws {
    guard (subject == nil) != (names == nil) else {
      throw ValidationError("Give a name or a file, or --names with a list.")
    }
    guard (1...1000).contains(limit) else { throw ValidationError("--limit is from 1 to 1000.") }
  }

  func execute(_ console: Console) -> Int32 {
    do {
      let people = try RegistryCommand.read(registry, console)
      if let names {
        let queries = try NameQueries(try InputFile.bytes(of: names), file: names)
        answer(queries, RegistrySearch(registry: people), console)
      } else if let subject {
        if InputFile.exists(subject) {
          try explainReport(subject, people, console)
        } else {
          let search = RegistrySearch(registry: people)
          answer(NameQueries(single: subject), search, console)
        }
      }
      return CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func answer(_ queries: NameQueries, _ search: RegistrySearch, _ console: Console) {
    let printer = MatchPrinter(registry: search.registry)
    for query in queries.all {
      let answers = search.answers(for: query.text, limit: limit)
      switch format {
      case .jsonl: console.out(printer.line(query.id, answers))
      case .text:
        if queries.all.count > 1 { console.out("Query \(query.id)") }
        for line in printer.words(answers) { console.out(line) }
      }
    }
  }

  /// Every mention of a report with the people it may mean, as a run would link them.
  private func explainReport(_ path: String, _ people: Registry, _ console: Console) throws {
    let document = try InputFile.document(path, vocabularies.mappings(console))
    let layer = Linker(registry: people).links(in: document)
    let printer = MatchPrinter(registry: people)
    for (index, mention) in layer.mentions.enumerated() {
      let line = document.regions.last { $0.span.start <= mention.span.start }?.place.line ?? 1
      let text = console.reveal ? document.text.string(mention.span) : "«masked»"
      console.out("Near line \(line): \(mention.kind.rawValue) \(text)")
      let links = layer.links(of: index)
      if links.isEmpty { console.out("  nobody of the registry") }
      for link in links {
        console.out("  \(printer.name(link.person))  \(link.state.rawValue)")
        for evidence in link.evidence { console.out("    " + MatchPrinter.words(evidence)) }
      }
    }
  }
}
