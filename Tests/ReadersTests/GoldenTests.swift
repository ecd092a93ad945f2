import Foundation
import Readers
import Testing

/// Each `NAME.in` under Tests/Corpus/readers is read and compared with `NAME.out`. After a change that is meant,
/// run once with TEARLINE_RECORD=1 and read the difference.
@Suite struct GoldenTests {
  static let inputs = Reading.files("Tests/Corpus/readers").filter { $0.pathExtension == "in" }

  @Test func thereAreGoldens() {
    #expect(GoldenTests.inputs.count >= 12)
  }

  @Test(arguments: inputs) func readsAsRecorded(_ input: URL) throws {
    let bytes = try Reading.bytes(input)
    let rendered = FamilyDump.render(bytes, Reading.source(input.lastPathComponent, bytes))
    let output = input.deletingPathExtension().appendingPathExtension("out")
    if ProcessInfo.processInfo.environment["TEARLINE_RECORD"] == "1" {
      try rendered.write(to: output, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: output, encoding: .utf8) == rendered)
  }
}
