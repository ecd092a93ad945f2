import ArgumentParser
import CaseStore
import Foundation
import Testing

@testable import Commands

/// How far a run has come, asked while another process holds the case, after it was cut off, and when it ended.
struct CaseStatusTests {
  private static let standing = """
    {"step": "documents", "done": 25, "total": 60, "bytes": 4900000, "totalBytes": 11700000, "time": 100, \
    "ratePerThousandSeconds": 9400, "waitingFor": "a.xml", "waitingSince": 1}
    """

  @Test func saysWhetherARunIsUnderWay() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tearline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func status() throws -> String {
      let capture = Capture()
      #expect(try CaseCommand.Status.parse([folder.path]).execute(capture.console) == 0, "\(capture.err)")
      #expect(capture.out.hasSuffix("Nothing waits for a person."))
      return capture.out
    }
    let running = try CaseStore(path: folder.path + "/case.sqlite")
    let progress = folder.appendingPathComponent("progress.json")
    try Data(Self.standing.utf8).write(to: progress)
    let held = try status()
    #expect(
      held.hasPrefix(
        "A run is under way.\n  documents: 25 of 60, 4.9 of 11.7 MB, 9.4 a second\n  waiting for a.xml, for"))
    try running.close()
    #expect(
      try status().hasPrefix(
        "The last run was cut off; another one goes on from there.\n  documents: 25 of 60"))
    try FileManager.default.removeItem(at: progress)
    #expect(try status().hasPrefix("Documents: 0 read"))
  }
}
