import Diagnostics
public import Documents

/// Everything a file of the case folder holds, down to the last level, as files of their own.
public struct FamilyWalk: Sendable {
  /// Each behind the file it lies in, in the order of their container.
  public private(set) var members: [SourceFile] = []
  private var unpacked = 0
  private let limits: Limits
  private let root: SourceFile

  /// - Throws: `ReadFailure` where all levels together are beyond the limits: then nothing is taken out of the file.
  ///   What is wrong with one container is not told here but when that file is read.
  public init(_ bytes: [UInt8], file: SourceFile, limits: Limits = .standard) throws(ReadFailure) {
    self.limits = limits
    root = file
    try walk(bytes, file, .folder)
  }

  private mutating func walk(
    _ bytes: [UInt8], _ file: SourceFile, _ origin: FileOrigin
  ) throws(ReadFailure) {
    guard origin.depth < limits.nesting,
      let container = try? Container.open(bytes, file: file, origin: origin, limits: limits)
    else { return }
    for member in container.members {
      let contents = container.contents(of: member)
      let source = container.file(of: member, contents)
      members.append(source)
      unpacked += source.byteCount
      if members.count > limits.members { throw failure(.tooManyMembers) }
      if unpacked > limits.unpackedBytes { throw failure(.expandsTooFar) }
      if contents.refusal == nil { try walk(contents.bytes, source, member.origin) }
    }
  }

  private func failure(_ code: DiagnosticCode) -> ReadFailure {
    ReadFailure(Diagnostic(code, code.title, at: DiagnosticPlace(file: root.name)))
  }
}
