import Diagnostics
import Rules

/// Decodes the tests of a rule and checks that they can prove something.
struct TestDecoder {
  let problems: Problems

  func tests(_ nodes: [YAMLNode], listAt place: YAMLPlace) -> [RuleTest] {
    var tests: [RuleTest] = []
    var names = Set<String>()
    var texts = Set<String>()
    for node in nodes {
      guard let test = self.test(node) else { continue }
      let given = "\(test.given)\u{0}\(test.text)"
      if !names.insert(test.name).inserted || !texts.insert(given).inserted {
        problems.report(.ruleDuplicateTest, "The test has the name or the text of another.", at: node.place)
      }
      tests.append(test)
    }
    guard tests.count == nodes.count else { return tests }
    if !tests.contains(where: { $0.expectation != .none }) {
      problems.report(.ruleNoHitTest, "No test of the rule hits.", at: place)
    }
    if !tests.contains(where: { $0.expectation == .none }) {
      problems.report(.ruleNoSilentTest, "No test of the rule has `expect: none`.", at: place)
    }
    return tests
  }

  private func test(_ node: YAMLNode) -> RuleTest? {
    let keys = ["name", "given", "text", "xml", "expect", "becomes", "raises", "without"]
    guard let fields = Fields(node, "a test", keys: keys, problems) else { return nil }
    let name = fields.requiredText("name")
    let given = fields.node("given").map { GivenDecoder(problems: problems).given($0) } ?? RuleTest.Given()
    let expectation = fields.node("expect").map { self.expectation($0, fields) } ?? RuleTest.Expectation.hit
    let becomes = fields.optionalText("becomes")
    let raises = fields.optionalTexts("raises") ?? []
    let without = fields.node("without").map { self.without($0) } ?? [:]
    let format: RuleTest.Format = fields.has("xml") ? .xml : .text
    if fields.has("xml"), fields.has("text") {
      problems.report(.ruleCombination, "The test has both `text` and `xml`.", at: fields.place)
    }
    guard let textNode = fields.required(format.rawValue),
      let text = fields.text(textNode, format.rawValue), let name, let expectation
    else { return nil }
    // With other rules in the test a release keeps the text as it is.
    check(text, expectation, given.rules.isEmpty ? becomes : nil, at: textNode.place)
    return RuleTest(
      name: name, given: given, format: format, text: text, expectation: expectation, becomes: becomes,
      raises: raises,
      without: without, place: problems.place(node.place))
  }

  private func expectation(_ node: YAMLNode, _ fields: Fields) -> RuleTest.Expectation? {
    guard let text = fields.text(node, "expect") else { return nil }
    switch text {
    case "hit": return .hit
    case "flag": return .flag
    case "none": return RuleTest.Expectation.none
    default:
      fields.refuse(text, "expect", allowed: ["hit", "flag", "none"], at: node.place)
      return nil
    }
  }

  private func check(
    _ text: String, _ expectation: RuleTest.Expectation, _ becomes: String?, at place: YAMLPlace
  ) {
    guard let marks = Self.marks(text) else {
      problems.report(.ruleMarks, "The marks in the text do not pair.", at: place)
      return
    }
    if (expectation == .none) != (marks == 0) {
      let message =
        marks == 0
        ? "The test expects something but marks nothing." : "The test expects nothing but has marks."
      problems.report(.ruleMarksExpectation, message, at: place)
    }
    if becomes == text.filter({ $0 != RuleTest.opening && $0 != RuleTest.closing }) {
      problems.report(.ruleBecomesSame, "`becomes` is the same as the text.", at: place)
    }
  }

  /// The number of marked passages; nil where the marks do not pair.
  private static func marks(_ text: String) -> Int? {
    var count = 0
    var isOpen = false
    var isEmpty = false
    for scalar in text.unicodeScalars {
      if RuleTest.opening.unicodeScalars.first == scalar {
        guard !isOpen else { return nil }
        isOpen = true
        isEmpty = true
      } else if RuleTest.closing.unicodeScalars.first == scalar {
        guard isOpen, !isEmpty else { return nil }
        isOpen = false
        count += 1
      } else {
        isEmpty = false
      }
    }
    return isOpen ? nil : count
  }

  private func without(_ node: YAMLNode) -> [RuleTest.Wrapper: String] {
    let names = RuleTest.Wrapper.allCases.map(\.rawValue)
    guard let fields = Fields(node, "`without`", keys: names, problems) else { return [:] }
    var without: [RuleTest.Wrapper: String] = [:]
    for wrapper in RuleTest.Wrapper.allCases {
      if let node = fields.node(wrapper.rawValue), let reason = fields.text(node, wrapper.rawValue) {
        without[wrapper] = reason
      }
    }
    return without
  }
}
