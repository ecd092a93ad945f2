import Diagnostics
import Foundation
import RuleLanguage
import Rules
import Testing

/// Files of the repository these tests read.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Paths below `folder` and their bytes, in no order.
  static func files(in folder: String) -> [(path: String, bytes: [UInt8])] {
    let base = root.appendingPathComponent(folder)
    guard let walker = FileManager.default.enumerator(atPath: base.path) else { return [] }
    return walker.compactMap { item in
      guard let path = item as? String,
        let data = try? Data(contentsOf: base.appendingPathComponent(path)),
        (try? base.appendingPathComponent(path).resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile
          == true
      else { return nil }
      return (path, Array(data))
    }
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  static func corePack() throws -> RulePack {
    let loaded = RulePackLoader.load(files: files(in: "Rules/core"), name: "Rules/core")
    for diagnostic in loaded.diagnostics {
      let place =
        "\(diagnostic.place?.file ?? ""):\(diagnostic.place?.line ?? 0):\(diagnostic.place?.column ?? 0)"
      Issue.record("\(place): \(diagnostic.code.id) \(diagnostic.message) \(diagnostic.help ?? "")")
    }
    return try #require(loaded.pack)
  }
}
