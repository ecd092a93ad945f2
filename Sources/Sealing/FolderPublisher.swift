internal import Glibc

/// Puts a finished folder in the place of another so that a crash at any moment leaves a whole one.
///
/// For `publish(staged, to: final)`:
/// 1. Where nothing is at `final`, one rename puts it there.
/// 2. Otherwise the kernel swaps the two names in one step (`renameat2` with `RENAME_EXCHANGE`, Linux 3.15 on
///    most local file systems): at every instant `final` is the whole old folder or the whole new one.
/// 3. Where the file system cannot swap, the old folder is renamed to `final.previous` and the new one to
///    `final`. Between the two renames nothing is at `final`; `recover(final)` puts the old folder back.
///
/// The old folder is then renamed to `final.discarded` and removed, so that a half-removed folder never has
/// another name. `publish` begins with `recover`; a program also calls it when it starts. Both folders must be
/// on one file system. Two programs must not publish to one name at a time.
public enum FolderPublisher {
  /// - Throws: `occupied` where something that is no folder is at `final`; `notAPlainFile` where `staged` is no
  ///   folder; `system` where the system refuses, with the old state kept or recoverable.
  public static func publish(_ staged: String, to final: String) throws(SealingFailure) {
    try publish(staged, to: final, exchange: true) { _ throws(SealingFailure) in }
  }

  /// Brings `final` back to a whole folder after a crash and removes what is left over.
  public static func recover(_ final: String) throws(SealingFailure) {
    let final = FileSystem.withoutTrailingSlashes(final)
    let previous = final + ".previous"
    if FileSystem.kind(of: previous) == .folder {
      if FileSystem.kind(of: final) == nil {
        try move(previous, final)
      } else {
        try FileSystem.removeTree(final + ".discarded")
        try move(previous, final + ".discarded")
      }
    }
    try FileSystem.removeTree(final + ".discarded")
  }

  /// - Parameter before: called with a step's name before the step; tests stop there, as a crash would.
  static func publish(
    _ staged: String, to final: String, exchange: Bool,
    before: (String) throws(SealingFailure) -> Void
  ) throws(SealingFailure) {
    let staged = FileSystem.withoutTrailingSlashes(staged)
    let final = FileSystem.withoutTrailingSlashes(final)
    guard FileSystem.kind(of: staged) == .folder else { throw .notAPlainFile(path: staged) }
    try recover(final)
    switch FileSystem.kind(of: final) {
    case nil:
      try before("place")
      try move(staged, final)
    case .folder:
      try before("swap")
      if exchange, try swap(staged, final) {
        try before("discard")
        try move(staged, final + ".discarded")
      } else {
        try before("set aside")
        try move(final, final + ".previous")
        try before("place")
        try move(staged, final)
        try before("discard")
        try move(final + ".previous", final + ".discarded")
      }
      try before("remove")
      try FileSystem.removeTree(final + ".discarded")
    default: throw .occupied(path: final)
    }
  }

  /// A rename that is on the disk when it returns.
  private static func move(_ source: String, _ target: String) throws(SealingFailure) {
    guard rename(source, target) == 0 else { throw FileSystem.failure("rename", source) }
    try synchronizeParents(source, target)
  }

  private static func synchronizeParents(_ first: String, _ second: String) throws(SealingFailure) {
    let parents = Set([FileSystem.parent(of: first), FileSystem.parent(of: second)])
    for parent in parents.sorted() { try FileSystem.synchronizeFolder(parent) }
  }

  private typealias Renameat2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  /// The C library's `renameat2` (glibc 2.28), which its headers hide from Swift.
  private static let renameat2: Renameat2? = dlsym(nil, "renameat2").map {
    unsafeBitCast($0, to: Renameat2.self)
  }

  /// - Returns: false where this kernel, library or file system cannot swap two names.
  private static func swap(_ first: String, _ second: String) throws(SealingFailure) -> Bool {
    let renameExchange: UInt32 = 2
    guard let renameat2 else { return false }
    if renameat2(AT_FDCWD, first, AT_FDCWD, second, renameExchange) != 0 {
      guard errno == EINVAL || errno == ENOSYS || errno == ENOTSUP else {
        throw FileSystem.failure("swap", second)
      }
      return false
    }
    try synchronizeParents(first, second)
    return true
  }
}
