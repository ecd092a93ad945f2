public import Diagnostics
import Hashing
public import Rules

/// `pack.lock`: the digest of every file of a pack, and the revision of every rule. What is signed is this file.
///
///     tearline pack.lock 1
///     pack core 1.0.0
///     9f86d0…  1  identifier/email.yaml
///     2c26b4…  -  lists/towns.csv
public struct PackLock: Sendable, Hashable {
  public static let fileName = "pack.lock"
  public static let signatureName = "pack.sig"

  struct Entry: Sendable, Hashable {
    let digest: Digest
    /// Nil for what is no rule.
    let revision: Int?
  }

  /// By path in the pack.
  private let entries: [String: Entry]
  private let header: String
  private static let firstLine = "tearline pack.lock 1"

  /// - Parameter files: all files of the pack; the lock and the signature are passed over.
  public init(_ pack: RulePack, files: [(path: String, bytes: [UInt8])]) {
    let revisions = pack.rules.reduce(into: [String: Int]()) {
      $0[$1.id.split(separator: ".").joined(separator: "/") + ".yaml"] = $1.revision
    }
    var entries: [String: Entry] = [:]
    for file in files where !PackLock.isOwn(file.path) {
      entries[file.path] = Entry(digest: SHA2.sha256(file.bytes), revision: revisions[file.path])
    }
    self.entries = entries
    header = "pack \(pack.id) \(pack.version)"
  }

  /// - Returns: nil where the bytes are no lock.
  public init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, lines[0] == PackLock.firstLine, lines[1].hasPrefix("pack "), lines.last == ""
    else {
      return nil
    }
    var entries: [String: Entry] = [:]
    for line in lines[2..<(lines.count - 1)] {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let digest = Digest(hex: String(parts[0])),
        parts[1] == "-" || Int(parts[1]) != nil
      else { return nil }
      let path = parts[2].drop { $0 == " " }
      guard entries.updateValue(Entry(digest: digest, revision: Int(parts[1])), forKey: String(path)) == nil
      else { return nil }
    }
    self.entries = entries
    header = String(lines[1])
  }

  /// The file's bytes: one line a file, in order of path.
  public var bytes: [UInt8] {
    let rows = entries.sorted { $0.key < $1.key }.map { path, entry in
      "\(entry.digest.hex)  \(entry.revision.map(String.init) ?? "-")  \(path)"
    }
    return Array(([PackLock.firstLine, header] + rows).map { $0 + "\n" }.joined().utf8)
  }

  /// What is not as this lock says, sorted.
  ///
  /// - Parameter name: what the user knows the pack's folder by.
  public func differences(to current: PackLock, name: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func report(_ code: DiagnosticCode, _ message: String, _ path: String) {
      diagnostics.append(Diagnostic(code, message, at: DiagnosticPlace(file: "\(name)/\(path)")))
    }
    if header != current.header {
      report(.lockDiffers, "The lock is for another pack or version: `\(header)`.", PackLock.fileName)
    }
    for (path, entry) in current.entries {
      guard let locked = entries[path] else {
        report(.lockDiffers, "The file is not in the lock.", path)
        continue
      }
      guard locked.digest != entry.digest else { continue }
      if let old = locked.revision, let new = entry.revision, new <= old {
        report(.lockRevision, "The rule changed, but its revision is still \(new).", path)
      } else {
        report(.lockDiffers, "The file is not the one that was locked.", path)
      }
    }
    for path in entries.keys where current.entries[path] == nil {
      report(.lockDiffers, "The lock names a file that is not there.", path)
    }
    return diagnostics.sorted()
  }

  private static func isOwn(_ path: String) -> Bool { path == fileName || path == signatureName }
}
