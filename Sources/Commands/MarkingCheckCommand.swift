import ArgumentParser
import Diagnostics
import Markings

/// `tearline marking check`: what is wrong with markings; with `--lines --format jsonl` one object a line.
struct MarkingCheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check markings against the rules, with ISM rule ids and certain fixes.",
    discussion: """
      With --lines, reads one marking a line from standard input (a portion stands in parentheses). With \
      --format jsonl, writes one object a line: input, kind, banner, portion, ism, diagnostics. With --from-ism, \
      reads one JSON object of ISM attributes a line.
      """)

  @Argument(help: "A marking; standard input where left out.")
  var marking: String?

  @Flag(help: "Read one marking a line from standard input.")
  var lines = false

  @Flag(help: "Lines are JSON objects of ISM attributes.")
  var fromIsm = false

  @Option(help: "capco-2016, dodm-2012 or ism-2022nov.")
  var rules: String?

  @Option(help: "text or jsonl.")
  var format = Format.text

  func validate() throws {
    if let rules, RuleSetName(rawValue: rules) == nil {
      throw ValidationError("--rules is capco-2016, dodm-2012 or ism-2022nov.")
    }
  }

  func run() throws {
    try CommandExit.leave(execute(.standard(reveal: true)))
  }

  func execute(_ console: Console) -> Int32 {
    do {
      var code = CommandExit.done
      for line in try MarkingInput.lines(lines ? nil : marking) {
        let report = report(line)
        if format == .jsonl {
          console.out(report.json)
        } else {
          console.out(report.reading.problems.isEmpty ? "\(line)  ok" : line)
          console.show(report.reading.problems.map { $0.diagnostic(at: nil) })
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
    let chosen = rules.flatMap(RuleSetName.init)?.rules
    if fromIsm { return MarkingReport(attributeLine: line, rules: chosen ?? .ism2022nov) }
    return MarkingReport(line: line, rules: chosen ?? .capco2016)
  }
}
