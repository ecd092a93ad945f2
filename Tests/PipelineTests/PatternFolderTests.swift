import Foundation
import Testing

@testable import Pipeline

/// What a run compiled comes back in the next, and only as it was.
@Suite struct PatternFolderTests {
  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private static let key: [UInt8] = [1, 2, 3]
  private static let database: [UInt8] = Array(0..<200)

  private static func file(in folder: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return folder + "/" + (try #require(names.first))
  }

  private static func count(in folder: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder).count
  }

  @Test func whatWasKeptComesBack() throws {
    try Self.withFolder { (folder: String) throws in
      let first = PatternFolder(folder)
      #expect(first.database(for: Self.key) == nil)
      first.keep(Self.database, for: Self.key)
      #expect(!FileManager.default.fileExists(atPath: folder))
      first.save()
      let second = PatternFolder(folder)
      #expect(second.database(for: Self.key) == Self.database)
      #expect(second.database(for: [1, 2]) == nil)
    }
  }

  @Test func whatIsDamagedDoesNot() throws {
    try Self.withFolder { (folder: String) throws in
      let first = PatternFolder(folder)
      _ = first.database(for: Self.key)
      first.keep(Self.database, for: Self.key)
      first.save()
      let file = try Self.file(in: folder)
      let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
      var flipped = whole
      flipped[100] ^= 1
      for damaged in [[], Array(whole.prefix(10)), Array(whole.dropLast()), whole + [0], flipped] {
        try Data(damaged).write(to: URL(fileURLWithPath: file))
        #expect(PatternFolder(folder).database(for: Self.key) == nil)
      }
      // The file of another key under this one's name.
      let other = PatternFolder(folder)
      _ = other.database(for: [9])
      other.keep(Self.database, for: [9])
      other.save()
      let name = try Self.file(in: folder)
      try FileManager.default.moveItem(atPath: name, toPath: file)
      #expect(PatternFolder(folder).database(for: Self.key) == nil)
    }
  }

  @Test func whatNoRuleUsesGoes() throws {
    try Self.withFolder { (folder: String) throws in
      let first = PatternFolder(folder)
      for key: [UInt8] in [[1], [2]] {
        _ = first.database(for: key)
        first.keep(Self.database, for: key)
      }
      first.save()
      #expect(try Self.count(in: folder) == 2)
      let second = PatternFolder(folder)
      #expect(second.database(for: [2]) == Self.database)
      second.save()
      #expect(try Self.count(in: folder) == 1)
      #expect(PatternFolder(folder).database(for: [2]) == Self.database)
    }
  }
}
