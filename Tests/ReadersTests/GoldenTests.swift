import Foundation
import Readers
import TestSupport
import Testing

/// Each `NAME.in` under Tests/Corpus/readers is read and compared with `NAME.out`; a `NAME.parts` is packed as a
/// word-processor document first. After a change that is meant, run once with TEARLINE_RECORD=1 and read the
/// difference.
@Suite struct GoldenTests {
  static let inputs = Reading.files("Tests/Corpus/readers").filter {
    ["in", "parts"].contains($0.pathExtension)
  }

  @Test func thereAreGoldens() {
    #expect(GoldenTests.inputs.count >= 25)
  }

  @Test(arguments: inputs) func readsAsRecorded(_ input: URL) throws {
    var bytes = try Reading.bytes(input)
    if input.pathExtension == "parts" { bytes = ZIPBuilder(parts: bytes).bytes }
    let rendered = FamilyDump.render(bytes, Reading.source(input.lastPathComponent, bytes))
    let output = input.deletingPathExtension().appendingPathExtension("out")
    if ProcessInfo.processInfo.environment["TEARLINE_RECORD"] == "1" {
      try rendered.write(to: output, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: output, encoding: .utf8) == rendered)
  }
}
