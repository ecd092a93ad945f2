import CaseStore
import Diagnostics
import Foundation
import Redaction
import Testing

@testable import Pipeline

/// A review as a person does it: run, export, edit, import, run; then the case changes.
struct ReviewRoundTripTests {
  private func files(_ edited: EditedReview...) -> [(name: String, text: String)] {
    edited.enumerated().map { ("review-\($0.offset).yaml", $0.element.text) }
  }

  @Test func decisionsHoldOrAskAgainAndNothingIsLost() async throws {
    let review = try ReviewCase()
    let first = try await review.run()
    #expect(first.held == ["PKT-R1"] && first.packets.isEmpty && first.exitCode == 1)
    #expect(try review.packetText.isEmpty)

    // Export: one item for every copy.
    let (items, paths) = try await review.export(to: "first")
    #expect(items.map(\.kind.rawValue).sorted() == ["approval", "flag"], "\(items.map(\.words))")
    #expect(items.allSatisfy { $0.places.map(\.controlNumber) == ["DOC-000001", "DOC-000002"] })
    #expect(paths.map { $0.components(separatedBy: "/").last } == ["DOC-000001.yaml"])

    // Edit, import, run.
    var edited = try EditedReview(path: paths[0])
    edited.decide("approval", "release")
    edited.decide(
      "flag", "log", text: "Heard in closed session", reason: "Heard in closed session on 3 April")
    let result = try review.importing(files(edited))
    #expect(result.decisions == 2 && result.waiting == 0)
    let second = try await review.run()
    #expect(second.held.isEmpty && second.packets.count == 1 && second.pending.isEmpty)
    #expect(second.logged.map(\.reason) == ["Heard in closed session on 3 April"])
    #expect(try review.packetText.components(separatedBy: ReviewCase.keys).count == 3)
    #expect(try !review.packetText.contains("crates"))
    let again = try await review.run()
    #expect(again.work.isEmpty && again.packets == second.packets)

    // A rule is worded anew: the decisions hold.
    let rule = review.folder + "/rules/core/exculpatory"
    for name in try FileManager.default.contentsOfDirectory(atPath: rule) {
      let text = try String(contentsOfFile: rule + "/" + name, encoding: .utf8)
      try text.replacingOccurrences(of: "title: ", with: "title: Again, ")
        .write(toFile: rule + "/" + name, atomically: true, encoding: .utf8)
    }
    let reworded = try await review.run()
    #expect(reworded.held.isEmpty && reworded.pending.isEmpty && reworded.packets.count == 1)

    // The files change names and so their order, and a third copy comes in between.
    let manager = FileManager.default
    try manager.moveItem(atPath: review.folder + "/case/a.txt", toPath: review.folder + "/case/z.txt")
    try review.report(
      "b0.txt", ["(U) A third report on ISN US9IZ-000777CI.", "(U//FOUO) \(ReviewCase.keys)"])
    let moved = try await review.run()
    #expect(moved.pending.isEmpty && moved.held.isEmpty)
    #expect(try review.packetText.components(separatedBy: ReviewCase.keys).count == 4)

    // A passage changes: it asks again, and its copies stay decided.
    try review.report(
      "b.txt",
      [
        "(U) A second report on ISN US9IZ-000777CI was made in May.",
        "(U//FOUO) The keys of the mill were with the foreman at night.", "(U) \(ReviewCase.denial)",
      ])
    let changed = try await review.run()
    #expect(changed.pending.map(\.kind) == ["approval"])
    #expect(try !review.packetText.contains("foreman"))
    #expect(try review.packetText.components(separatedBy: ReviewCase.keys).count == 3)

    // What may clear someone changes: the packet waits again, and the earlier one is withdrawn.
    try review.report(
      "b.txt",
      [
        "(U) A second report on ISN US9IZ-000777CI was made in May.",
        "(U) He denied that he took the oil, and a witness saw him elsewhere that day.",
      ])
    let held = try await review.run()
    #expect(held.held == ["PKT-R1"] && held.withdrawn == ["PKT-R1"] && held.packets.isEmpty)
    #expect(try review.withStore { try $0.reviewDecisions().filter(\.decision.holds).count } == 2)
  }

