import CaseStore
import Diagnostics
import Documents
import Glibc
import Hashing
import Readers

/// Everything in a case folder, in the order of path bytes, which is the same on every machine; behind each file that
/// holds others, those, in its own order.
struct FolderWalk {
  private(set) var files: [SourceFile] = []
  /// What cannot be taken up, each with its reason: nothing is passed over in silence (law 11).
  private(set) var refused: [RunSummary.Quarantined] = []

  private let root: String
  private let excluded: Set<String>

  /// - Parameter excluded: resolved paths of files that are inputs of another kind, such as the registry.
  init(_ root: String, excluding excluded: Set<String>, progress: some RunProgress) {
    self.root = root
    self.excluded = excluded
    var paths: [String] = []
    list("", into: &paths)
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (index, name) in paths.enumerated() {
      add(name)
      progress.update(step: "hashing", done: index + 1, total: paths.count)
    }
  }

  /// One file of a folder, and what is in it.
  init(file name: String, in folder: String) {
    root = folder
    excluded = []
    add(name)
  }

  /// Takes up a file and what is in it. What is too large to be read is too large to be taken apart.
  private mutating func add(_ name: String) {
    guard let size = FileAccess.size(of: root + "/" + name), size <= Limits.standard.bytes else {
      if let (digest, bytes) = FileAccess.digest(root + "/" + name) {
        files.append(SourceFile(name: name, digest: digest, byteCount: bytes))
      } else {
        refuse(name, .fileUnreadable, "the system refused to read the file (errno \(errno))")
      }
      return
    }
    let (bytes, error) = FileAccess.read(root + "/" + name)
    guard let bytes else {
      return refuse(name, .fileUnreadable, "the system refused to read the file (errno \(error))")
    }
    let file = SourceFile(name: name, digest: SHA2.sha256(bytes), byteCount: bytes.count)
    do throws(ReadFailure) {
      let members = try FamilyWalk(bytes, file: file).members
      files.append(file)
      files += members
    } catch {
      refused += error.diagnostics.prefix(1).map { .init(file: name, diagnostic: $0) }
    }
  }

  private mutating func list(_ folder: String, into paths: inout [String]) {
    guard let names = FileAccess.names(in: folder.isEmpty ? root : root + "/" + folder) else {
      refuse(folder.isEmpty ? "." : folder, .fileUnreadable, "the folder cannot be listed (errno \(errno))")
      return
    }
    for name in names {
      let path = folder.isEmpty ? name : folder + "/" + name
      switch FileAccess.kind(of: root + "/" + path) {
      case .file:
        if !excluded.contains(FileAccess.real(root + "/" + path) ?? "") { paths.append(path) }
      case .folder: list(path, into: &paths)
      case .link: refuse(path, .fileNotPlain, "a symbolic link is not followed")
      case .other, .missing: refuse(path, .fileNotPlain, "not a plain file")
      }
    }
  }

  private mutating func refuse(_ name: String, _ code: DiagnosticCode, _ message: String) {
    refused.append(
      .init(file: name, diagnostic: Diagnostic(code, message, at: DiagnosticPlace(file: name))))
  }
}
