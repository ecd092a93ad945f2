import Diagnostics
import Documents
import Foundation
import Hashing
import Readers

/// Shared by the tests of this module: reading without a case folder around.
enum Reading {
  static func source(_ name: String, _ bytes: [UInt8]) -> SourceFile {
    SourceFile(name: name, digest: SHA2.sha256(bytes), byteCount: bytes.count)
  }

  static func document(_ bytes: [UInt8], name: String = "test", limits: Limits = .standard) throws -> Document
  {
    try DocumentReader.read(bytes, file: source(name, bytes), limits: limits)
  }

  static func document(_ text: String, limits: Limits = .standard) throws -> Document {
    try document(Array(text.utf8), limits: limits)
  }

  /// The code a file is set aside with; nil where it is read.
  static func refusal(_ bytes: [UInt8], limits: Limits = .standard) -> DiagnosticCode? {
    do throws(ReadFailure) {
      _ = try DocumentReader.read(bytes, file: source("test", bytes), limits: limits)
      return nil
    } catch {
      return error.diagnostics.first?.code
    }
  }

  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Regular files below a folder of the package, sorted by path; none where the folder is not there.
  static func files(_ folder: String) -> [URL] {
    let root = packageRoot.appendingPathComponent(folder).standardizedFileURL
    guard let paths = FileManager.default.enumerator(atPath: root.path) else { return [] }
    return paths.compactMap { $0 as? String }.sorted().map { root.appendingPathComponent($0) }.filter { url in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  /// What the fuzzer of a reader starts from.
  static func seeds(_ reader: String) -> [URL] {
    files("Tests/Fuzz/\(reader)").filter { $0.pathExtension != "swift" }
  }

  static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }

  /// Real public-domain reports that may lie beside the checkout, and the fictional case of the repository.
  static var samples: [URL] {
    (files("../shared/corpus/ism") + files("../shared/corpus/frus") + files("SampleDocs/case"))
      .filter { ["xml", "txt"].contains($0.pathExtension) }
  }
}
