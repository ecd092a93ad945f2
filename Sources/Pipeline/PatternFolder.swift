import Hashing
import Patterns
import Synchronization

/// Compiled expressions of a case, kept beside its case file, so that the next run need not compile them. Whoever can
/// write here can write the case file too. What is damaged counts as not there.
///
/// What a run compiles is written when its output folder is ready, and what its rules no longer use is removed.
final class PatternFolder: PatternCache {
  private let folder: String
  private let state = Mutex(State())

  private struct State {
    /// Names of the files that were asked for.
    var used: Set<String> = []
    /// By name: what is not written yet.
    var fresh: [String: [UInt8]] = [:]
  }

  private static let suffix = ".patterns"
  /// Bytes of the digest in front of a database.
  private static let header = 32

  init(_ folder: String) {
    self.folder = folder
  }

  func database(for key: [UInt8]) -> [UInt8]? {
    let name = PatternFolder.name(key)
    state.withLock { _ = $0.used.insert(name) }
    guard let bytes = FileAccess.read(folder + "/" + name).bytes else { return nil }
    let database = Array(bytes.dropFirst(PatternFolder.header))
    return bytes.starts(with: PatternFolder.digest(database, key).bytes) ? database : nil
  }

  func keep(_ database: [UInt8], for key: [UInt8]) {
    let bytes = PatternFolder.digest(database, key).bytes + database
    state.withLock { $0.fresh[PatternFolder.name(key)] = bytes }
  }

  /// Writes what was compiled. What cannot be written is compiled again by the next run.
  func save() {
    let (used, fresh) = state.withLock { state in
      defer { state.fresh = [:] }
      return (state.used, state.fresh)
    }
    if !fresh.isEmpty, FileAccess.makeFolder(folder) {
      for (name, bytes) in fresh { _ = FileAccess.replace(folder + "/" + name, with: bytes) }
    }
    for name in FileAccess.names(in: folder) ?? [] where !used.contains(name) {
      FileAccess.remove(folder + "/" + name)
    }
  }

  private static func name(_ key: [UInt8]) -> String { SHA2.sha256(key).hex + suffix }

  /// Over the key too, so that a database under another's name is not taken for it.
  private static func digest(_ database: [UInt8], _ key: [UInt8]) -> Digest {
    var builder = DigestBuilder("tearline.patterns.v1")
    builder.add(SHA2.sha256(key))
    builder.add(SHA2.sha256(database))
    return builder.digest()
  }
}
