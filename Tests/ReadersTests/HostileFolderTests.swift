import Diagnostics
import Documents
import Foundation
import Interchange
import Readers
import TestSupport
import Testing

/// Files made to mislead, to flood or to run something, one trick each. `EXPECTED.csv` says what becomes of each and of
/// everything in it: the code it is set aside with, or `read`, and the warnings about its form that come with that.
@Suite(.serialized) struct HostileFolderTests {
  private static let folder = "Tests/Corpus/hostile"

  struct Row: Hashable, CustomStringConvertible {
    let file: String
    let outcome: String
    let warnings: String
    var description: String { "\(file): \(outcome) \(warnings)" }
  }

  private static func expected() throws -> Set<Row> {
    let table = try #require(Reading.files(folder).first { $0.lastPathComponent == "EXPECTED.csv" })
    let text = String(decoding: try Reading.bytes(table), as: UTF8.self)
    return Set(
      text.split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return Row(file: cells[0], outcome: cells[1], warnings: cells[2])
      })
  }

  /// What becomes of a file and of everything in it.
  static func rows(_ bytes: [UInt8], _ source: SourceFile, _ origin: FileOrigin = .folder) -> [Row] {
    var rows: [Row] = []
    do throws(ReadFailure) {
      let document = try DocumentReader.read(bytes, file: source, origin: origin)
      #expect(Invariants.broken(in: document).isEmpty, "\(source.name)")
      let codes = document.diagnostics.filter { $0.severity == .warning }.map(\.code.id)
      let own = Set(codes).filter { $0.hasPrefix("RD01") || $0.hasPrefix("RD04") }
      rows.append(Row(file: source.name, outcome: "read", warnings: own.sorted().joined(separator: " ")))
    } catch {
      rows.append(Row(file: source.name, outcome: error.diagnostics[0].code.id, warnings: ""))
    }
    guard origin.depth < Limits.standard.nesting,
      let container = try? Container.open(bytes, file: source, origin: origin)
    else { return rows }
    for member in container.members {
      let contents = container.contents(of: member)
      let inner = container.file(of: member, contents)
      if let refusal = contents.refusal {
        rows.append(Row(file: inner.name, outcome: refusal.diagnostics[0].code.id, warnings: ""))
      } else {
        rows += self.rows(contents.bytes, inner, member.origin)
      }
    }
    return rows
  }

  @Test func everyFileEndsAsExpected() throws {
    let expected = try HostileFolderTests.expected()
    let files = Reading.files(HostileFolderTests.folder).filter { $0.lastPathComponent != "EXPECTED.csv" }
    #expect(files.count >= 40)
    var found = Set<Row>()
    for file in files {
      let bytes = try Reading.bytes(file)
      let clock = ContinuousClock()
      let started = clock.now
      found.formUnion(HostileFolderTests.rows(bytes, Reading.source(file.lastPathComponent, bytes)))
      #expect(clock.now - started < .seconds(20), "\(file.lastPathComponent)")
    }
    for row in found.subtracting(expected).sorted(by: { $0.file < $1.file }) {
      Issue.record("not expected: \(row)")
    }
    for row in expected.subtracting(found).sorted(by: { $0.file < $1.file }) {
      Issue.record("expected: \(row)")
    }
  }

  // MARK: What is too large for a file

  static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
  static let head = "Message-ID: <1@tellmiska.example>\nMIME-Version: 1.0\n"

  static let attacks: [HostileInputTests.Attack] = [
    .init("a header of 2 MB", .mailHeaderTooLarge) { head + "X: " + times(2 << 20, "x") + "\n\nbody" },
    .init("a header in 100,000 folds", .mailHeaderTooLarge) { head + "X: a\n" + times(100_000, " folded\n") },
    .init("100,000 boundaries", .tooManyParts) {
      head + "Content-Type: multipart/mixed; boundary=b\n\n" + times(100_000, "--b\n\n")
    },
    .init("a body of 100,000 lines like a boundary", nil) {
      head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + times(100_000, "--bx\n") + "--b--\n"
    },
    .init("5,000 encoded words", nil) { head + "Subject:" + times(5_000, " =?utf-8?Q?a?=") + "\n\nbody" },
    .init("5,000 comments in each other", nil) {
      head + "Content-Type: text/plain " + times(5_000, "(") + "\n\nbody"
    },
    .init("a page nested 20,000 deep", .tooDeep) { "<html>" + times(20_000, "<div>") },
    .init("a page of 20,000 open paragraphs", nil) { "<html>" + times(20_000, "<p>x") },
    .init("a page of 20,000 open italics", .tooDeep) { "<html>" + times(20_000, "<i>x") },
    .init("a page of 20,000 stray end tags", nil) { "<html>" + times(20_000, "</p></i></td>") },
    .init("a page of 20,000 open brackets", nil) { "<html>" + times(20_000, "< <") },
    .init("a page of 20,000 open comments", nil) { "<html>" + times(20_000, "<!-- -") },
    .init("a page of 20,000 declarations that do not end", nil) { "<html>" + times(20_000, "<![CDATA[ ]]") },
    .init("a page of 20,000 scripts that do not end", nil) {
      "<html>" + times(20_000, "<script><!--</scrip>")
    },
    .init("a page of 20,000 references", nil) { "<html><p>" + times(20_000, "&amp&#38;&#x26;&nosuch;") },
    .init("a page with an attribute of 1 MB", .attributeTooLong) {
      "<html><p a='" + times(1 << 20, "x") + "'>"
    },
    .init("a page of 20,000 cells outside a table", nil) { "<html>" + times(20_000, "<td>x<tr>") },
    .init("100,000 lines like a mailbox", nil) {
      times(20_000, "From a@b Thu Mar 12 06:55:00 2031\nnot a field\n\n")
    },
  ]

  @Test(arguments: attacks) func endsInTime(_ attack: HostileInputTests.Attack) {
    let bytes = Array(attack.make().utf8)
    let clock = ContinuousClock()
    let started = clock.now
    #expect(Reading.refusal(bytes) == attack.code)
    // Far more than a debug build needs for anything linear, far less than anything quadratic would.
    #expect(clock.now - started < .seconds(60))
  }

  /// Archives of archives of archives, each level of which is harmless.
  @Test func aTreeOfArchivesIsBounded() {
    var bytes = ZIPBuilder((0..<10).map { .init("\($0).txt", "UNCLASSIFIED\n") }).bytes
    for _ in 0..<2 { bytes = ZIPBuilder((0..<10).map { .init("\($0).zip", bytes) }).bytes }
    var limits = Limits()
    limits.members = 500
    let failure = #expect(throws: ReadFailure.self) {
      try FamilyWalk(bytes, file: Reading.source("tree.zip", bytes), limits: limits)
    }
    #expect(failure?.diagnostics.first?.code == .tooManyMembers)
  }
}