  @Test func aDecisionIsTakenBackAndStaysOnRecord() async throws {
    let review = try ReviewCase(order: "open-flags: list\n")
    _ = try await review.run()
    let (_, paths) = try await review.export(to: "first")
    var edited = try EditedReview(path: paths[0])
    edited.decide("approval", "release")
    _ = try review.importing(files(edited))
    _ = try await review.run()
    #expect(try review.packetText.contains(ReviewCase.keys))
    edited.decide("approval", "undo", reason: "The owner objected")
    #expect(try review.importing(files(edited)).undone == 1)
    let after = try await review.run()
    #expect(
      try !review.packetText.contains("keys of the mill") && after.pending.contains { $0.kind == "approval" })
    let records = try review.withStore { try $0.decisions(about: .passage) }
    #expect(records.map(\.action) == ["release", "undo"])
    #expect(records.map(\.by.reason) == ["A reason", "The owner objected"])
    #expect(try review.withStore { store in (try? store.verifyLedger()) != nil })
  }

  @Test func twoPeopleDecideWhereTheOrderDemandsIt() async throws {
    let review = try ReviewCase(order: "open-flags: list\nsecond-person: [release]\n")
    _ = try await review.run()
    let (_, paths) = try await review.export(to: "first")
    var first = try EditedReview(path: paths[0])
    first.decide("approval", "release")
    #expect(try review.importing(files(first)).waiting == 1)
    let waiting = try await review.run()
    #expect(waiting.pending.contains { $0.words.hasSuffix("one person decided to release") })
    #expect(try !review.packetText.contains("keys of the mill"))
    #expect(throws: RunFailure.self) { try review.importing(files(first)) }
    var second = try EditedReview(path: paths[0], name: "Otto Brandt")
    second.decide("approval", "release")
    _ = try review.importing(files(second))
    _ = try await review.run()
    #expect(try review.packetText.contains(ReviewCase.keys))
  }

  /// Downgrades, substitutes and summaries come from the export of everything.
  @Test func whatNobodyIsAskedAboutCanBeDecidedToo() async throws {
    let review = try ReviewCase()
    _ = try await review.run()
    let (items, paths) = try await review.export(all: true, to: "all")
    #expect(items.contains { $0.kind == .classified && !$0.isOpen && $0.passage.contains(ReviewCase.crates) })
    var edited = try EditedReview(path: paths[0])
    edited.decide("classified", "downgrade", text: "(U)")
    edited.decide("flag", "summary", text: "He said it was not him; someone was with him.")
    edited.decide("approval", "substitute", text: "The keys were kept safe.")
    _ = try review.importing(files(edited))
    let summary = try await review.run()
    let text = try review.packetText
    #expect(summary.held.isEmpty && summary.pending.isEmpty)
    #expect(text.contains("(U) 3. The crates were opened") || text.contains("(U) \(ReviewCase.crates)"))
    #expect(!text.contains("S//NF") && !text.contains("witness") && !text.contains("guard"))
    #expect(text.contains("[He said it was not him; someone was with him.]"))
    #expect(text.contains("[The keys were kept safe.]"))
  }

  @Test func aTableGoesTheSameWay() async throws {
    let review = try ReviewCase()
    _ = try await review.run()
    let (items, paths) = try await review.export(.csv, to: "table")
    var text = try String(contentsOfFile: paths[0], encoding: .utf8)
    #expect(text.hasPrefix("\"item\",\"kind\",\"document\""))
    // The last eight columns: decision, text, ground, reason, name, role, authority, assigned-to.
    let open = "\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\r\n"
    #expect(text.components(separatedBy: open).count == items.count + 1)
    text = text.replacingOccurrences(of: open, with: "\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"Otto Brandt\"\r\n")
    #expect(try review.importing([("review.csv", text)]).assigned == 2)
    let status = try review.withStore { try ReviewStatus($0, now: "2099-01-01T00:00:00Z") }
    #expect(
      status.open.count == 2 && status.open.allSatisfy { $0.reviewer == "Otto Brandt" && $0.days > 20_000 })
    text = text.replacingOccurrences(
      of: "\"release, summary, log\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"",
      with:
        "\"release, summary, log\",\"release\",\"\",\"\",\"It helps him\",\"B. Quill\",\"Reviewer\",\"Letter 12\""
    )
    #expect(try review.importing([("review.csv", text)]).decisions == 1)
    let summary = try await review.run()
    #expect(summary.held.isEmpty && Set(summary.pending.map(\.kind)) == ["approval"])
  }

  /// The same through the program, with its exit codes.
  @Test func theProgramExportsImportsShowsAndVerifies() async throws {
    let review = try ReviewCase()
    func tearline(_ arguments: String...) throws -> Repository.Output {
      try Repository.run(Repository.program, arguments)
    }
    let order = review.request.order
    let rules = ["--rules", review.request.rules]
    func withCase(_ arguments: [String]) throws -> Repository.Output {
      try Repository.run(
        Repository.program, arguments + ["--registry", review.request.registry, "--order", order] + rules)
    }
    let run = ["run", review.request.folder, "--out", review.out]
    #expect(try withCase(run).status == 1)
    let export = [
      "review", "export", review.request.folder, "--out", review.out, "--to", review.folder + "/to-do",
    ]
    let exported = try withCase(export)
    #expect(
      exported.status == 1 && exported.text.hasPrefix("2 items in 4 places; files: 1"), "\(exported.text)")
    let status = try tearline("review", "status", review.out)
    #expect(
      status.status == 1 && status.text.contains("nobody yet") && status.text.contains("needs approval: FOUO")
    )
    var edited = try EditedReview(path: review.folder + "/to-do/DOC-000001.yaml")
    edited.decide("approval", "withhold", ground: "b5")
    edited.decide("flag", "release")
    try review.put("to-do/DOC-000001.yaml", edited.text)
    let file = review.folder + "/to-do/DOC-000001.yaml"
    let imported = try Repository.run(
      Repository.program, ["review", "import", review.out, file, "--order", order] + rules)
    #expect(imported.status == 0 && imported.text.contains("2 decisions"), "\(imported.text)")
    #expect(try withCase(run).status == 0)
    #expect(try tearline("review", "status", review.out).status == 0)
    #expect(try tearline("ledger", "verify", review.out).status == 0)
    let verify = ["verify", review.out + "/packets", "--case", review.out, "--folder", review.request.folder]
    let verified = try withCase(verify)
    #expect(verified.status == 0, "\(verified.text)")
    try review.put("leak.txt", "Before. \(ReviewCase.crates.uppercased()) After.")
    let leak = try withCase(["verify", review.folder + "/leak.txt"] + verify.dropFirst(2))
    #expect(leak.status == 3 && leak.text.contains("LK0101"), "\(leak.text)")
  }

  /// An export is not written over one that a person may be working in, and not from a case that has changed.
  @Test func anExportIsOfTheLastRunAndOverwritesNothing() async throws {
    let review = try ReviewCase()
    _ = try await review.run()
    _ = try await review.export(to: "one")
    await #expect(throws: RunFailure.self) { try await review.export(to: "one") }
    try review.put(
      "registry.csv",
      try String(contentsOfFile: review.folder + "/registry.csv", encoding: .utf8)
        .replacingOccurrences(of: "1990-04-02", with: "1991-04-02"))
    do {
      _ = try await review.export(to: "two")
      Issue.record("a case that has changed was exported")
    } catch let failure as RunFailure {
      #expect(failure.diagnostics.map(\.code) == [.reviewStale])
    }
  }

  /// Every error of every file, and nothing recorded: against the recorded rendering.
  @Test func malformedFilesGiveAllErrorsAndRecordNothing() async throws {
    let review = try ReviewCase(order: "open-flags: list\nsecond-person: [log]\n")
    _ = try await review.run()
    let (items, paths) = try await review.export(all: true, to: "all")
    func id(_ kind: PendingItem.Kind) throws -> String {
      let item = items.first { $0.kind == kind }
      return try #require(item?.id)
    }
    func item(_ id: String, _ passage: String, _ rest: String) -> String {
      "  - item: \(id)\n    passage: \"\(passage)\"\n    \(rest)\n"
    }
    func passage(_ kind: PendingItem.Kind) -> String {
      (items.first { $0.kind == kind }?.passage ?? "").replacingOccurrences(of: "\n", with: " ")
    }
    func file(_ items: String, name: String = "B. Quill") -> String {
      "review: DOC-000001\nreviewer: {name: \(name), role: Reviewer, authority: Letter 12}\nitems:\n" + items
    }
    let flag = try id(.flag)
    let approval = try id(.approval)
    let classified = try id(.classified)
    let why = "reason: because"
    let cases: [(String, String)] = [
      ("not-yaml.yaml", "review: [\n"),
      ("keys.yaml", "review: x\nreviewer: {name: A, rank: B}\nitem: []\n"),
      ("word.yaml", file(item(approval, passage(.approval), "decision: releese\n    \(why)"))),
      ("unknown.yaml", file(item("0123456789abcdef", "x", "decision: release\n    \(why)"))),
      ("edited.yaml", file(item(approval, passage(.approval) + " not", "decision: release\n    \(why)"))),
      ("choice.yaml", file(item(flag, passage(.flag), "decision: withhold\n    ground: b5\n    \(why)"))),
      ("nobody.yaml", file(item(approval, passage(.approval), "decision: release"), name: "\"\"")),
      ("no-text.yaml", file(item(classified, passage(.classified), "decision: downgrade\n    \(why)"))),
      (
        "text.yaml", file(item(approval, passage(.approval), "decision: release\n    text: more\n    \(why)"))
      ),
      ("open-text.yaml", file(item(approval, passage(.approval), "text: more"))),
      (
        "marking.yaml",
        file(item(classified, passage(.classified), "decision: downgrade\n    text: (UU)\n    \(why)"))
      ),
      ("no-ground.yaml", file(item(approval, passage(.approval), "decision: withhold\n    \(why)"))),
      (
        "ground.yaml",
        file(item(approval, passage(.approval), "decision: withhold\n    ground: b99\n    \(why)"))
      ),
      (
        "twice.yaml",
        file(
          item(approval, passage(.approval), "decision: release\n    \(why)")
            + item(approval, passage(.approval), "decision: withhold\n    ground: b5\n    \(why)"))
      ),
      (
        "same-person.yaml",
        file(
          item(flag, passage(.flag), "decision: log\n    text: For the judge\n    \(why)")
            + item(flag, passage(.flag), "decision: log\n    text: For the judge\n    \(why)"))
      ),
      ("undo.yaml", file(item(approval, passage(.approval), "decision: undo\n    \(why)"))),
      (
        "leak.yaml",
        file(
          item(
            approval, passage(.approval),
            "decision: substitute\n    text: \"Keys: \(passage(.approval).uppercased())\"\n    \(why)"))
      ),
      ("columns.csv", "item,kind,decision\nx,y,z\n"), ("quotes.csv", "item,\"kind\n"),
    ]
    var rendered = ""
    for (name, text) in cases {
      do {
        _ = try review.importing([(name, text)])
        Issue.record("\(name) was imported")
      } catch let failure as RunFailure {
        let renderer = DiagnosticRenderer()
        rendered += "== \(name)\n" + failure.diagnostics.map { renderer.text($0) + "\n" }.joined()
      }
    }
    // A good file beside a bad one is not imported either.
    var good = try EditedReview(path: paths[0])
    good.decide("approval", "release")
    #expect(throws: RunFailure.self) {
      try review.importing([("good.yaml", good.text), ("word.yaml", cases[2].1)])
    }
    #expect(try review.withStore { try $0.reviewDecisions().isEmpty })
    // All at once: as many errors as the files have one by one.
    do {
      _ = try review.importing(cases.filter { !["twice.yaml", "same-person.yaml"].contains($0.0) })
    } catch let failure as RunFailure {
      #expect(Set(failure.diagnostics.compactMap { $0.place?.file }).count == cases.count - 2)
    }
    try Golden.expect(rendered, "review/malformed.out")
  }
}
