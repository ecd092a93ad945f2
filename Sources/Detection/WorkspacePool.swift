import Patterns
import Rules
import Synchronization

/// Workspaces of scanners, lent to one task at a time and used again.
final class WorkspacePool: Sendable {
  /// One workspace a view. It is only ever held by the pool or by one borrower.
  struct Workspaces: @unchecked Sendable {
    var byView: [ReadingView: PatternScanner.Workspace] = [:]
  }

  private let free = Mutex<[Workspaces]>([])

  /// Runs `body` with a set of workspaces of its own.
  func withWorkspaces<Result>(_ body: (inout Workspaces) -> Result) -> Result {
    var workspaces = free.withLock { $0.popLast() } ?? Workspaces()
    let result = body(&workspaces)
    let used = workspaces
    free.withLock { $0.append(used) }
    return result
  }
}
