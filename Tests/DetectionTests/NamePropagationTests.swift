import Documents
import Rules
import SourceText
import Testing

@testable import Detection

/// A name that a rule found by its surroundings is found again where it stands without them.
@Suite struct NamePropagationTests {
  static func texts(_ parts: Set<Rule.Propagation>, _ text: String) throws -> [String] {
    let name = #"(?:Mr|Mrs|Dr|CPT)\.? (?<value>\p{Lu}[\p{L}’'-]+(?: (?:al-)?\p{Lu}[\p{L}’'-]+){0,3})"#
    var rule = RuleEngineTests.rule("a", .pattern(PatternMatcher(regex: name)))
    rule.propagation = parts
    return try RuleEngineTests.texts([rule], text)
  }

  @Test(arguments: [
    ("Mr Jovan Petrov came. Later JOVAN PETROV left.", ["Jovan Petrov", "JOVAN PETROV"]),
    (
      "Mr Jovan Petrov came. However Petrov left; Petrov's car stayed.", ["Jovan Petrov", "Petrov", "Petrov"]
    ),
    ("Mr Jovan Petrov came. J. Petrov and J.P. signed.", ["Jovan Petrov", "J. Petrov", "J.P"]),
    ("Mr Özgür Şahin came. Önce Şahin left. Then Şahin's son.", ["Özgür Şahin", "Şahin"]),
    ("Mr Jovan Petrov came. Ivan Petrov left for Petrov Street.", ["Jovan Petrov"]),
    ("Petrov had left before Mr Jovan Petrov came.", ["Petrov", "Jovan Petrov"]),
    ("Mr Jovan Petrov came. Sergeant Petrov, Captain Petrov.", ["Jovan Petrov", "Petrov", "Petrov"]),
    ("Mr Green came. The green door. Green left. GREEN.", ["Green", "Green", "GREEN"]),
    (
      "Mr Tarik al-Sample came. Al-Sample left over\nal-\nSample.",
      ["Tarik al-Sample", "Al-Sample", "al-\nSample"]
    ),
    ("Mr Jovan Petrov came. Then Pet\u{AD}rov left.", ["Jovan Petrov", "Pet\u{AD}rov"]),
    ("Mr Jovan Petrov came. The petrov of Petrovgrad.", ["Jovan Petrov"]),
  ])
  func partsOfNames(_ text: String, _ expected: [String]) throws {
    #expect(try Self.texts(Rule.Propagation.names, text) == expected)
  }

  @Test func onlyThePartsAskedFor() throws {
    let text = "Mr Jovan Petrov came. Jovan sat, Petrov stood, J.P. wrote, Jovan Petrov left."
    #expect(try Self.texts([], text) == ["Jovan Petrov"])
    #expect(try Self.texts([.full], text) == ["Jovan Petrov", "Jovan Petrov"])
    #expect(try Self.texts([.given], text) == ["Jovan Petrov", "Jovan"])
    #expect(try Self.texts([.family], text) == ["Jovan Petrov", "Petrov"])
    #expect(try Self.texts([.initials], text) == ["Jovan Petrov", "J.P"])
  }

  @Test func theReasonNamesWhereItWasFound() throws {
    var rule = RuleEngineTests.rule("a", .pattern(PatternMatcher(regex: "Mr (?<value>Jovan Petrov)")))
    rule.propagation = [.family]
    let findings = try RuleEngineTests.findings([rule], "Petrov came with Mr Jovan Petrov.")
    #expect(findings.map(\.evidence.count) == [2, 1])
    #expect(findings[0].evidence.map(\.span) == [Span(0, 6), Span(20, 32)])
  }

  @Test func capitals() {
    // The few letters that have neither form, or both, are nobody's initial.
    let wrong = (0x41...0x0587 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter {
      LetterCase.isCapital($0.value) && $0.properties.isLowercase
        || LetterCase.isSmall($0.value) && $0.properties.isUppercase
    }
    #expect(wrong.isEmpty)
  }
}
