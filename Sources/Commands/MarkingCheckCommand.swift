import ArgumentParser
import Diagnostics
import Markings

/// `tearline marking check`: what is wrong with markings; with `--lines --format jsonl` one object a line.
struct MarkingCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check markings against the rules, with ISM rule ids and certain fixes.",
    discussion: """
      With --lines, reads one marking a line from standard input (a portion stands in parentheses). With \
      --format jsonl, writes one object a line: input, kind, banner, portion, ism, diagnostics. With --from-ism, \
      reads one JSON object of ISM attributes a line.
      """)

  @OptionGroup var source: MarkingSource

  @Flag(help: "Read one marking a line from standard input.")
  var lines = false

  @Flag(help: "Lines are JSON objects of ISM attributes.")
  var fromIsm = false

  @OptionGroup var ruleSet: MarkingRulesOption

  @Option(help: "text, json or jsonl; the last two are one object a line.")
  var format = MarkingFormat.text

  func validate() throws {
    if lines, source.marking != nil { throw ValidationError("--lines reads lines, not an argument.") }
  }

  func run() throws {
    try CommandExit.leave(execute(.standard(reveal: true)))
  }

  func execute(_ console: Console) -> Int32 {
    do {
      var code = CommandExit.done
      for line in try source.lines() {
        let report = report(line)
        if format == .text {
          console.out(report.reading.problems.isEmpty ? "\(line)  ok" : line)
          console.show(report.reading.problems.map { $0.diagnostic(at: nil) })
          for fix in report.reading.fixes { console.out("  fix: \(fix)") }
        } else {
          console.out(report.json)
        }
        if report.reading.isMalformed {
          code = CommandExit.inputFailed
        } else if !report.reading.problems.isEmpty {
          code = max(code, CommandExit.personNeeded)
        }
      }
      return code
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func report(_ line: String) -> MarkingReport {
    if fromIsm { return MarkingReport(attributeLine: line, rules: ruleSet.chosen ?? .ism2022nov) }
    return MarkingReport(line: line, rules: ruleSet.chosen ?? .capco2016)
  }
}
