import ArgumentParser
import Markings

/// `tearline marking rollup`: the banner that portions call for, and why.
struct MarkingRollUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollup", abstract: "The banner that portions call for, with the reason for each token.",
    discussion: """
      Portions are arguments, or one case a line of a file or of standard input (--lines), its portions separated \
      by TAB. With --format jsonl, writes one object a line: banner, why, diagnostics. With --banner the author's \
      banner completes short portions such as (S//REL), and is compared with the computed one.
      """)

  @Argument(help: "Portion marks such as '(S//NF)'.")
  var portions: [String] = []

  @Flag(help: "Read one case a line from standard input.")
  var lines = false

  @Option(help: "A file with one case a line.")
  var file: String?

  @Option(help: "The author's banner.")
  var banner: String?

  @Option(help: "The day the document was created, YYYYMMDD; Table 2 of the Manual turns on it.")
  var created: Int?

  @Flag(help: "The document is a disseminated analytic product, which must carry a disclosure mark.")
  var analyticProduct = false

  @OptionGroup var ruleSet: MarkingRulesOption

  @Option(help: "text, json or jsonl; the last two are one object a line.")
  var format = MarkingFormat.text

  func validate() throws {
    if !portions.isEmpty, lines || file != nil {
      throw ValidationError("Give portions, --lines or --file: one of them.")
    }
    if lines, file != nil { throw ValidationError("--lines reads standard input; leave it out with --file.") }
    if let created, CalendarDay(String(created)) == nil {
      throw ValidationError("--created is a day such as 20120315.")
    }
    if let banner, MarkingReader.banner(banner).isMalformed {
      throw ValidationError("--banner cannot be read; `tearline marking check` says why.")
    }
  }

  func run() throws {
    try CommandExit.leave(execute(.standard(reveal: true)))
  }

  func execute(_ console: Console) -> Int32 {
    do {
      let cases =
        lines || file != nil
        ? MarkingInput.lines(of: try InputFile.bytes(of: file ?? "-")) : [portions.joined(separator: "\t")]
      let author = banner.flatMap { MarkingReader.banner($0).marking }
      var code = CommandExit.done
      for line in cases {
        let report = RollUpReport(
          line: line, banner: author, rules: ruleSet.chosen ?? .capco2016,
          context: .init(created: created, isAnalyticProduct: analyticProduct))
        if format == .text {
          show(report, console)
        } else {
          console.out(report.json)
        }
        code = max(code, exit(report))
      }
      return code
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  /// A banner that differs from the author's needs a person; without one the input has failed.
  private func exit(_ report: RollUpReport) -> Int32 {
    guard report.rollUp.banner != nil else { return CommandExit.inputFailed }
    let isEqual = report.comparison.map { $0.verdict == .equal } ?? true
    return isEqual && report.bannerProblems.isEmpty ? CommandExit.done : CommandExit.personNeeded
  }

  private func show(_ report: RollUpReport, _ console: Console) {
    console.show(report.problems.map { $0.diagnostic(at: nil) })
    guard let banner = report.rollUp.banner else {
      console.out("No banner: a portion could not be read, or there is none. It counts as the highest.")
      return
    }
    console.out(banner.banner)
    for reason in report.rollUp.why {
      let portions = reason.portions.map { String($0 + 1) }.joined(separator: ", ")
      console.out("  \(reason.token): \(reason.reason)\(portions.isEmpty ? "" : " (portions \(portions))")")
    }
    for reason in report.rollUp.dropped {
      let portions = reason.portions.map { String($0 + 1) }.joined(separator: ", ")
      console.out("  without \(reason.token): \(reason.reason) (portions \(portions))")
    }
    switch report.comparison?.verdict {
    case .equal?: console.out("The author's banner is equal.")
    case .underMarked?: console.out("The author's banner protects less: this one holds.")
    case .overMarked?: console.out("The author's banner protects more: it stays until a person decides.")
    case nil: break
    }
  }
}
