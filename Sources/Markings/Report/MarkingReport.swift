import Diagnostics
import Interchange
import SourceText

/// One line of `marking check`: what was given, what it is in every form, and what is wrong with it.
public struct MarkingReport: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case banner
    case portion
    case ism
  }

  /// The line as given.
  public let input: String
  public let kind: Kind
  public let reading: MarkingReading

  private init(input: String, kind: Kind, reading: MarkingReading) {
    self.input = input
    self.kind = kind
    self.reading = reading
  }

  /// Reads one line: a portion mark is in parentheses, anything else is a banner.
  public init(
    line: String, rules: MarkingRuleSet = .capco2016, banner: Marking? = nil, legacy: Bool = true
  ) {
    input = line
    if line.utf8.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "(") {
      kind = .portion
      reading = MarkingReader.portion(line, banner: banner, rules: rules, legacy: legacy)
    } else {
      kind = .banner
      reading = MarkingReader.banner(line, rules: rules, legacy: legacy)
    }
  }

  /// Reads a line someone pasted. Where the whole is no marking, one is looked for at the line's start or after its
  /// label; what is said of it then points into the line.
  public init(pasted line: String, rules: MarkingRuleSet = .capco2016) {
    let whole = MarkingReport(line: line, rules: rules)
    let text = SourceText(line)
    guard whole.reading.isMalformed, let found = MarkingFinder.marking(inLine: text),
      let marking = found.reading.marking
    else {
      self = whole
      return
    }
    let problems = found.reading.problems.map { $0.shifted(by: found.span.start) }
    self.init(
      input: line, kind: text.utf8[found.span.start] == UInt8(ascii: "(") ? .portion : .banner,
      reading: MarkingReading(text: text.string(found.span), marking: marking, problems: problems))
  }

  /// Reads ISM attributes.
  /// - Parameter input: the line they came from, as given.
  public init(attributes: [String: String], input: String, rules: MarkingRuleSet = .ism2022nov) {
    self.input = input
    kind = .ism
    let read = MarkingReader.ism(attributes, rules: rules)
    let authority =
      read.marking.map { AuthorityAttributes(attributes: attributes, marking: $0).problems } ?? []
    reading = MarkingReading(text: read.text, marking: read.marking, problems: read.problems + authority)
  }

  /// Reads a line that is a JSON object of ISM attributes, by their local names, with or without `ism:`.
  public init(attributeLine line: String, rules: MarkingRuleSet = .ism2022nov) {
    guard let members = MarkingReport.attributes(in: line) else {
      let reading = MarkingReading(
        text: line, marking: nil,
        problems: [
          MarkingProblem(
            .markingStructure, "The line is not a JSON object whose values are strings.",
            help: "Write one object a line, such as {\"classification\":\"S\",\"ownerProducer\":\"USA\"}.")
        ])
      self.init(input: line, kind: .ism, reading: reading)
      return
    }
    var attributes: [String: String] = [:]
    for (name, value) in members {
      attributes[name.hasPrefix("ism:") ? String(name.dropFirst(4)) : name] = value
    }
    self.init(attributes: attributes, input: line, rules: rules)
  }

  /// The members of a JSON object whose values are strings; nil when the line is anything else.
  private static func attributes(in line: String) -> [(String, String)]? {
    guard case .object(let members)? = try? JSON(parsing: Array(line.utf8)) else { return nil }
    let strings = members.compactMap { member in member.value.stringValue.map { (member.name, $0) } }
    return strings.count == members.count ? strings : nil
  }

  /// The object on one line:
  /// `{"input","kind","banner","portion","ism":{…},"diagnostics":[{"code","ism","severity","message","offset"}]}`.
  /// `banner` and `portion` are null and `ism` is empty when the marking is malformed; `offset` counts UTF-8
  /// bytes in the input and is null where the problem is about the whole.
  public var json: String {
    let marking = reading.marking
    let value: JSON = [
      "input": .string(input), "kind": .string(kind.rawValue),
      "banner": marking.map { .string($0.banner) } ?? .null,
      "portion": marking.map { .string($0.portion) } ?? .null,
      "ism": .object((marking?.ismAttributes ?? []).map { JSON.Member($0.name, .string($0.value)) }),
      "diagnostics": MarkingReport.list(reading.problems),
    ]
    return value.line
  }

  static func list(_ problems: [MarkingProblem]) -> JSON {
    .array(
      problems.map { problem in
        [
          "code": .string(problem.code.id), "ism": problem.ism.map { .string($0) } ?? .null,
          "severity": .string(problem.severity.rawValue), "message": .string(problem.message),
          "offset": problem.range.map { .integer($0.lowerBound) } ?? .null,
        ]
      })
  }
}
