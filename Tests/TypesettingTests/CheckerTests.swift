import Foundation
import Testing
import Typesetting

/// PDF/A and PDF/UA as a checker sees them that shares no code with the writer: `Tests/Oracles/pdf_conformance.py`,
/// over pikepdf and poppler.
@Suite(.enabled(if: Tool.hasPython, "run by `make test`, which brings Python's pikepdf"))
struct CheckerTests {
  static let recall = Samples.document(
    RecallLines.sections.flatMap { section in
      [.heading(TypesetHeading(level: 1, section.name))] + section.lines.map { .paragraph($0) }
    })

  @Test func allItemsAreGreen() throws {
    let said = try Self.run("pdf_conformance.py", [Samples.packet, AttachmentTests.document, Self.recall])
    #expect(said == "")
  }

  /// One item is broken after the other, and the checker notices each.
  @Test func theCheckerNoticesDamage() throws {
    let said = try Self.run("pdf_damage.py", [Samples.packet, AttachmentTests.document])
    #expect(said.split(separator: "\n").count == 1, "\(said)")
    #expect(said.hasPrefix("35 items, "))
  }

  private static func run(_ script: String, _ documents: [TypesetDocument]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tearline-pdf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for (number, document) in documents.enumerated() {
      let file = folder.appending(path: "\(number).pdf")
      try Data(Setting.typeset(document).pdf).write(to: file)
      files.append(file.path)
    }
    return try Tool.python.text([Repository.path("Tests/Oracles/" + script)] + files)
  }
}
