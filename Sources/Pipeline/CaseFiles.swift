import Diagnostics
import Documents
import Hashing
import Readers
import Synchronization

/// The files of a case by their names: those of the folder, and those inside them, which are taken out of their
/// container again whenever they are read.
///
/// Members are asked for one after the other, so the containers opened last are kept, within a budget.
final class CaseFiles: Sendable {
  struct File {
    let bytes: [UInt8]
    let origin: FileOrigin
  }

  /// Why a file cannot be had.
  enum Failure: Error {
    case refused([Diagnostic])
    /// It is not there any more, or its container holds something else now.
    case changed
  }

  private struct Opened {
    let name: String
    let container: Container
  }

  private let folder: String
  private let opened = Mutex<[Opened]>([])
  private static let keptContainers = 8
  private static let keptBytes = 256 << 20

  init(folder: String) {
    self.folder = folder
  }

  /// The bytes of a file, made sure that they are those of the record.
  func file(_ source: SourceFile) throws(Failure) -> File {
    // What is too large for any reader is not loaded to find that out.
    if source.parent == nil,
      let refusal = DocumentReader.refusal(ofFile: source.name, bytes: source.byteCount)
    {
      throw .refused(refusal.diagnostics)
    }
    let file = source.parent == nil ? try outermost(source.name) : try member(source)
    guard SHA2.sha256(file.bytes) == source.digest else { throw .changed }
    return file
  }

  private func outermost(_ name: String) throws(Failure) -> File {
    let (bytes, error) = FileAccess.read(folder + "/" + name)
    guard let bytes else {
      throw .refused([
        Diagnostic(
          .fileUnreadable, "the system refused to read the file (errno \(error))",
          at: DiagnosticPlace(file: name))
      ])
    }
    return File(bytes: bytes, origin: .folder)
  }

  /// Goes down from the file of the folder, container by container.
  private func member(_ source: SourceFile) throws(Failure) -> File {
    let name = source.name
    var slash = name.firstIndex(of: "/")
    while let end = slash, FileAccess.kind(of: folder + "/" + name[..<end]) == .folder {
      slash = name[name.index(after: end)...].firstIndex(of: "/")
    }
    guard let slash else { throw .changed }
    var path = String(name[..<slash])
    var rest = name[name.index(after: slash)...]
    var container = try container(path) { () throws(Failure) in try outermost(path) }
    while true {
      guard let (member, left) = container.member(onPath: rest) else { throw .changed }
      if left.isEmpty {
        let contents = container.contents(of: member)
        guard let refusal = contents.refusal else {
          return File(bytes: contents.bytes, origin: member.origin)
        }
        guard SHA2.sha256(contents.bytes) == source.digest else { throw .changed }
        throw .refused(refusal.diagnostics)
      }
      path += "/" + member.name
      rest = left
      let outer = container
      container = try self.container(path) { () throws(Failure) in
        File(bytes: outer.contents(of: member).bytes, origin: member.origin)
      }
    }
  }

  /// - Parameter file: reads it, where it is not open.
  private func container(_ path: String, _ file: () throws(Failure) -> File) throws(Failure) -> Container {
    let known = opened.withLock { opened -> Container? in
      guard let index = opened.firstIndex(where: { $0.name == path }) else { return nil }
      let found = opened.remove(at: index)
      opened.append(found)
      return found.container
    }
    if let known { return known }
    let file = try file()
    let source = SourceFile(
      name: path, digest: SHA2.sha256(file.bytes), byteCount: file.bytes.count)
    guard let container = try? Container.open(file.bytes, file: source, origin: file.origin) else {
      throw .changed
    }
    opened.withLock { opened in
      opened.append(Opened(name: path, container: container))
      var bytes = opened.reduce(0) { $0 + $1.container.byteCount }
      while opened.count > CaseFiles.keptContainers || bytes > CaseFiles.keptBytes && opened.count > 1 {
        bytes -= opened.removeFirst().container.byteCount
      }
    }
    return container
  }
}
