import ArgumentParser
import Foundation
import Testing

@testable import Commands

/// What the shipped packs find over the samples is on record: a changed rule shows itself as lines of a diff.
///
/// To record: `TEARLINE_RECORD=1 swift test --filter BaselineTests`, and read what changed.
struct BaselineTests {
  @Test func shippedPacksFindWhatIsRecorded() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let packs = ["core", "identifiers", "people", "places-and-times", "exculpatory"]
    var arguments = packs.map { "\(root)/Rules/\($0)" }
    arguments += ["--over", "\(root)/SampleDocs/case", "--clean", "\(root)/SampleDocs/clean"]
    arguments += ["--order", "\(root)/SampleDocs/orders/iraq-court.yaml"]
    arguments += ["--registry", "\(root)/SampleDocs/case/registry.csv"]
    arguments += ["--file", "\(root)/SampleDocs/BASELINE.jsonl"]
    if ProcessInfo.processInfo.environment["TEARLINE_RECORD"] != nil { arguments.append("--record") }
    let capture = Capture()
    #expect(try RulesBaselineCommand.parse(arguments).execute(capture.console) == 0, "\(capture.out)")
  }
}
