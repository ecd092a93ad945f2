import ArgumentParser
import Diagnostics
import Markings
import SourceText

/// `tearline marking parse`: every form of a marking, and in words.
struct MarkingParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Print a marking's banner, portion and ISM forms, and what it means.",
    discussion: """
      A line of a report does, too: the marking is found at its start or after its label, and a line of an \
      authority block is read as one.
      """)

  @OptionGroup var source: MarkingSource

  @OptionGroup var ruleSet: MarkingRulesOption

  @Option(help: "A file of special access programs: nickname and letters, comma-separated.")
  var programs: String?

  @Option(help: "text or json.")
  var format = OutputFormat.text

  func run() throws {
    try CommandExit.leave(execute(.standard(reveal: true)))
  }

  func execute(_ console: Console) -> Int32 {
    do {
      let names = try MarkingInput.programs(programs)
      var code = CommandExit.done
      for line in try source.lines() { code = max(code, show(line, names, console)) }
      return code
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func show(_ line: String, _ names: ProgramNames, _ console: Console) -> Int32 {
    let text = SourceText(line)
    let report = MarkingReport(pasted: line, rules: ruleSet.chosen ?? .capco2016)
    if report.reading.isMalformed, let block = AuthorityBlock.read(text, in: text.whole) {
      return show(block, line, console)
    }
    if format == .json {
      console.out(report.json)
    } else {
      // The marking is the user's own argument, not a document's text, so nothing of it is masked.
      console.show(report.reading.problems.map { $0.diagnostic(at: nil) })
      for fix in report.reading.fixes { console.out("fix      \(fix)") }
      if let marking = report.reading.marking {
        console.out("banner   \(names.spelledOut(marking).banner)")
        console.out("portion  \(names.abbreviated(marking).portion)")
        for (name, value) in marking.ismAttributes { console.out("ism      \(name)=\"\(value)\"") }
        for sentence in marking.inWords { console.out("means    \(sentence)") }
        for notice in marking.requiredNotices {
          let rule = notice.ism.map { ", \($0)" } ?? ""
          console.out("notice   \(notice.type) (for \(notice.control)\(rule))")
        }
      } else {
        console.out("Not readable: it counts as the highest there is.")
      }
    }
    guard report.reading.marking != nil else { return CommandExit.inputFailed }
    return report.reading.problems.isEmpty ? CommandExit.done : CommandExit.personNeeded
  }

  private func show(_ block: AuthorityBlock, _ line: String, _ console: Console) -> Int32 {
    if format == .json {
      console.out(AuthorityReport(input: line, block: block).json)
    } else {
      for field in block.fields { console.out("\(field.kind.label)  \(field.text)") }
      for (name, value) in block.ismAttributes { console.out("ism      \(name)=\"\(value)\"") }
      if let value = block.declassification { console.out("means    \(value.inWords)") }
    }
    let isReadable = block.text(.declassifyOn) == nil || block.declassification != nil
    return isReadable ? CommandExit.done : CommandExit.inputFailed
  }
}
