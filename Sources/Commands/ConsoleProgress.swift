import Pipeline
import Synchronization

/// One line on a terminal, written over itself; nothing in a pipe.
final class ConsoleProgress: RunProgress {
  private let console: Console

  init(_ console: Console) {
    self.console = console
  }

  func update(_ standing: RunStanding) {
    console.progress(StandingWords.line(standing))
  }
}
