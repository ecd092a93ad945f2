import Pipeline
import Synchronization

/// One line on a terminal, at most ten times a step; nothing in a pipe.
final class ConsoleProgress: RunProgress {
  private let console: Console
  private let last = Mutex("")

  init(_ console: Console) {
    self.console = console
  }

  func update(step: String, done: Int, total: Int) {
    let tenth = total == 0 ? 10 : done * 10 / total
    let key = "\(step) \(tenth)"
    let isNew = last.withLock { last in
      defer { last = key }
      return last != key
    }
    if isNew { console.progress("\(step): \(done) of \(total)") }
  }
}
