import ArgumentParser
import Foundation
import Interchange
import Testing

@testable import Commands

/// The batch form of a scan is an interface others build on, so its shape is held here.
struct ScanCommandTests {
  private static let core = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Rules/core").path

  private struct Folder: ~Copyable {
    let path: String

    init(_ files: [String: [UInt8]]) throws {
      let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      path = url.path
      for (name, bytes) in files {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private func scan(_ path: String, _ arguments: String...) throws -> (lines: [String], code: Int32) {
    let capture = Capture()
    // An unmarked text is withheld whole, so texts carry marks.
    let command = try ScanCommand.parse(
      [path, "--rules", Self.core, "--format", "jsonl"] + arguments)
    let code = command.execute(capture.console)
    return (capture.out.split(separator: "\n").map(String.init), code)
  }

  /// `(U) Réunion 𐍈: ` in front of the address.
  private static let text = "(U) R\u{E9}union \u{10348}: tom.sample@example.org came.\n"

  @Test(arguments: [("utf8", 19), ("codepoints", 15), ("utf16", 16)]) func offsetsCountWhatIsAskedFor(
    _ unit: String, _ start: Int
  ) throws {
    let file = TextFile(Self.text)
    let result = try scan(file.path, "--offsets", unit)
    let json = try JSON(parsing: Array(try #require(result.lines.first).utf8))
    let span: JSON = [.integer(start), .integer(start + 22), "identifier.email"]
    #expect(json["spans"] == [span])
    #expect(result.code == 0)
  }

  @Test(arguments: [("utf8", 3), ("codepoints", 1), ("utf16", 1)]) func aByteOrderMarkCounts(
    _ unit: String, _ shift: Int
  ) throws {
    let files = (TextFile("(U) tom@example.org"), TextFile("\u{FEFF}(U) tom@example.org"))
    let plain = try scan(files.0.path, "--offsets", unit)
    let marked = try scan(files.1.path, "--offsets", unit)
    #expect(plain.lines.first?.contains("[4,19,") == true)
    #expect(marked.lines.first?.contains("[\(4 + shift),\(19 + shift),") == true)
  }

  @Test func everyFileOfAFolderIsALine() throws {
    let folder = try Folder([
      "b.txt": Array("(U) nothing here".utf8), "a.report.txt": Array("(U) nor here".utf8), "empty.txt": [],
      "sub/c.txt": Array("(U) to tom@example.org".utf8), "d.bin": [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 0],
    ])
    let result = try scan(folder.path)
    #expect(
      result.lines == [
        #"{"document":"a.report","spans":[]}"#, #"{"document":"b","spans":[]}"#,
        #"{"document":"d","spans":[[0,8,"unread"]]}"#, #"{"document":"empty","spans":[]}"#,
        #"{"document":"c","spans":[[7,22,"identifier.email"]]}"#,
      ])
    #expect(result.code == 2)
  }

  @Test func spansAreSortedAndOnlyWhatIsWithheld() throws {
    let text = "(U) He denied it, wrote to a@example.org and 9.9.9.9; IMEI 490154203237518; b@example.org.\n"
    let file = TextFile(text)
    let result = try scan(file.path)
    let json = try JSON(parsing: Array(try #require(result.lines.first).utf8))
    guard case .array(let spans)? = json["spans"] else { Issue.record("no spans"); return }
    let starts = spans.compactMap { span -> Int? in
      guard case .array(let parts) = span else { return nil }
      return parts.first?.integerValue
    }
    #expect(starts.count >= 3 && starts == starts.sorted())
    #expect(!result.lines[0].contains("exculpatory"))
    let all = try scan(file.path, "--flags")
    #expect(all.lines[0].contains("exculpatory"))
  }

  /// Only the mapping says that an entry is (U); without it all is withheld.
  @Test func aMappingDecidesWhatIsMarked() throws {
    let corpus = URL(fileURLWithPath: Self.core).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Tests/Corpus/dialects")
    let log = corpus.appendingPathComponent("custody-log.in").path
    let plain = try scan(log)
    let mapped = try scan(log, "--dialects", corpus.appendingPathComponent("mappings").path)
    #expect(plain.code == 0 && mapped.code == 0)
    #expect(plain.lines != mapped.lines)
    #expect(mapped.lines[0].contains("marking.portion-above-release"))
    #expect(!mapped.lines[0].contains("[74,100,"))
    #expect(try scan(log, "--dialects", "/nowhere/at/all").code == 2)
  }

  @Test func aPathThatIsNotThereIsAnError() throws {
    let result = try scan("/nowhere/at/all")
    #expect(result.lines.isEmpty && result.code == 2)
  }
}
