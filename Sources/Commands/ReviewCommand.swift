import ArgumentParser
import CaseStore
import Pipeline

/// `tearline review`: what people are asked about passages, and what they decide.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Export what needs a person, import what people decided, show what is open.",
    discussion: """
      A decision is about a passage, in whatever document and however often it stands, and names who took it, in \
      what role, by what authority and why. It holds in every later run; a passage that changed is asked about again.
      """,
    subcommands: [Export.self, Import.self, Status.self])

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Write what needs a person to files that he fills in. They hold document text: not for release.")

    @Argument(help: "The folder of reports.")
    var folder: String

    @Option(help: "The detainee registry.")
    var registry: String

    @Option(help: "The release order, a YAML file.")
    var order: String

    @Option(help: "The output folder of the last run.")
    var out: String

    @Option(help: "The folder of rule packs.")
    var rules = "Rules"

    @Option(help: "Where the review files go.")
    var to: String

    @Option(help: "yaml: one file a document; csv: one table.")
    var form = ReviewForm.yaml

    @Flag(help: "Also what nobody is asked about: portions and passages that are kept back for good.")
    var all = false

    func run() async throws {
      try CommandExit.leave(await execute(.standard()))
    }

    func execute(_ console: Console) async -> Int32 {
      await CaseAccess.with(out, console) { store in
        let request = RunRequest(
          folder: folder, registry: registry, order: order, rules: rules, out: out, jobs: 1)
        let review = try await CaseReview(store, request, all: all)
        let paths = try review.write(to: to, as: form.form, in: store)
        let places = review.items.reduce(0) { $0 + $1.places.count }
        console.out("\(review.items.count) items in \(places) places; files: \(paths.count), in \(to).")
        return review.items.contains(where: \.isOpen) ? CommandExit.personNeeded : CommandExit.done
      }
    }
  }

  struct Import: ConsoleCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record what people decided. With any error in any file, nothing is recorded.")

    @Argument(help: "The output folder of a run.")
    var out: String

    @Argument(help: "The files that were filled in.")
    var files: [String]

    @Option(help: "The release order, a YAML file.")
    var order: String

    @Option(help: "The folder of rule packs.")
    var rules = "Rules"

    func execute(_ console: Console) -> Int32 {
      CaseAccess.with(out, console) { store in
        let contents = try files.map { (name: $0, bytes: try InputFile.bytes(of: $0)) }
        let result = try ReviewImport(store, try OrderFile(order, rules: rules)).perform(contents)
        console.out(
          "Recorded: \(result.decisions) decisions, \(result.undone) taken back, \(result.assigned) assigned."
        )
        if result.waiting > 0 {
          console.out("\(result.waiting) of them hold when a second person decides alike.")
        }
        console.out("The next run carries them out.")
        return CommandExit.done
      }
    }
  }

  struct Status: ConsoleCommand {
    static let configuration = CommandConfiguration(
      abstract: "What is open, by reviewer and age. It names documents and rules, and no text of a report.")

    @Argument(help: "The output folder of a run.")
    var out: String

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func execute(_ console: Console) -> Int32 {
      CaseAccess.with(out, console) { store in
        let status = try ReviewStatus(store)
        let printer = ReviewStatusPrinter(status)
        console.out(format == .json ? printer.json : printer.text)
        return status.open.isEmpty ? CommandExit.done : CommandExit.personNeeded
      }
    }
  }
}
