import Diagnostics
import Glibc
import Synchronization

/// An advisory lock on a file beside the case, held for the life of a run. The system lets go of it when the
/// process ends, however it ends.
final class CaseLock: Sendable {
  private let descriptor: Mutex<Int32?>

  init(path: String) throws(CaseFailure) {
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else {
      throw CaseFailure(
        Diagnostic(.caseUnavailable, "the folder of the case file cannot be written (errno \(errno))"))
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      Glibc.close(opened)
      throw CaseFailure(Diagnostic(.caseInUse, "another run holds this case"))
    }
    descriptor = Mutex(opened)
  }

  func release() {
    descriptor.withLock { descriptor in
      if let open = descriptor {
        // Closing alone would leave the lock with a child process that is just being started.
        flock(open, LOCK_UN)
        Glibc.close(open)
      }
      descriptor = nil
    }
  }

  deinit { release() }
}
