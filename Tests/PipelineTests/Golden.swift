import Foundation
import Testing

/// Recorded output under Tests/Corpus; `TEARLINE_RECORD=1` records it anew, to be read as a diff.
enum Golden {
  static func expect(_ text: String, _ name: String) throws {
    let path = Repository.path("Tests/Corpus/" + name)
    if ProcessInfo.processInfo.environment["TEARLINE_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let recorded = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    #expect(text == recorded, "\(name) differs")
  }
}
