public import Diagnostics
public import Documents
import Glibc
import Readers
public import Rules

/// The reports that a path names, for commands that only look: one file, or every file of a folder, with the files
/// inside them, in the order of a run.
public struct ReportFiles: Sendable {
  public let sources: [SourceFile]
  /// What cannot be taken up, each with its reason; no file is passed over in silence (law 11).
  public let refused: [Diagnostic]
  private let files: CaseFiles

  /// - Parameter excluding: files that are no reports though they may lie in the folder, such as the registry.
  /// - Throws: where the path names neither a file nor a folder.
  public init(at path: String, excluding: [String] = []) throws(RunFailure) {
    guard let real = FileAccess.real(path) else {
      throw RunFailure(
        .inputMissing, "the path cannot be read (errno \(errno))", at: DiagnosticPlace(file: path))
    }
    var walk: FolderWalk
    switch FileAccess.kind(of: real) {
    case .folder:
      files = CaseFiles(folder: real)
      walk = FolderWalk(real, excluding: Set(excluding.compactMap(FileAccess.real)))
    case .file:
      let name = real.split(separator: "/").last.map(String.init) ?? real
      let folder = String(real.dropLast(name.count + 1))
      files = CaseFiles(folder: folder)
      walk = FolderWalk(file: name, in: folder)
    case .link, .other, .missing:
      throw RunFailure(
        .inputMissing, "the path is neither a file nor a folder", at: DiagnosticPlace(file: path))
    }
    var sources: [SourceFile] = []
    var refused: [Diagnostic] = []
    while let piece = walk.next(1_000) {
      sources += piece.files
      refused += piece.refused.map(\.diagnostic)
    }
    self.sources = sources
    self.refused = refused
  }

  /// - Parameter dialects: mappings of XML vocabularies beside those that are built in.
  /// - Throws: why the file is set aside.
  public func document(
    _ source: SourceFile, dialects: [DialectMapping] = []
  ) throws(RunFailure) -> Document {
    let file: CaseFiles.File
    do {
      file = try files.file(source)
    } catch {
      switch error {
      case .refused(let diagnostics): throw RunFailure(diagnostics)
      case .changed:
        throw RunFailure(
          .fileChangedDuringRun, "the file changed while it was read", at: DiagnosticPlace(file: source.name))
      }
    }
    do {
      return try DocumentReader.read(
        file.bytes, file: source, origin: file.origin, limits: .standard, dialects: dialects)
    } catch {
      throw RunFailure(error.diagnostics)
    }
  }
}
