import ArgumentParser
import Markings

/// `tearline marking rollup`: the banner that portions call for, and why.
struct MarkingRollUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollup", abstract: "The banner that portions call for, with the reason for each token.",
    discussion: """
      Portions are arguments, or with --lines one case a line on standard input, its portions separated by TAB. \
      With --format jsonl, writes one object a line: banner, why, diagnostics.
      """)

  @Argument(help: "Portion marks such as '(S//NF)'.")
  var portions: [String] = []

  @Flag(help: "Read one case a line from standard input.")
  var lines = false

  @Option(help: "text or jsonl.")
  var format = MarkingCheckCommand.Format.text

  func run() throws {
    try CommandExit.leave(execute(.standard(reveal: true)))
  }

  func execute(_ console: Console) -> Int32 {
    do {
      let cases = lines ? try MarkingInput.lines(nil) : [portions.joined(separator: "\t")]
      var code = CommandExit.done
      for line in cases {
        let report = RollUpReport(line: line)
        if format == .jsonl {
          console.out(report.json)
        } else {
          show(report, console)
        }
        if report.rollUp.banner == nil { code = CommandExit.inputFailed }
      }
      return code
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func show(_ report: RollUpReport, _ console: Console) {
    let problems = report.portionProblems.joined() + report.rollUp.problems
    console.show(problems.map { $0.diagnostic(at: nil) })
    guard let banner = report.rollUp.banner else {
      console.out("No banner: a portion could not be read, or there is none. It counts as the highest.")
      return
    }
    console.out(banner.banner)
    for reason in report.rollUp.why {
      let portions = reason.portions.map { String($0 + 1) }.joined(separator: ", ")
      console.out("  \(reason.token): \(reason.reason)\(portions.isEmpty ? "" : " (portions \(portions))")")
    }
  }
}
