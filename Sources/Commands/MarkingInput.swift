import Diagnostics
import Markings

/// Markings as commands take them: a portion stands in parentheses, a banner does not.
enum MarkingInput {
  /// The argument, or standard input where there is none, line by line. An empty line is a line, so that what is
  /// written stays in step with what was read.
  static func lines(_ argument: String?) throws(CommandFailure) -> [String] {
    if let argument { return [argument] }
    return lines(of: try InputFile.bytes(of: "-"))
  }

  static func lines(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }

  static func read(_ text: String, rules: MarkingRuleSet = .capco2016) -> MarkingReading {
    text.hasPrefix("(") ? MarkingReader.portion(text, rules: rules) : MarkingReader.banner(text, rules: rules)
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
