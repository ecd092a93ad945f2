public import Diagnostics
import Hashing
import RuleLanguage
public import Rules

/// A folder of mappings of XML vocabularies, as `--dialects` names it.
public struct DialectFolder: Sendable {
  public let dialects: [DialectMapping]
  public let warnings: [Diagnostic]
  /// Over the names and bytes of its files; nil without a folder.
  let digest: Digest?

  /// - Parameter folder: nil for none.
  /// - Throws: everything that is wrong with its files.
  public init(_ folder: String?) throws(RunFailure) {
    guard let folder else {
      (dialects, warnings, digest) = ([], [], nil)
      return
    }
    var files: [(path: String, bytes: [UInt8])] = []
    var diagnostics: [Diagnostic] = []
    RuleFolder.collect(folder, "", into: &files, &diagnostics)
    let (dialects, found) = DialectLoader.load(files: files, name: folder)
    diagnostics += found
    let errors = diagnostics.errors
    guard errors.isEmpty else { throw RunFailure(errors) }
    var builder = DigestBuilder("tearline.dialects.v1")
    for file in files.sorted(by: { $0.path < $1.path }) {
      builder.add(file.path)
      builder.add(SHA2.sha256(file.bytes))
    }
    self.dialects = dialects
    warnings = diagnostics.sorted()
    digest = builder.digest()
  }
}
