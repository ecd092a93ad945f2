import Diagnostics
import Documents
import SourceText

/// Reads a ZIP archive as a document: the list of its members and their comments, none of which leaves by default.
enum ArchiveReader {
  /// An archive, or a document in the form of one.
  static func read(
    _ bytes: [UInt8], file: SourceFile, limits: Limits, depth: Int
  ) throws(ReadFailure) -> Document {
    let package = try open(bytes, file: file, limits: limits)
    let form = try package.form()
    if depth >= limits.nesting, !(try members(of: package, form)).isEmpty {
      throw failure(.nestedTooDeep, file)
    }
    switch form {
    case .archive: return try list(package.archive, file)
    case .wordDocument(let main):
      return try WordReader.read(package, main: main, file: file, limits: limits)
    case .other: throw failure(.officePackage, file)
    }
  }

  /// The members that are files of their own.
  static func members(
    of package: OfficePackage, _ form: OfficePackage.Form
  ) throws(ReadFailure) -> [ZIPArchive.Member] {
    let files = package.archive.members.filter { !$0.isFolder }
    switch form {
    case .archive: return files
    case .wordDocument(let main):
      let parts = try WordParts(package, main: main)
      return files.filter { !parts.isRead($0.name) }
    case .other: return []
    }
  }

  static func open(
    _ bytes: [UInt8], file: SourceFile, limits: Limits
  ) throws(ReadFailure) -> OfficePackage {
    let archive: ZIPArchive
    do throws(ZIPArchive.Stop) {
      archive = try ZIPArchive(bytes, limits: limits)
    } catch {
      throw ReadFailure(
        Diagnostic(
          error.code, "\(error.code.title), at byte \(error.offset)", at: DiagnosticPlace(file: file.name)))
    }
    return try OfficePackage(archive, file: file.name, limits: limits)
  }

  private static func failure(_ code: DiagnosticCode, _ file: SourceFile) -> ReadFailure {
    ReadFailure(Diagnostic(code, code.title, at: DiagnosticPlace(file: file.name)))
  }

  private static func list(_ archive: ZIPArchive, _ file: SourceFile) throws(ReadFailure) -> Document {
    guard archive.members.contains(where: { !$0.isFolder }) else {
      throw ReadFailure(
        Diagnostic(.emptyFile, "the archive holds no file", at: DiagnosticPlace(file: file.name)))
    }
    var list = ContainerList(file)
    for (index, member) in archive.members.enumerated() {
      list.add(.envelope, Array(member.name.utf8), named: "member", line: index + 1, member.namePlace)
      let comment = TextDecoder.decode(Array(archive.bytes[member.comment]), as: .utf8).utf8
      list.add(.comment, comment, named: "comment", line: index + 1, member.comment)
    }
    let comment = TextDecoder.decode(Array(archive.bytes[archive.comment]), as: .utf8).utf8
    list.add(.comment, comment, named: "comment", line: archive.members.count + 1, archive.comment)
    return list.document(dialect: "archive.zip")
  }
}
