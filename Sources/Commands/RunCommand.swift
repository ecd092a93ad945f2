import ArgumentParser
import Diagnostics
import Glibc
import Pipeline

/// `tearline run`: the main job, end to end.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Read a folder of reports and write a packet for every person they confirm.",
    discussion: """
      Packets go to OUT/packets, one BagIt bag a person. OUT/case.sqlite and OUT/report.json are the case's own \
      record and are not for release. A second run does only what changed.
      """)

  @Argument(help: "The folder of reports; everything in it is read or quarantined with a reason.")
  var folder: String

  @Option(help: "The detainee registry, a CSV file.")
  var registry: String

  @Option(help: "The release order, a YAML file.")
  var order: String

  @Option(help: "Where the case file and the packets go.")
  var out: String

  @Option(help: "The folder of rule packs.")
  var rules = "Rules"

  @OptionGroup var vocabularies: DialectOptions

  @Option(help: "How many documents are worked on at once; the result is the same for any number.")
  var jobs = RunCommand.cores

  @Option(help: "How the summary is printed: text or json.")
  var format = OutputFormat.text

  @Flag(help: "Print every warning, not only their number.")
  var verbose = false

  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  func run() async throws {
    try CommandExit.leave(await execute(.standard()))
  }

  func execute(_ console: Console) async -> Int32 {
    let request = RunRequest(
      folder: folder, registry: registry, order: order, rules: rules, dialects: vocabularies.dialects,
      out: out, jobs: jobs
    )
    do {
      let summary = try await Run(request).perform(progress: ConsoleProgress(console))
      console.progress("")
      let printer = SummaryPrinter(summary, request: request, verbose: verbose)
      printer.diagnose(on: console)
      console.out(format == .json ? printer.json : printer.text)
      return summary.exitCode
    } catch {
      console.progress("")
      return ErrorReport.show(error, on: console)
    }
  }
}
