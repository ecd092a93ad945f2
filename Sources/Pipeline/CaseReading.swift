import CaseStore
import Documents

/// Takes every document of a case through its stages, as many at once as the run may: first each by itself, then the
/// sections of messages, when all of them are known.
struct CaseReading: Sendable {
  let analysis: DocumentAnalysis
  let store: CaseStore

  /// Documents in flight hold their whole text; this bounds what they hold together.
  private static let byteBudget = 256 << 20
  /// How many results are recorded in one transaction.
  private static let batch = 200

  private struct Job: Sendable {
    let record: DocumentRecord
    let message: RecordedMessage?
    let stored: [StageRecord.Stage: StageRecord]
  }

  /// In the order of `records`, but for sections of a message, which follow its first one.
  func outcomes(
    of records: [DocumentRecord], _ summary: inout RunSummary, _ progress: some RunProgress
  ) async throws -> [DocumentAnalysis.Outcome] {
    var stored: [Int64: [StageRecord.Stage: StageRecord]] = [:]
    for stage in StageRecord.Stage.allCases {
      for (document, record) in try store.results(of: stage) {
        stored[document, default: [:]][stage] = record
      }
    }
    let first = try await steps(
      records.map { Job(record: $0, message: nil, stored: stored[$0.key] ?? [:]) }, "reading", &summary,
      progress)
    var sections: [RecordedMessage.Section] = []
    for case .waits(let section, let fresh) in first {
      sections.append(section)
      for result in fresh { stored[section.record.key, default: [:]][result.stage] = result }
    }
    let messages = RecordedMessage.messages(of: sections)
    summary.messages = messages.map(RunSummary.Message.init)
    let joined = try await steps(
      messages.flatMap { message in
        message.sections.map {
          Job(record: $0.record, message: message, stored: stored[$0.record.key] ?? [:])
        }
      }, "joining sections", &summary, progress)
    return CaseReading.together(first, joined, messages)
  }

  /// The outcomes of both passes. Messages come in the order of the sections that were met first, and stand there.
  private static func together(
    _ first: [DocumentAnalysis.Step], _ joined: [DocumentAnalysis.Step], _ messages: [RecordedMessage]
  ) -> [DocumentAnalysis.Outcome] {
    var outcomes: [DocumentAnalysis.Outcome] = []
    var rest = joined.compactMap(\.outcome)[...]
    var next = messages[...]
    var placed: Set<Int64> = []
    for step in first {
      switch step {
      case .done(let outcome): outcomes.append(outcome)
      case .waits(let section, _):
        guard !placed.contains(section.record.key), let message = next.popFirst() else { continue }
        let sections = rest.prefix(message.sections.count)
        outcomes += sections
        placed.formUnion(sections.map(\.record.key))
        rest = rest.dropFirst(message.sections.count)
      }
    }
    return outcomes
  }

  /// Does the jobs, records what is new, and gives the results in the order of the jobs.
  private func steps(
    _ jobs: [Job], _ name: String, _ summary: inout RunSummary, _ progress: some RunProgress
  ) async throws -> [DocumentAnalysis.Step] {
    var steps = [DocumentAnalysis.Step?](repeating: nil, count: jobs.count)
    var waiting: [StageRecord] = []
    var done = 0
    try await withThrowingTaskGroup(of: (Int, DocumentAnalysis.Step).self) { group in
      var next = 0
      var running = 0
      var inFlight = 0
      while next < jobs.count || running > 0 {
        while next < jobs.count, running < analysis.request.jobs,
          running == 0 || inFlight + jobs[next].record.source.byteCount <= CaseReading.byteBudget
        {
          let index = next
          let job = jobs[index]
          group.addTask { (index, try analysis.run(job.record, message: job.message, stored: job.stored)) }
          inFlight += job.record.source.byteCount
          running += 1
          next += 1
        }
        guard let (index, step) = try await group.next() else { break }
        running -= 1
        inFlight -= jobs[index].record.source.byteCount
        steps[index] = step
        waiting += step.fresh
        for result in step.fresh { summary.work[result.stage.rawValue, default: 0] += 1 }
        done += 1
        progress.update(step: name, done: done, total: jobs.count)
        if waiting.count >= CaseReading.batch {
          try store.save(waiting)
          waiting = []
        }
      }
    }
    try store.save(waiting)
    return steps.compactMap(\.self)
  }
}
