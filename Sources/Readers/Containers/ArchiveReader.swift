import Diagnostics
import Documents
import SourceText

/// Reads a ZIP archive as a document: the list of its members and their comments, none of which leaves by default.
enum ArchiveReader {
  static func open(
    _ bytes: [UInt8], file: SourceFile, limits: Limits
  ) throws(ReadFailure) -> ZIPArchive {
    do throws(ZIPArchive.Stop) {
      return try ZIPArchive(bytes, limits: limits)
    } catch {
      throw ReadFailure(
        Diagnostic(
          error.code, "\(error.code.title), at byte \(error.offset)", at: DiagnosticPlace(file: file.name)))
    }
  }

  static func read(_ archive: ZIPArchive, file: SourceFile) throws(ReadFailure) -> Document {
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
