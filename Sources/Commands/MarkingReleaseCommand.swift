import ArgumentParser
import Markings

/// `tearline marking release`: whether a marking lets an audience have the text.
struct MarkingReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Whether a marking lets an audience have the text, and why.",
    discussion: "Computes what the marking says. Whether text is released, a person decides.")

  @Argument(help: "A banner, or a portion mark in parentheses; standard input where left out.")
  var marking: String?

  @Option(help: "Country codes, such as IRQ or IRQ,GBR; none means the public.")
  var to: String?

  @Option(help: "The highest level released: U, C, S or TS.")
  var level = "U"

  @Option(help: "Controls whose owner has approved, such as FOUO,ORCON.")
  var approvals = ""

  func validate() throws {
    if Self.level(level) == nil { throw ValidationError("--level is U, C, S or TS.") }
  }

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
    console.show(reading.problems.map { $0.diagnostic(at: nil) })
    guard let marking = reading.marking, let highest = Self.level(level) else {
      console.out("withhold: not readable, so it counts as the highest there is")
      return CommandExit.inputFailed
    }
    let countries = Set((to ?? "").split(separator: ",").map { $0.uppercased() })
    let audience = Audience(
      name: to ?? "the public", countries: countries, isPublic: to == nil)
    let answer = releasability(
      of: marking, to: audience, at: highest,
      approvals: Set(approvals.split(separator: ",").map { $0.uppercased() }))
    let verdict =
      switch answer.verdict {
      case .release: "release"
      case .withhold: "withhold"
      case .needsApproval: "needs approval"
      }
    console.out("\(verdict): \(answer.reasons.joined(separator: "; "))")
    return answer.verdict == .release ? CommandExit.done : CommandExit.personNeeded
  }

  private static func level(_ name: String) -> Classification? {
    switch name.uppercased() {
    case "U": .unclassified
    case "C": .confidential
    case "S": .secret
    case "TS": .topSecret
    default: nil
    }
  }
}
