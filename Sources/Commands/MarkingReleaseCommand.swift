import ArgumentParser
import Diagnostics
import Markings

/// `tearline marking release`: whether a marking lets an audience have the text.
struct MarkingReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Whether a marking lets an audience have the text, and why.",
    discussion: "Computes what the marking says. Whether text is released, a person decides.")

  @OptionGroup var source: MarkingSource

  @Option(help: "Country codes, such as IRQ or IRQ,GBR; none means the public.")
  var to: String?

  @Option(help: "The highest level released: U, C, S or TS.")
  var level = "U"

  @Option(help: "Controls whose owner has approved, such as FOUO,ORCON.")
  var approvals = ""

  @Option(help: "text or json.")
  var format = OutputFormat.text

  func validate() throws {
    if Self.level(level) == nil { throw ValidationError("--level is U, C, S or TS.") }
    if let unknown = countries.first(where: { !CountryCode.isKnown($0) }) {
      throw ValidationError("--to names country codes such as IRQ; \(unknown) is none.")
    }
    if to != nil, countries.isEmpty { throw ValidationError("--to names at least one country.") }
  }

  private var countries: [String] { Self.list(to ?? "") }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()).uppercased()
    }.filter { !$0.isEmpty }
  }

  func run() throws {
    try CommandExit.leave(execute(.standard(reveal: true)))
  }

  func execute(_ console: Console) -> Int32 {
    do {
      var code = CommandExit.done
      for line in try source.lines() { code = max(code, show(line, console)) }
      return code
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func show(_ line: String, _ console: Console) -> Int32 {
    let audience = Audience(
      name: to ?? "the public", countries: Set(countries), isPublic: to == nil)
    let report = ReleaseReport(
      line: line, audience: audience, level: Self.level(level) ?? .unclassified,
      approvals: Set(Self.list(approvals)))
    if format == .json {
      console.out(report.json)
    } else {
      console.show(report.reading.problems.map { $0.diagnostic(at: nil) })
      let verdict =
        switch report.releasability.verdict {
        case .release: "release"
        case .withhold: "withhold"
        case .needsApproval: "needs approval"
        }
      console.out("\(verdict): \(report.releasability.reasons.joined(separator: "; "))")
    }
    if report.reading.isMalformed { return CommandExit.inputFailed }
    return report.releasability.verdict == .release ? CommandExit.done : CommandExit.personNeeded
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
