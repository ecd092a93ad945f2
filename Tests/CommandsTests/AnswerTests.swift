import ArgumentParser
import Interchange
import Testing

@testable import Commands

/// The same answer for a person and for programs.
struct AnswerTests {
  private static func json(_ capture: Capture) throws -> JSON {
    #expect(capture.err.isEmpty)
    return try JSON(parsing: Array(capture.out.utf8))
  }

  @Test func jsonHasCountsAndPlaces() throws {
    let pack = try RulesCommandTests.Pack()
    let whole = Capture()
    #expect(try RulesTestCommand.parse([pack.path, "--format", "json"]).execute(whole.console) == 0)
    let answer = try Self.json(whole)
    #expect(answer["tests"]?.integerValue == 2)
    #expect(answer["failures"]?.integerValue == 0)

    try pack.change("tower\\b'", "tower\\b['")
    let wrong = Capture()
    #expect(try RulesCheckCommand.parse([pack.path, "--format", "json"]).execute(wrong.console) == 2)
    guard case .array(let found)? = try Self.json(wrong)["diagnostics"] else {
      Issue.record("no diagnostics")
      return
    }
    #expect(found.map { $0["code"]?.stringValue } == ["MT0101"])
    #expect(found[0]["file"]?.stringValue?.hasSuffix("place/tower.yaml") == true)
    #expect(found[0]["line"]?.integerValue == 11)
  }

  @Test func sarifIsTheDiagnosticsAlone() throws {
    let pack = try RulesCommandTests.Pack()
    let arguments = [pack.path, "--as-of", "2029-12-01", "--format", "sarif"]
    let capture = Capture()
    #expect(try RulesCheckCommand.parse(arguments).execute(capture.console) == 0)
    guard case .array(let runs)? = try Self.json(capture)["runs"],
      case .array(let results)? = runs[0]["results"]
    else {
      Issue.record("no results")
      return
    }
    #expect(results.map { $0["ruleId"]?.stringValue } == ["RL0608"])
    #expect(results[0]["level"]?.stringValue == "warning")
  }

  /// Places are told, the text only where it is asked for.
  @Test func explanationsForPrograms() throws {
    let pack = try RulesCommandTests.Pack()
    let report = TextFile("(U) North of the water tower.\n\n(U) A radio tower stood in the east.\n")
    let arguments = [report.path, "--rules", pack.path, "--format", "json"]
    let all = Capture()
    #expect(try RulesExplainCommand.parse(arguments).execute(all.console) == 0)
    guard case .array(let findings)? = try Self.json(all)["findings"] else {
      Issue.record("no findings")
      return
    }
    #expect(findings.map { $0["start"]?.integerValue } == [17])
    #expect(!all.out.contains("water"))
    let line = Capture()
    #expect(try RulesExplainCommand.parse(arguments + ["--line", "3"]).execute(line.console) == 0)
    guard case .array(let passages)? = try Self.json(line)["passages"] else {
      Issue.record("no passages")
      return
    }
    #expect(passages.map { $0["withheld"] } == [.boolean(false)])
    #expect(line.out.contains("not all clauses hold"))
  }
}
