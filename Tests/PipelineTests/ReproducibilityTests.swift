import CaseStore
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Law 6 and law 11, on the program itself.
@Suite(.serialized) struct ReproducibilityTests {
  /// Other folder, number of jobs, locale, time zone, and what else libraries below might look at; the same bytes.
  @Test func theSameBytesAnywhere() throws {
    let small = try SmallCase()
    let out = try Repository.temporaryFolder("anywhere")
    let first = try Repository.run(
      Repository.program, small.arguments(out: out + "/one", jobs: 1),
      environment: ["LANG": "C", "TZ": "UTC"])
    #expect(first.status == 1, "\(first.text)")
    let elsewhere = try SmallCase()
    let second = try Repository.run(
      Repository.program, elsewhere.arguments(out: out + "/a b/two", jobs: 7),
      environment: [
        "LANG": "ar_IQ.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Baghdad", "USER": "someone",
        "HB_SHAPER_LIST": "fallback", "HB_OPTIONS": "uniscribe-bug-compatible",
        "FONTCONFIG_FILE": "/dev/null",
        "XDG_DATA_HOME": "/nowhere", "SOURCE_DATE_EPOCH": "1", "MALLOC_PERTURB_": "165", "COLUMNS": "40",
      ],
      in: "/")
    #expect(second.status == 1, "\(second.text)")
    let packets = try Repository.tree(out + "/one/packets")
    #expect(packets.count >= 9)
    #expect(packets == (try Repository.tree(out + "/a b/two/packets")))
  }

  @Test func aSecondRunDoesNothingAndChangesNoByte() throws {
    let small = try SmallCase()
    let out = try Repository.temporaryFolder("twice")
    _ = try Repository.run(Repository.program, small.arguments(out: out))
    let before = try Repository.tree(out)
    let second = try Repository.run(Repository.program, small.arguments(out: out))
    #expect(second.text.contains("Nothing had changed; no work was done."))
    #expect(try Repository.tree(out) == before)
  }

  /// What depends on a changed rule is done again, and nothing else.
  @Test func aChangedRuleRedoesOnlyWhatDependsOnIt() async throws {
    let small = try SmallCase()
    let out = try Repository.temporaryFolder("rule")
    let rules = small.folder + "/rules"
    try FileManager.default.createDirectory(atPath: rules, withIntermediateDirectories: true)
    for name in ["core", "grounds"] {
      try FileManager.default.copyItem(atPath: Repository.path("Rules/\(name)"), toPath: "\(rules)/\(name)")
    }
    let request = RunRequest(
      folder: small.folder + "/case", registry: small.folder + "/registry.csv",
      order: small.folder + "/order.yaml", rules: rules, out: out, jobs: 2)
    let first = try await Run(request).perform()
    #expect(first.work == ["read": 4, "tag": 4, "link": 4, "packet": 1])

    let rule = rules + "/core/source/cryptonym.yaml"
    let text = try String(contentsOfFile: rule, encoding: .utf8)
    try text.replacingOccurrences(of: "title: ", with: "title: Changed, ")
      .write(toFile: rule, atomically: true, encoding: .utf8)
    let second = try await Run(request).perform()
    // The findings are the same, so no packet is due.
    #expect(second.work == ["tag": 4])

    try FileManager.default.removeItem(atPath: rule)
    let third = try await Run(request).perform()
    #expect(third.work == ["tag": 4, "packet": 1])
    #expect(third.findings["source.cryptonym"] == nil)
  }

  /// A run killed at any moment, then run again, gives what an undisturbed run gives.
  @Test func aKilledRunLosesNothing() throws {
    let small = try SmallCase()
    let out = try Repository.temporaryFolder("killed")
    let started = Date.timeIntervalSinceReferenceDate
    _ = try Repository.run(Repository.program, small.arguments(out: out + "/whole"))
    let length = Date.timeIntervalSinceReferenceDate - started
    let whole = try Repository.tree(out + "/whole/packets")
    var random = SplitMix64(seed: 9)
    for number in 1...20 {
      let folder = out + "/\(number)"
      let process = Process()
      process.executableURL = URL(filePath: Repository.program)
      process.arguments = small.arguments(out: folder)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: length * Double(random.next() % 1_000) / 1_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let again = try Repository.run(Repository.program, small.arguments(out: folder))
      #expect(again.status == 1, "kill \(number): \(again.text)")
      #expect(try Repository.tree(folder + "/packets") == whole, "kill \(number)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/.staging"))
      let ledger = try Repository.run(Repository.program, ["ledger", "verify", folder])
      #expect(ledger.status == 0, "kill \(number): \(ledger.text)")
      try FileManager.default.removeItem(atPath: folder)
    }
  }

  /// Law 9: no system call that makes a socket, in the program or in anything it starts.
  @Test func noSocketIsOpened() throws {
    let small = try SmallCase()
    let out = try Repository.temporaryFolder("offline")
    let trace = out + "/trace"
    let run = try Repository.run(
      "strace",
      ["-f", "-qq", "-e", "trace=%network", "-o", trace, Repository.program]
        + small.arguments(out: out + "/out"))
    #expect(run.status == 1, "strace or the run failed: \(run.text)")
    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
      .filter { $0.contains("(") && !$0.contains("+++") && !$0.contains("---") }
    #expect(calls.isEmpty, "\(calls.prefix(3))")
  }
}
