import Synchronization

@testable import Commands

/// A console that keeps what a command writes.
final class Capture: Sendable {
  private let lines = Mutex<(out: [String], err: [String])>(([], []))

  var console: Console {
    Console(
      out: { line in self.lines.withLock { $0.out.append(line) } },
      err: { line in self.lines.withLock { $0.err.append(line) } }, isInteractive: false, reveal: false)
  }

  var out: String { lines.withLock { $0.out.joined(separator: "\n") } }
  var err: String { lines.withLock { $0.err.joined(separator: "\n") } }
}
