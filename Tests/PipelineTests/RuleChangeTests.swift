import CaseStore
import Documents
import Foundation
import Hashing
import Rules
import SourceText
import Testing

@testable import Pipeline

/// After a change of rules only those that changed are applied anew, and what comes of it is what all rules would have
/// found.
@Suite(.serialized) struct RuleChangeTests {
  private let small: SmallCase
  private let rules: String
  private let out: String

  private static let kept = [
    "source/cryptonym.yaml", "people/third-party.yaml", "people/minor.yaml", "place/mgrs.yaml",
    "exculpatory/denial.yaml", "marking/portion-above-release.yaml",
  ]

  init() throws {
    small = try SmallCase(.init(portion: "Nobody Named People saw him at 38S LC 41190 66402."))
    rules = try Repository.temporaryFolder("rules")
    out = try Repository.temporaryFolder("rule-change")
    try copy("grounds", to: "grounds")
    try copy("core/pack.yaml", to: "core/pack.yaml")
    for name in Self.kept { try copy("core/" + name, to: "core/" + name) }
  }

  private func copy(_ source: String, to target: String) throws {
    let url = URL(filePath: rules + "/" + target)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: URL(filePath: Repository.path("Rules/" + source)), to: url)
  }

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old), "\(path)")
    try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func edit(rule: String, _ old: String, _ new: String) throws {
    try edit(rules + "/core/" + rule, old, new)
  }

  /// Findings by file, and how many documents were tagged.
  private func findings(in out: String) async throws -> (byFile: [String: [Finding]], tagged: Int) {
    let request = RunRequest(
      folder: small.folder + "/case", registry: small.folder + "/registry.csv",
      order: small.folder + "/order.yaml", rules: rules, out: out, jobs: 2)
    let store = try CaseStore(path: out + "/case.sqlite")
    let inputs = try RunInputs(request)
    var intake = FolderIntake(FolderWalk(request.folder, excluding: []), into: store)
    let analysis = DocumentAnalysis(
      request: request, inputs: inputs, store: store, changes: try RuleChanges(inputs, recordingIn: store))
    var summary = RunSummary()
    _ = try await CaseReading(analysis: analysis, store: store).read(
      &intake, &summary, ProgressBoard(SilentProgress(), file: nil))
    var byFile: [String: [Finding]] = [:]
    for record in try store.documents() {
      byFile[record.source.name] = StoredResult.decode(
        [Finding].self, try store.payload(of: .tag, document: record.key))
    }
    #expect(
      try store.tallies(of: .tag) == byFile.values.joined().reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
    )
    try store.close()
    return (byFile, summary.work["tag"] ?? 0)
  }

  /// Each change comes on top of those before it.
  @Test func comesToWhatAllRulesWouldHaveFound() async throws {
    let start = try await findings(in: out)
    #expect(start.tagged == 4)
    #expect(Set(start.byFile.values.joined().map(\.rule)).count == 5)
    let changes: [(name: String, make: () throws -> Void, differs: Bool)] = [
      ("nothing", {}, false),
      ("a revision", { try edit(rule: "source/cryptonym.yaml", "revision: 1", "revision: 2") }, true),
      (
        "a comment", { try edit(rule: "place/mgrs.yaml", "status: active", "# checked\nstatus: active") },
        false
      ),
      (
        "a rule that is gone",
        { try FileManager.default.removeItem(atPath: rules + "/core/exculpatory/denial.yaml") }, true
      ),
      (
        "a rule that is back",
        { try copy("core/exculpatory/denial.yaml", to: "core/exculpatory/denial.yaml") }, true
      ),
      (
        "a list", { try edit(small.folder + "/people.csv", "Nobody Named People", "Somebody Else") }, true
      ),
      (
        "a rule that asks who is meant",
        {
          try edit(
            rule: "people/minor.yaml", "\nact:", "\nunless:\n  - entity: {is: subject}\nact:")
        }, false
      ),
      (
        "a word", { try edit(rule: "exculpatory/denial.yaml", "- denied\n", "- denied\n      - baked\n") },
        true
      ),
    ]
    var before = start.byFile
    for change in changes {
      try change.make()
      let after = try await findings(in: out)
      let whole = try await findings(in: try Repository.temporaryFolder("whole"))
      #expect(after.byFile == whole.byFile, "\(change.name)")
      #expect((after.byFile != before) == change.differs, "\(change.name)")
      before = after.byFile
    }
    #expect(try await findings(in: out).tagged == 0)
  }

  /// What another rule found is neither looked for again nor lost; where most rules changed, all are applied.
  @Test func appliesOnlyWhatChanged() async throws {
    _ = try await findings(in: out)
    let mark = Finding(
      rule: "place.mgrs", revision: 1, span: .init(0, 1), act: .flag(kind: "told by nobody"), ground: nil)
    func plant() throws {
      let store = try CaseStore(path: out + "/case.sqlite")
      for record in try store.documents() {
        let tag = try #require(try store.stages(of: [record.key]).first?[.tag])
        let payload = StoredResult.encode([mark])
        try store.save([
          StageRecord(
            document: record.key, stage: .tag, key: tag.key, output: SHA2.sha256(payload), payload: payload,
            tallies: [mark.rule: 1])
        ])
      }
      try store.close()
    }
    try plant()
    try edit(rule: "source/cryptonym.yaml", "revision: 1", "revision: 2")
    let one = try await findings(in: out)
    #expect(one.byFile.values.allSatisfy { $0.contains(mark) })
    #expect(Set(one.byFile.values.joined().map(\.rule)) == ["place.mgrs", "source.cryptonym"])
    try plant()
    try FileManager.default.removeItem(atPath: rules + "/core/people/third-party.yaml")
    #expect(try await findings(in: out).byFile.values.allSatisfy { $0 == [mark] })
    for name in ["source/cryptonym", "place/mgrs", "people/minor"] {
      try edit(rule: name + ".yaml", "title: ", "title: Changed, ")
    }
    let all = try await findings(in: out)
    #expect(!all.byFile.values.joined().contains(mark))
    #expect(Set(all.byFile.values.joined().map(\.rule)).contains("exculpatory.denial"))
  }
}
