import CaseStore
import Diagnostics
import Documents

/// Takes every document of a case through its stages, as many at once as the run may: first each by itself, then the
/// sections of messages, when all of them are known. What a document came to is counted and let go of, so that memory
/// does not grow with the case.
struct CaseReading: Sendable {
  let analysis: DocumentAnalysis
  let store: CaseStore

  /// Documents in flight hold their whole text; this bounds what they hold together.
  private static let byteBudget = 256 << 20
  /// How many bytes of results, and how many results, are recorded in one transaction.
  private static let batchBytes = 8 << 20
  private static let batch = 1_000

  /// How far documents may run ahead of the slowest before them: what they came to is taken in their order.
  private static let lead = 20_000

  private enum Done: Sendable {
    case piece([DocumentIntakeItem]?)
    case document(Int, DocumentIntakeItem, DocumentAnalysis.Work)
  }

  /// - Parameters:
  ///   - intake: where the documents come from; afterwards what it knows of them.
  ///   - summary: takes what is to be told of them.
  /// - Returns: who is named where.
  func read(
    _ intake: inout some DocumentIntake, _ summary: inout RunSummary, _ board: ProgressBoard
  ) async throws -> CaseIndex {
    var index = CaseIndex()
    var sections: [RecordedMessage.Section] = []
    try await work(through: &intake, messages: [:], &summary, board) { step, summary throws in
      switch step {
      case .done(let outcome):
        index.meet(outcome.record.key)
        index.add(outcome)
        try summary.take(outcome) { try analysis.diagnostics(of: $0) }
      case .waits(let section):
        index.meet(section.record.key)
        sections.append(section)
      }
    }
    let messages = RecordedMessage.messages(of: sections)
    summary.messages = messages.map(RunSummary.Message.init)
    index.join(messages)
    var byKey: [Int64: RecordedMessage] = [:]
    for message in messages { for section in message.sections { byKey[section.record.key] = message } }
    var again = RepeatedIntake(messages.flatMap { $0.sections.map(\.record) }, in: store)
    try await work(through: &again, messages: byKey, &summary, board) { step, summary throws in
      guard case .done(let outcome) = step else { return }
      index.add(outcome)
      try summary.take(outcome) { try analysis.diagnostics(of: $0) }
    }
    summary.settle()
    board.step("looking up who is named where")
    try index.collect(from: store)
    return index
  }

  /// Does the work of all documents of an intake, and records what is new.
  ///
  /// - Parameters:
  ///   - messages: the message that a document is a section of, by its key.
  ///   - take: called for each document in the order of the intake.
  private func work<Intake: DocumentIntake>(
    through intake: inout Intake, messages: [Int64: RecordedMessage], _ summary: inout RunSummary,
    _ board: ProgressBoard, take: (DocumentAnalysis.Step, inout RunSummary) throws -> Void
  ) async throws {
    var waiting: [StageRecord] = []
    var waitingBytes = 0
    var source = intake
    try await withThrowingTaskGroup(of: (Done, Intake?).self) { group in
      var queue: [DocumentIntakeItem] = []
      var finished: [Int: DocumentAnalysis.Step] = [:]
      var started = 0
      var taken = 0
      var running = 0
      var inFlight = 0
      var isEnded = false
      var isFetching = false
      while true {
        if !isEnded, !isFetching, queue.count < analysis.request.jobs * 8 {
          isFetching = true
          let before = source
          group.addTask {
            var next = before
            let piece = try next.next()
            return (.piece(piece), next)
          }
        }
        while let item = queue.last, running < analysis.request.jobs, started - taken < CaseReading.lead,
          running == 0 || inFlight + item.record.source.byteCount <= CaseReading.byteBudget
        {
          queue.removeLast()
          let ordinal = started
          started += 1
          running += 1
          inFlight += item.record.source.byteCount
          board.begin(item.record.source.name)
          group.addTask {
            let work = try analysis.run(
              item.record, message: messages[item.record.key], stored: item.stages)
            return (.document(ordinal, item, work), nil)
          }
        }
        if isEnded, queue.isEmpty, running == 0 { break }
        guard let (done, next) = try await group.next() else { break }
        switch done {
        case .piece(let piece):
          isFetching = false
          if let next { source = next }
          guard let piece else {
            isEnded = true
            continue
          }
          queue = piece.reversed() + queue
        case .document(let ordinal, let item, let work):
          running -= 1
          inFlight -= item.record.source.byteCount
          board.end(item.record.source.name, bytes: item.record.source.byteCount)
          for result in work.fresh { summary.work[result.stage.name, default: 0] += 1 }
          waiting += work.fresh
          waitingBytes += work.fresh.reduce(0) { $0 + ($1.payload?.count ?? 0) }
          finished[ordinal] = work.step
          while let step = finished.removeValue(forKey: taken) {
            try take(step, &summary)
            taken += 1
          }
          if waiting.count >= CaseReading.batch || waitingBytes >= CaseReading.batchBytes {
            try store.save(waiting)
            waiting = []
            waitingBytes = 0
          }
        }
      }
    }
    try store.save(waiting)
    intake = source
  }
}
