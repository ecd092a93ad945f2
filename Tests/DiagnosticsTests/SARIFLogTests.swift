import Diagnostics
import Interchange
import SourceText
import Testing

/// Diagnostics for programs: what a person is told stands there too, and document text only where it is asked for.
struct SARIFLogTests {
  private static let diagnostic = Diagnostic(
    .markingForm, "a mark", help: "Do it.",
    at: DiagnosticPlace(file: "a b/ä.txt", line: 3, column: 7, span: Span(12, 20), node: "/a"),
    excerpt: Excerpt("(S//NOFRON)"), authority: "ISM-ID-00001")

  @Test func jsonHasEveryPart() throws {
    let json = DiagnosticRenderer().json(Self.diagnostic)
    #expect(
      json.line
        == #"{"code":"\#(Self.diagnostic.code.id)","severity":"\#(Self.diagnostic.severity.rawValue)","message":"a mark","help":"Do it.","rule":"ISM-ID-00001","file":"a b/ä.txt","line":3,"column":7,"node":"/a","start":12,"end":20,"excerpt":"«masked»"}"#
    )
    #expect(DiagnosticRenderer(reveal: true).json(Self.diagnostic)["excerpt"]?.stringValue == "«(S//NOFRON)»")
  }

  /// SARIF 2.1.0, sections 3.13 to 3.30: one run, its rules by id, a result with its place.
  @Test func sarifNamesRuleLevelAndPlace() throws {
    let log = SARIFLog([Self.diagnostic, Diagnostic(.inputMissing, "nothing there")], version: "1.0")
    #expect(log.json["version"]?.stringValue == "2.1.0")
    guard case .array(let runs)? = log.json["runs"], case .array(let results)? = runs.first?["results"],
      case .array(let rules)? = runs.first?["tool"]?["driver"]?["rules"],
      case .array(let locations)? = results.first?["locations"]
    else {
      Issue.record("a part is missing")
      return
    }
    #expect(Set(rules.compactMap { $0["id"]?.stringValue }).count == 2)
    #expect(results.map { $0["level"]?.stringValue } == [Self.diagnostic.severity.rawValue, "error"])
    #expect(results[0]["message"]?["text"]?.stringValue == "a mark Do it.")
    let physical = locations[0]["physicalLocation"]
    #expect(physical?["artifactLocation"]?["uri"]?.stringValue == "a%20b/%C3%A4.txt")
    #expect(physical?["region"]?["startLine"]?.integerValue == 3)
    #expect(results[1]["locations"] == nil)
  }
}
