import CaseStore
import Diagnostics
import Documents
import Foundation
import Hashing
import Testing

@testable import Pipeline

/// A case taken up piece by piece is the case taken up at once.
struct CaseWalkTests {
  @Test func theOrderIsThatOfPathBytesWhateverThePieces() throws {
    let folder = try Repository.temporaryFolder("walk")
    let names = ["a.txt", "a/b.txt", "a/b/c.txt", "a-b.txt", "a0", "B.txt", "z/é.txt", "z/e.txt", "a/b-c"]
    for name in names {
      let url = URL(filePath: folder + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(name.utf8).write(to: url)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/a/link", withDestinationPath: folder + "/a.txt")
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for limit in [1, 2, 3, 100] {
      var walk = FolderWalk(folder, excluding: [])
      #expect(walk.extent().files == names.count)
      #expect(walk.extent().bytes == names.reduce(0) { $0 + $1.utf8.count })
      var met: [String] = []
      var refused: [String] = []
      while let piece = walk.next(limit) {
        met += piece.files.map(\.name)
        refused += piece.refused.map(\.file)
      }
      #expect(met == sorted, "pieces of \(limit)")
      #expect(refused == ["a/link"])
    }
    var without = FolderWalk(folder, excluding: [try #require(FileAccess.real(folder + "/a/b.txt"))])
    #expect(without.next(100)?.files.count == names.count - 1)
  }

  @Test func sectionsStandWhereTheFirstOfThemWasMet() throws {
    func record(_ key: Int64) -> DocumentRecord {
      DocumentRecord(
        key: key, controlNumber: "DOC-\(key)",
        source: SourceFile(name: "\(key)", digest: SHA2.sha256("\(key)"), byteCount: 1))
    }
    func outcome(_ key: Int64, confirmed: [Int] = []) -> DocumentAnalysis.Outcome {
      .init(
        record: record(key),
        reading: .init(
          StoredResult.Reading(
            isQuarantined: false, dialect: "", regions: 0, portions: 0, unread: 0, diagnostics: [])),
        message: nil, links: .init(states: [:], open: 0), linked: [4], confirmed: confirmed,
        isDecided: key != 1, diagnostics: nil)
    }
    var index = CaseIndex()
    // Met in this order; 7 and 2 are sections of one message.
    for key: Int64 in [5, 7, 1, 2, 9] {
      index.meet(key)
      index.add(outcome(key, confirmed: key == 9 ? [4] : []))
    }
    func section(_ key: Int64, _ number: Int) -> RecordedMessage.Section {
      .init(
        record: record(key),
        place: .init(MessageSection(message: "m", number: number, count: 2)), output: SHA2.sha256(""))
    }
    index.join(RecordedMessage.messages(of: [section(7, 2), section(2, 1)]))
    // What the case file has of whom a document names, counts where no decision changed it.
    let store = try CaseStore(path: try Repository.temporaryFolder("index") + "/case.sqlite")
    let taken = try store.register(
      (1...9).map { record(Int64($0)).source }, time: "2031-01-01T00:00:00Z", toolVersion: "1")
    #expect(taken.documents.map(\.key) == Array(1...9))
    try store.save(
      (1...9).map { (key: Int64) in
        let brief = StageBrief.Linking(states: [:], open: 0, linked: key == 1 ? [2, 4] : [], confirmed: [])
        return StageRecord(
          document: key, stage: .link, key: SHA2.sha256(""), output: SHA2.sha256(""), payload: [],
          brief: brief.bytes, tallies: [:])
      })
    try index.collect(from: store)
    try store.close()
    #expect(index.documents(of: 4) == [5, 2, 7, 1, 9])
    #expect(index.confirmed == [4] && index.documents(of: 2).isEmpty)
    #expect(index.hasMet(7) && !index.hasMet(3) && !index.hasMet(1_000_000))
  }

  @Test func briefsComeBackAsTheyWere() {
    var reading = StageBrief.Reading(
      StoredResult.Reading(
        isQuarantined: true, dialect: "x", regions: 7, portions: 3, unread: 2,
        diagnostics: [.init(Diagnostic(.documentAbsent, "gone"))]))
    reading.isSection = true
    #expect(StageBrief.Reading(reading.bytes) == reading)
    let linking = StageBrief.Linking(
      states: ["confirmed": 2, "ambiguous": 1], open: 1, linked: [0, 3, 70_000], confirmed: [3])
    #expect(StageBrief.Linking(linking.bytes) == linking)
    #expect(StageBrief.Linking([1, 2]) == nil && StageBrief.Reading([]) == nil)
  }
}
