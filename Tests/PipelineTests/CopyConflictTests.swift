import Diagnostics
import Foundation
import Redaction
import Testing

@testable import Pipeline

/// Copies that are decided differently stop the export, with both places shown.
struct CopyConflictTests {
  private static let crates =
    "The crates were opened by night near the river road in the presence of two guards."

  private func conflicting() throws -> ReviewCase {
    let review = try ReviewCase(order: "open-flags: list\n")
    try review.report(
      "a.txt",
      ["(U) The detainee, ISN US9IZ-000777CI, was held at the mill.", "(S//NF) \(Self.crates)"])
    try review.report(
      "b.txt",
      [
        "(U) A second report on ISN US9IZ-000777CI was made in May.",
        "(U) \(Self.crates.replacingOccurrences(of: "by night", with: "at night"))",
      ])
    return review
  }

  @Test func twoConflictingCopiesBlockTheExportUntilTheyAreDecidedAlike() async throws {
    let review = try conflicting()
    let blocked = try await review.run()
    #expect(blocked.exitCode == 3 && blocked.packets.isEmpty)
    #expect(blocked.leaks.map(\.code) == [.copiesConflict], "\(blocked.leaks.map(\.message))")
    let message = blocked.leaks.first?.message ?? ""
    #expect(message.contains("withheld at DOC-000001, line 7, in PKT-R1"), "\(message)")
    #expect(message.contains("in the open at DOC-000002, line 7, in PKT-R1"), "\(message)")
    #expect(!message.contains("crates"))

    // A person keeps the other copy back.
    let (items, paths) = try await review.export(all: true, to: "all")
    let shown = try #require(items.first { $0.kind == .released && $0.passage.contains("at night") })
    var edited = try EditedReview(path: try #require(paths.first { $0.hasSuffix("DOC-000002.yaml") }))
    edited.decide(item: shown.id, "withhold", ground: "b1")
    _ = try review.importing([("review.yaml", edited.text)])
    let second = try await review.run()
    #expect(second.leaks.isEmpty && second.packets.count == 1)
    #expect(try !review.packetText.contains("crates"))
  }

  @Test func orTheOtherIsDowngraded() async throws {
    let review = try conflicting()
    _ = try await review.run()
    let (_, paths) = try await review.export(all: true, to: "all")
    var edited = try EditedReview(path: paths[0])
    edited.decide("classified", "downgrade", text: "(U)")
    _ = try review.importing([("review.yaml", edited.text)])
    let second = try await review.run()
    #expect(second.leaks.isEmpty && second.packets.count == 1)
    #expect(try review.packetText.components(separatedBy: "crates were opened").count == 3)
  }

  /// What was given out before, in any file, is not withheld now.
  @Test(arguments: ["given/old.txt", "given/old.html", "given/old.xml"])
  func anEarlierReleaseIsHeldAgainst(_ name: String) async throws {
    let review = try ReviewCase(order: "open-flags: list\nearlier-releases: [given]\n")
    try review.report(
      "a.txt",
      ["(U) The detainee, ISN US9IZ-000777CI, was held at the mill.", "(S//NF) \(Self.crates)"])
    try FileManager.default.createDirectory(
      atPath: review.folder + "/given", withIntermediateDirectories: true)
    try review.put(name, "<p>Nothing of the kind.</p>\n")
    let first = try await review.run()
    #expect(first.leaks.isEmpty && first.packets.count == 1)
    try FileManager.default.removeItem(atPath: review.out)
    try review.put(name, "<p>Before. \(Self.crates) After.</p>\n")
    let second = try await review.run()
    #expect(second.exitCode == 3 && second.packets.isEmpty)
    #expect(second.leaks.allSatisfy { $0.code == .copiesConflict })
    #expect(
      second.leaks.contains { $0.message.contains("DOC-000001, line 7") && $0.message.contains("old.") })
  }
}
