import Foundation
import Testing

/// Replays what the fuzzers start from and what they found, through the same checks.
@Suite struct ReaderFuzzTests {
  struct Target: CustomTestStringConvertible, Sendable {
    let name: String
    let run: @Sendable ([UInt8]) -> [String]
    var testDescription: String { name }
  }

  static let targets = [
    Target(name: "xml", run: ReaderFuzz.xml), Target(name: "text", run: ReaderFuzz.text),
    Target(name: "page", run: ReaderFuzz.page), Target(name: "mail", run: ReaderFuzz.mail),
    Target(name: "archive", run: ReaderFuzz.archive), Target(name: "word", run: ReaderFuzz.word),
  ]

  /// Its own seeds and the goldens, whatever they are: each target takes any bytes.
  @Test(arguments: targets) func keepsItsPromises(_ target: Target) throws {
    let files =
      Reading.seeds(target.name)
      + Reading.files("Tests/Corpus/readers").filter { ["in", "parts"].contains($0.pathExtension) }
    #expect(files.count >= 10)
    for file in files {
      let problems = target.run(try Reading.bytes(file))
      #expect(problems.isEmpty, "\(file.lastPathComponent)")
    }
  }
}
