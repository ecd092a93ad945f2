import CaseStore
import Diagnostics
import Documents
import Glibc
import Hashing
import Readers

/// Everything in a case folder, in the order of path bytes, which is the same on every machine; behind each file that
/// holds others, those, in its own order. It is taken piece by piece: a folder's own names are all that is held.
struct FolderWalk: Sendable {
  /// The next files, and what cannot be taken up, each with its reason: nothing is passed over in silence (law 11).
  struct Piece: Sendable {
    var files: [SourceFile] = []
    var refused: [RunSummary.Quarantined] = []
  }

  /// What a folder holds, as far as it is known without opening a file.
  struct Extent: Sendable {
    var files = 0
    var bytes = 0
  }

  private struct Level: Sendable {
    let folder: String
    let names: [String]
    var next = 0
  }

  /// Bytes that are read before a piece is handed on.
  private static let pieceBytes = 64 << 20

  private let root: String
  private let excluded: Set<String>
  /// The last parts of `excluded`: what has another name is looked at no further.
  private let excludedNames: Set<String>
  private var levels: [Level] = []
  private var early: Piece

  /// - Parameter excluded: resolved paths of files that are inputs of another kind, such as the registry.
  init(_ root: String, excluding excluded: Set<String>) {
    self.root = root
    self.excluded = excluded
    excludedNames = Set(excluded.compactMap { $0.split(separator: "/").last.map(String.init) })
    early = Piece()
    var found = Piece()
    enter("", &found)
    early = found
  }

  /// One file of a folder, and what is in it.
  init(file name: String, in folder: String) {
    root = folder
    excluded = []
    excludedNames = []
    early = Piece()
    var found = Piece()
    add(name, &found)
    early = found
  }

  /// The next files, about `limit` of them; nil where there is nothing more.
  mutating func next(_ limit: Int) -> Piece? {
    var piece = early
    early = Piece()
    var bytes = 0
    while piece.files.count < limit, bytes < FolderWalk.pieceBytes, let path = nextPath(&piece) {
      let known = piece.files.count
      add(path, &piece)
      bytes += piece.files[known...].reduce(0) { $0 + $1.byteCount }
    }
    return piece.files.isEmpty && piece.refused.isEmpty ? nil : piece
  }

  /// Counts what the walk will meet.
  func extent() -> Extent {
    var walk = self
    var extent = Extent()
    var ignored = Piece()
    while let path = walk.nextPath(&ignored) {
      extent.files += 1
      extent.bytes += FileAccess.size(of: root + "/" + path) ?? 0
    }
    return extent
  }

  // MARK: Folders

  private mutating func nextPath(_ piece: inout Piece) -> String? {
    while var level = levels.popLast() {
      guard level.next < level.names.count else { continue }
      let name = level.names[level.next]
      level.next += 1
      levels.append(level)
      let path = level.folder + name
      if name.hasSuffix("/") {
        enter(path, &piece)
        continue
      }
      switch FileAccess.kind(of: root + "/" + path) {
      case .file:
        guard excludedNames.contains(name), excluded.contains(FileAccess.real(root + "/" + path) ?? "") else {
          return path
        }
      case .link: refuse(path, .fileNotPlain, "a symbolic link is not followed", &piece)
      case .folder, .other, .missing: refuse(path, .fileNotPlain, "not a plain file", &piece)
      }
    }
    return nil
  }

  /// - Parameter folder: with its slash; empty for the root.
  private mutating func enter(_ folder: String, _ piece: inout Piece) {
    guard let names = FileAccess.names(in: folder.isEmpty ? root : root + "/" + folder) else {
      return refuse(
        folder.isEmpty ? "." : String(folder.dropLast()), .fileUnreadable,
        "the folder cannot be listed (errno \(errno))", &piece)
    }
    // With the slash behind a folder's name, the order of names is that of the paths of all files below.
    let ordered = names.map { name in
      FileAccess.kind(of: root + "/" + folder + name) == .folder ? name + "/" : name
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    levels.append(Level(folder: folder, names: ordered))
  }

  // MARK: Files

  /// Takes up a file and what is in it. What is too large to be read is too large to be taken apart.
  private func add(_ name: String, _ piece: inout Piece) {
    guard let size = FileAccess.size(of: root + "/" + name), size <= Limits.standard.bytes else {
      if let (digest, bytes) = FileAccess.digest(root + "/" + name) {
        piece.files.append(SourceFile(name: name, digest: digest, byteCount: bytes))
      } else {
        refuse(name, .fileUnreadable, "the system refused to read the file (errno \(errno))", &piece)
      }
      return
    }
    let (bytes, error) = FileAccess.read(root + "/" + name)
    guard let bytes else {
      return refuse(name, .fileUnreadable, "the system refused to read the file (errno \(error))", &piece)
    }
    let file = SourceFile(name: name, digest: SHA2.sha256(bytes), byteCount: bytes.count)
    do throws(ReadFailure) {
      let members = try FamilyWalk(bytes, file: file).members
      piece.files.append(file)
      piece.files += members
    } catch {
      piece.refused += error.diagnostics.prefix(1).map { .init(file: name, diagnostic: $0) }
    }
  }

  private func refuse(_ name: String, _ code: DiagnosticCode, _ message: String, _ piece: inout Piece) {
    piece.refused.append(
      .init(file: name, diagnostic: Diagnostic(code, message, at: DiagnosticPlace(file: name))))
  }
}
