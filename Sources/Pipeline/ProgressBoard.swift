import CaseStore
import Synchronization

/// Where a run stands, for the one who started it, and, in a file of the output folder, for everyone else.
final class ProgressBoard: Sendable {
  private struct State {
    var standing = RunStanding(step: "starting")
    /// What is in work, with the time since when.
    var inWork: [(name: String, since: Double)] = []
    /// What was done at some moments of the last minute.
    var samples: [(time: Double, done: Int, bytes: Int)] = []
    var written = 0.0
  }

  /// How often the file is written, and how far back the rate reaches, in seconds.
  private static let pause = 1.0
  private static let window = 60.0

  private let listener: any RunProgress
  /// Nil where nobody else is to be told.
  private let file: String?
  private let state = Mutex(State())

  init(_ listener: some RunProgress, file: String?) {
    self.listener = listener
    self.file = file
  }

  /// Begins the step of the documents, of which so many are expected.
  func expect(_ extent: FolderWalk.Extent) {
    step("documents", total: extent.files, bytes: extent.bytes)
  }

  /// Begins another step.
  func step(_ name: String, total: Int = 0, bytes: Int = 0) {
    change(isNow: true) { state in
      state.standing = RunStanding(step: name)
      state.standing.total = total
      state.standing.totalBytes = bytes
      state.samples = []
      state.inWork = []
    }
  }

  func begin(_ name: String) {
    change { $0.inWork.append((name, Clock.seconds())) }
  }

  func end(_ name: String, bytes: Int = 0) {
    change { state in
      if let place = state.inWork.firstIndex(where: { $0.name == name }) { state.inWork.remove(at: place) }
      state.standing.done += 1
      state.standing.bytes += bytes
      // Files inside of files are counted as they are met.
      state.standing.total = max(state.standing.total, state.standing.done)
      state.standing.totalBytes = max(state.standing.totalBytes, state.standing.bytes)
    }
  }

  /// The run has ended, in whatever way.
  func close() {
    if let file { FileAccess.remove(file) }
  }

  private func change(isNow: Bool = false, _ body: (inout State) -> Void) {
    let now = Clock.seconds()
    let due = state.withLock { state -> RunStanding? in
      body(&state)
      guard isNow || now - state.written >= ProgressBoard.pause else { return nil }
      state.written = now
      state.samples.append((now, state.standing.done, state.standing.bytes))
      while state.samples.count > 2, now - state.samples[0].time > ProgressBoard.window {
        state.samples.removeFirst()
      }
      state.standing.time = Int(now)
      state.standing.waitingFor = state.inWork.first?.name
      state.standing.waitingSince = Int(state.inWork.first?.since ?? 0)
      (state.standing.rate, state.standing.secondsLeft) = ProgressBoard.pace(state)
      return state.standing
    }
    guard let due else { return }
    listener.update(due)
    if let file { _ = FileAccess.replace(file, with: due.json, isDurable: false) }
  }

  private static func pace(_ state: State) -> (rate: Double?, secondsLeft: Int?) {
    guard let first = state.samples.first, let last = state.samples.last, last.time > first.time,
      last.done > first.done
    else { return (nil, nil) }
    let rate = Double(last.done - first.done) / (last.time - first.time)
    let standing = state.standing
    // By bytes where they are known: large documents take longer.
    if standing.totalBytes > 0, last.bytes > first.bytes {
      let speed = Double(last.bytes - first.bytes) / (last.time - first.time)
      return (rate, Int(Double(standing.totalBytes - standing.bytes) / speed))
    }
    return (rate, standing.total > 0 ? Int(Double(standing.total - standing.done) / rate) : nil)
  }
}
