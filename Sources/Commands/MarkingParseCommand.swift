import ArgumentParser
import Diagnostics
import Markings

/// `tearline marking parse`: every form of a marking, and in words.
struct MarkingParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Print a marking's banner, portion and ISM forms, and what it means.")

  @Argument(help: "Such as 'SECRET//NOFORN' or '(S//REL TO USA, GBR)'; standard input where left out.")
  var marking: String?

  @Option(help: "text or json.")
  var format = OutputFormat.text

  func run() throws {
    try CommandExit.leave(execute(.standard(reveal: true)))
  }

  func execute(_ console: Console) -> Int32 {
    do {
      var code = CommandExit.done
      for line in try MarkingInput.lines(marking) { code = max(code, show(line, console)) }
      return code
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func show(_ line: String, _ console: Console) -> Int32 {
    let reading = MarkingInput.read(line)
    if format == .json {
      console.out(MarkingReport(line: line).json)
    } else {
      // The marking is the user's own argument, not a document's text, so nothing of it is masked.
      console.show(reading.problems.map { $0.diagnostic(at: nil) })
      if let marking = reading.marking {
        console.out("banner   \(marking.banner)")
        console.out("portion  \(marking.portion)")
        for (name, value) in marking.ismAttributes { console.out("ism      \(name)=\"\(value)\"") }
        for sentence in marking.inWords { console.out("means    \(sentence)") }
      } else {
        console.out("Not readable: it counts as the highest there is.")
      }
    }
    guard reading.marking != nil else { return CommandExit.inputFailed }
    return reading.problems.isEmpty ? CommandExit.done : CommandExit.personNeeded
  }
}
