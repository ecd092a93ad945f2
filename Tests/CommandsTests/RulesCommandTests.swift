import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import Commands

/// The commands of rule authors, on a pack of one rule.
struct RulesCommandTests {
  static let rule = """
    # A tower that shows where something is.
    rule: place.tower
    title: Towers
    revision: 1
    status: active
    basis: {exemption: b6, authority: 5 U.S.C. 552(b)(6), why: A reason.}
    owner: desk
    effective: {from: 2024-01-01, until: 2030-01-01}
    match:
      all:
        - pattern: {id: tower, regex: '\\b(?:water|radio) tower\\b'}
        - words: {any: [north, south], near: tower, within: 6 words}
    unless:
      - words: {any: [museum], near: tower, within: 2 words}
    act: {redact: tower}
    tests:
      - name: beside a direction
        text: "North of the ⟦water tower⟧ and south of a ⟦radio tower⟧."
        becomes: "North of the [b6] and south of a [b6]."
      - name: a museum, and far away
        text: "North of the water tower museum. The radio tower stood for years and years in the east of the town."
        expect: none

    """

  /// A folder of packs with one pack, and the repository's grounds.
  final class Pack {
    let root: String
    var path: String { root + "/sample" }

    init() throws {
      root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
      try FileManager.default.createDirectory(
        atPath: root + "/sample/place", withIntermediateDirectories: true)
      let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Rules")
      try FileManager.default.copyItem(
        atPath: rules.appendingPathComponent("grounds").path, toPath: root + "/grounds")
      try write("pack: sample\nversion: 1.0.0\ntitle: Sample\n", "sample/pack.yaml")
      try write(RulesCommandTests.rule, "sample/place/tower.yaml")
    }

    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: root + "/" + name))
    }

    func read(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: root + "/" + name)), as: UTF8.self)
    }

    func change(_ old: String, _ new: String) throws {
      try write(
        read("sample/place/tower.yaml").replacingOccurrences(of: old, with: new), "sample/place/tower.yaml")
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }
  }

  @Test func checkSaysWhatEndsAndWhatIsSlow() throws {
    let pack = try Pack()
    let capture = Capture()
    #expect(try RulesCheckCommand.parse([pack.path]).execute(capture.console) == 0)
    #expect(capture.out == "1 rules, 0 errors, 0 warnings.")
    let later = Capture()
    #expect(try RulesCheckCommand.parse([pack.path, "--as-of", "2029-12-01"]).execute(later.console) == 0)
    #expect(later.err.contains("warning[RL0608]: The rule `place.tower` ends on 2030-01-01."))
    try pack.change(#"'\b(?:water|radio) tower\b'"#, #"'(w(?1)?ater|radio) tower\b'"#)
    let slow = Capture()
    #expect(try RulesCheckCommand.parse([pack.path]).execute(slow.console) == 0)
    #expect(slow.err.contains("warning[MT0110]"))
    try pack.change("tower\\b'", "tower\\b['")
    let wrong = Capture()
    #expect(try RulesCheckCommand.parse([pack.path]).execute(wrong.console) == 2)
    #expect(wrong.err.contains("error[MT0101]"))
  }

  @Test func formatWritesTheOneForm() throws {
    let pack = try Pack()
    let check = Capture()
    #expect(try RulesFormatCommand.parse([pack.path, "--check"]).execute(check.console) == 1)
    #expect(check.err.contains("warning[RL0609]"))
    #expect(try RulesFormatCommand.parse([pack.path]).execute(Capture().console) == 0)
    #expect(
      try pack.read("sample/place/tower.yaml").hasPrefix(
        "# A tower that shows where something is.\nrule: place.tower\nrevision: 1\ntitle:"))
    let again = Capture()
    #expect(try RulesFormatCommand.parse([pack.path, "--check"]).execute(again.console) == 0)
    #expect(again.out == "0 files to be changed.")
  }

  @Test func lockSignVerify() throws {
    let pack = try Pack()
    try pack.write(SigningKeys.privateKey, "key.pem")
    try pack.write(SigningKeys.publicKey, "key.pub")
    func verify() throws -> (code: Int32, err: String) {
      let capture = Capture()
      let code = try RulesVerifyCommand.parse([pack.path, "--key", pack.root + "/key.pub"]).execute(
        capture.console)
      return (code, capture.err)
    }
    #expect(try verify().err.contains("error[RL0601]"))
    #expect(try RulesLockCommand.parse([pack.path]).execute(Capture().console) == 0)
    #expect(try verify().err.contains("error[RL0605]"))
    let sign = try RulesSignCommand.parse([pack.path, "--key", pack.root + "/key.pem"])
    #expect(sign.execute(Capture().console) == 0)
    #expect(try verify().code == 0)
    // Anything that changes is seen, and by a run too.
    try pack.change("6 words", "7 words")
    #expect(try verify().err.contains("error[RL0604]"))
    #expect(sign.execute(Capture().console) == 2)
    #expect(try RulesLockCommand.parse([pack.path]).execute(Capture().console) == 2)
    try pack.change("revision: 1", "revision: 2")
    #expect(try verify().err.contains("error[RL0603]"))
    #expect(try RulesLockCommand.parse([pack.path]).execute(Capture().console) == 0)
    #expect(try verify().err.contains("error[RL0606]"))
    #expect(sign.execute(Capture().console) == 0)
    #expect(try verify().code == 0)
    try pack.write("", "sample/pack.lock")
    #expect(try verify().err.contains("error[RL0602]"))
  }

  @Test func mutationsShowGaps() throws {
    let pack = try Pack()
    let capture = Capture()
    #expect(try RulesMutateCommand.parse([pack.path]).execute(capture.console) == 1)
    #expect(capture.out.contains("place.tower: "))
    #expect(capture.out.contains("no test notices: exception 1: within 9 words"))
    #expect(!capture.out.contains("exception 1 left out"))
    #expect(capture.out.contains("word `north` left out"))
    #expect(!capture.out.contains("alternative `water`"))
  }

  @Test func coverageNamesWhatNoTestReaches() throws {
    let pack = try Pack()
    let whole = Capture()
    #expect(try RulesCoverageCommand.parse([pack.path]).execute(whole.console) == 0)
    try pack.change("[north, south]", "[north, south, beyond]")
    let capture = Capture()
    #expect(try RulesCoverageCommand.parse([pack.path]).execute(capture.console) == 1)
    #expect(capture.out.hasPrefix("place.tower: word `beyond`\n1 parts"))
  }

  @Test func tryAndExplain() throws {
    let pack = try Pack()
    let report = TextFile("(U) North of the water tower.\n\n(U) A radio tower stood in the east.\n")
    let found = Capture()
    let file = pack.path + "/place/tower.yaml"
    #expect(try RulesTryCommand.parse([file, report.path]).execute(found.console) == 0)
    #expect(found.out.hasPrefix("line 1, bytes 17..<28 place.tower@1: redacts on (b)(6)"))
    #expect(found.out.contains("words, folded view, within 6 words of tower: bytes 4..<9"))
    #expect(!found.out.contains("water"))
    let why = Capture()
    let arguments = [report.path, "--rules", pack.path, "--line", "3"]
    #expect(try RulesExplainCommand.parse(arguments).execute(why.console) == 0)
    #expect(
      why.out.contains(
        "not withheld by any rule\n  nearest: place.tower@1: not all clauses hold; missing: words"))
    let at = Capture()
    #expect(
      try RulesExplainCommand.parse([report.path, "--rules", pack.path, "--at", "17-28"]).execute(at.console)
        == 0)
    #expect(at.out.contains("withheld in part or whole\n  place.tower@1: fired"))
  }

  @Test func newAsksAndWritesARuleThatHolds() throws {
    let pack = try Pack()
    var answers = [
      "place.well", "Wells", "deep well, old well", "redact", "b6", "5 U.S.C. 552(b)(6)", "It's a place.",
      "By the ⟦old well⟧.", "Very well.", "desk", "2025-01-01",
    ][...]
    let capture = Capture()
    let code = try RulesNewCommand.parse([pack.path]).execute(capture.console) { answers.popFirst() }
    #expect(code == 0, "\(capture.err)")
    #expect(try pack.read("sample/place/well.yaml").contains("why: 'It''s a place.'"))
    #expect(try RulesTestCommand.parse([pack.path]).execute(Capture().console) == 0)
    // What would not hold is not written.
    let wrong = Capture()
    let arguments = [
      pack.path, "--id", "place.bad", "--title", "x", "--words", "well", "--act", "flag", "--ground", "look",
      "--why", "x", "--example", "nothing ⟦here⟧", "--silent", "x", "--owner", "x", "--from", "2025-01-01",
    ]
    #expect(try RulesNewCommand.parse(arguments).execute(wrong.console) { nil } == 2)
    #expect(wrong.err.contains("error[MT0201]"))
    #expect(throws: (any Error).self) { try pack.read("sample/place/bad.yaml") }
  }

  @Test func baselineShowsWhatChanged() throws {
    let pack = try Pack()
    try FileManager.default.createDirectory(atPath: pack.root + "/samples", withIntermediateDirectories: true)
    try pack.write("(U) North of the water tower.\n", "samples/a.txt")
    let options = [pack.path, "--over", pack.root + "/samples", "--file", pack.root + "/base.jsonl"]
    #expect(try RulesBaselineCommand.parse(options + ["--record"]).execute(Capture().console) == 0)
    #expect(try pack.read("base.jsonl") == "{\"document\":\"a.txt\",\"spans\":[[17,28,\"place.tower\"]]}\n")
    #expect(try RulesBaselineCommand.parse(options).execute(Capture().console) == 0)
    try pack.write("(U) The water tower. North of the radio tower.\n", "samples/a.txt")
    let changed = Capture()
    #expect(try RulesBaselineCommand.parse(options).execute(changed.console) == 1)
    #expect(changed.out.contains("- a.txt bytes 17..<28 place.tower"))
    #expect(changed.out.hasSuffix("+2 -1 spans in 1 documents; 2 in all."))
    let clean = try RulesBaselineCommand.parse(options + ["--clean", pack.root + "/samples"])
    #expect(clean.execute(Capture().console) == 2)
  }

  @Test func docsAndSchema() throws {
    let pack = try Pack()
    let capture = Capture()
    #expect(try RulesDocumentCommand.parse([pack.path, "--out", pack.root]).execute(capture.console) == 0)
    let page = try pack.read("place.tower.md")
    #expect(page.contains("Ground: (b)(6), 5 U.S.C. 552(b)(6)"))
    #expect(page.contains("  - words, folded view, within 6 words of tower: north, south"))
    #expect(try pack.read("README.md").contains("[place.tower](place.tower.md)"))
    let schema = Capture()
    #expect(try RulesSchemaCommand.parse([]).execute(schema.console) == 0)
    #expect(schema.out.hasPrefix("{"))
  }
}
