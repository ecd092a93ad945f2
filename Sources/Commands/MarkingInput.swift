import ArgumentParser
import Diagnostics
import Interchange
import Markings

/// Where a marking command takes its lines from: its argument, a file, or standard input.
struct MarkingSource: ParsableArguments {
  @Argument(help: "Such as 'SECRET//NOFORN' or '(S//REL TO USA, GBR)'; standard input where left out.")
  var marking: String?

  @Option(help: "A file with one marking a line.")
  var file: String?

  func validate() throws {
    if marking != nil, file != nil { throw ValidationError("Give a marking or --file, not both.") }
  }

  func lines() throws(CommandFailure) -> [String] {
    if let marking { return [marking] }
    return MarkingInput.lines(of: try InputFile.bytes(of: file ?? "-"))
  }
}

/// The rule set of `--rules`.
struct MarkingRulesOption: ParsableArguments {
  @Option(help: "capco-2016, dodm-2012 or ism-2022nov.")
  var rules: String?

  func validate() throws {
    if let rules, RuleSetName(rawValue: rules) == nil {
      throw ValidationError("--rules is capco-2016, dodm-2012 or ism-2022nov.")
    }
  }

  /// The rule set named, or nil where the command's own default holds.
  var chosen: MarkingRuleSet? { rules.flatMap(RuleSetName.init)?.rules }
}

/// How a marking command prints: for people, or one JSON object a line.
enum MarkingFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case jsonl
}

/// Lines and registries as marking commands take them.
enum MarkingInput {
  /// Line by line. An empty line is a line, so that what is written stays in step with what was read.
  static func lines(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }

  /// A unit's registry of program names: comma-separated nickname and letters, one program a line.
  static func programs(_ path: String?) throws(CommandFailure) -> ProgramNames {
    guard let path else { return ProgramNames([]) }
    let reader = CSVReader(try InputFile.bytes(of: path))
    guard reader.problems.isEmpty, reader.records.allSatisfy({ $0.count == 2 }) else {
      throw CommandFailure(
        Diagnostic(
          .inputMissing, "the list of programs is not two columns of comma-separated values",
          help: "Write one program a line: its nickname, a comma, its letters.",
          at: DiagnosticPlace(file: path)))
    }
    return ProgramNames(reader.records.map { ($0[0].text, $0[1].text) })
  }
}

/// The rule sets by the names they are called on the command line.
enum RuleSetName: String, CaseIterable, Sendable {
  case capco2016 = "capco-2016"
  case dodm2012 = "dodm-2012"
  case ism2022nov = "ism-2022nov"

  var rules: MarkingRuleSet {
    switch self {
    case .capco2016: .capco2016
    case .dodm2012: .dodm2012
    case .ism2022nov: .ism2022nov
    }
  }
}
