import Diagnostics
public import Documents
import Hashing

/// A file that holds other files: an archive, a mailbox, a message with attachments, a word-processor document with
/// pictures. Each member is a file of its own for the case, and ends as read or as set aside like any other.
public struct Container: Sendable {
  public struct Member: Sendable {
    /// Unique in its container, with `/` between folders; never absolute, never climbing.
    public let name: String
    /// What its own reader is told.
    public let origin: FileOrigin
    let source: Source
  }

  /// Where a member's bytes come from.
  enum Source: Sendable {
    case packed(ZIPArchive.Member)
    case part(MailPart)
    case message(Range<Int>)
  }

  /// A member's bytes; where they cannot be had, those that stand for it in the container, and the reason.
  public struct Contents: Sendable {
    public let bytes: [UInt8]
    public let refusal: ReadFailure?
  }

  public let members: [Member]
  private let file: SourceFile
  private let bytes: [UInt8]
  private let archive: ZIPArchive?
  private let indices: [String: Int]

  /// Opens a file that may hold others. Nil where it is of a kind that holds none.
  /// - Throws: `ReadFailure` where its form is broken or beyond the limits, so that nothing is taken out of it; reading
  ///   it as a document fails for the same reason.
  public static func open(
    _ bytes: [UInt8], file: SourceFile, origin: FileOrigin = .folder, limits: Limits = .standard
  ) throws(ReadFailure) -> Container? {
    if bytes.count > limits.bytes { return nil }
    switch FileForm(bytes, origin: origin) {
    case .archive:
      let package = try ArchiveReader.open(bytes, file: file, limits: limits)
      let members = try ArchiveReader.members(of: package, package.form())
      return Container(
        file, bytes, package.archive,
        members.map { member in
          Member(name: member.name, origin: FileOrigin(depth: origin.depth + 1), source: .packed(member))
        })
    case .mailbox:
      let mailbox = try Mailbox(bytes, file: file, limits: limits)
      return Container(file, bytes, nil, mailbox.members(depth: origin.depth + 1))
    case .message:
      let message = try MailMessage(bytes, file: file, limits: limits)
      return Container(file, bytes, nil, message.members(depth: origin.depth + 1))
    case .document, .foreign: return nil
    }
  }

  private init(_ file: SourceFile, _ bytes: [UInt8], _ archive: ZIPArchive?, _ members: [Member]) {
    self.file = file
    self.bytes = bytes
    self.archive = archive
    self.members = members
    indices = Dictionary(
      members.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The container's own size, for whoever keeps several.
  public var byteCount: Int { bytes.count }

  /// The member a path inside this container begins with, and what of the path is left for its own members.
  public func member(onPath path: Substring) -> (member: Member, rest: Substring)? {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[end...].firstIndex(of: "/") ?? path.endIndex
      if let index = indices[String(path[..<end])] {
        return (members[index], end < path.endIndex ? path[path.index(after: end)...] : "")
      }
      if end < path.endIndex { end = path.index(after: end) }
    }
    return nil
  }

  public func contents(of member: Member) -> Contents {
    let name = file.name + "/" + member.name
    func refused(_ stored: ArraySlice<UInt8>, _ code: DiagnosticCode) -> Contents {
      let reason = Diagnostic(code, code.title, at: DiagnosticPlace(file: name))
      return Contents(bytes: Array(stored), refusal: ReadFailure(reason))
    }
    switch member.source {
    case .packed(let packed):
      guard let archive else { return refused([], .damagedArchive) }
      switch archive.contents(of: packed) {
      case .success(let bytes): return Contents(bytes: bytes, refusal: nil)
      case .failure(let refusal): return refused(bytes[packed.data], refusal.code)
      }
    case .part(let part):
      if let code = part.refusal { return refused(bytes[part.body], code) }
      guard let decoded = TransferDecoding.bytes(of: part, in: bytes) else {
        return refused(bytes[part.body], .undecodablePart)
      }
      return Contents(bytes: decoded, refusal: nil)
    case .message(let range):
      return Contents(bytes: Mailbox.message(bytes[range]), refusal: nil)
    }
  }

  /// A member as the case knows it.
  public func file(of member: Member, _ contents: Contents) -> SourceFile {
    SourceFile(
      name: file.name + "/" + member.name, digest: SHA2.sha256(contents.bytes),
      byteCount: contents.bytes.count, parent: file.name)
  }
}
