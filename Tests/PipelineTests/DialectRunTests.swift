import Foundation
import Testing

/// `--dialects` from the command line to the packet: a vocabulary that only the user's mapping knows.
struct DialectRunTests {
  private static let log = """
    <c:log xmlns:c="urn:example:custody" serial="CL-7" banner="SECRET"><c:heading>Custody log</c:heading>
    <c:entry level="(U)"><c:text>The detainee, ISN US9IZ-000777CI, was given water at the gate.</c:text></c:entry>
    <c:entry><c:text>He was moved before dawn.</c:text></c:entry></c:log>

    """

  @Test func aMappingDecidesWhatARunReleases() throws {
    let small = try SmallCase()
    let out = try Repository.temporaryFolder("dialects")
    try Data(DialectRunTests.log.utf8).write(to: URL(filePath: small.folder + "/case/e.xml"))
    let mapped = try released(small.arguments(out: out) + ["--dialects", Repository.path(mappings)], out)
    #expect(mapped.contains("was given water at the gate"))
    #expect(!mapped.contains("before dawn"))
    // Without it nothing says that the entry is (U), and the report is read again.
    let plain = try released(small.arguments(out: out), out)
    #expect(!plain.contains("at the gate"))
    #expect(plain.contains("two sacks of flour"))
  }

  private let mappings = "Tests/Corpus/dialects/mappings"

  /// The text of the packets that a run writes.
  private func released(_ arguments: [String], _ out: String) throws -> String {
    let run = try Repository.run(Repository.program, arguments)
    #expect(run.status < 2)
    let files = try Repository.tree(out + "/packets").filter { $0.key.hasSuffix(".txt") }
    return files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
  }
}
