import Foundation
import Testing

/// Replays what the fuzzers start from and what they found, through the same checks.
@Suite struct ReaderFuzzTests {
  /// Its own seeds and the goldens, whatever they are: each target takes any bytes.
  @Test(arguments: ReaderFuzz.readers.keys.sorted()) func keepsItsPromises(_ reader: String) throws {
    let run = try #require(ReaderFuzz.readers[reader])
    let files =
      Reading.seeds(reader)
      + Reading.files("Tests/Corpus/readers").filter { ["in", "parts"].contains($0.pathExtension) }
    #expect(files.count >= 10)
    for file in files {
      let problems = run(try Reading.bytes(file))
      #expect(problems.isEmpty, "\(file.lastPathComponent)")
    }
  }
}
