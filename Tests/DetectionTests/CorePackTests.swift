import Detection
import Diagnostics
import Documents
import Rules
import Testing

@Suite struct CorePackTests {
  @Test func everyRuleIsActiveAndHasThreeTests() throws {
    let pack = try Repository.corePack()
    #expect(pack.rules.count >= 24)
    for rule in pack.rules {
      #expect(rule.status == .active, "\(rule.id)")
      #expect(rule.tests.count >= 3, "\(rule.id)")
    }
  }

  @Test func allTestsPass() throws {
    let pack = try Repository.corePack()
    let report = RuleTestRunner(formats: [.text]) { text, banner, _ in SampleReader.read(text, banner: banner)
    }.run(pack)
    for failure in report.failures {
      let place = "\(failure.place?.file ?? ""):\(failure.place?.line ?? 0)"
      Issue.record("\(place): \(failure.code.id) \(failure.message)")
    }
    #expect(report.tests >= 3 * pack.rules.count)
    #expect(report.readings > 3 * report.tests)
  }

  @Test func exculpatoryRulesOnlyFlag() throws {
    let rules = try Repository.corePack().rules.filter { $0.id.hasPrefix("exculpatory.") }
    #expect(rules.count == 6)
    for rule in rules { #expect(rule.act == .flag(kind: "exculpatory")) }
  }
}
