import CaseStore
import Diagnostics
import Documents
import Hashing
import Identity
import Rules

/// One run over a case folder: from bytes to published packets. Everything but the folder walk, the case file
/// and the clock is done by pure functions; this type only orders them.
public struct Run: Sendable {
  private let request: RunRequest

  public init(_ request: RunRequest) {
    self.request = request
  }

  /// - Throws: what stops the run before anything is exported; a single bad report never does.
  public func perform(progress: some RunProgress = SilentProgress()) async throws -> RunSummary {
    try checkFolders()
    let inputs = try RunInputs(request)
    let layout = OutputLayout(request.out)
    try layout.prepare()
    inputs.patterns.save()
    let store = try CaseStore(path: layout.caseFile)
    let summary: RunSummary
    do {
      summary = try await perform(inputs, layout, store, progress)
    } catch {
      try? store.close()
      throw error
    }
    try store.close()
    return summary
  }

  private func perform(
    _ loaded: RunInputs, _ layout: OutputLayout, _ store: CaseStore, _ progress: some RunProgress
  ) async throws -> RunSummary {
    try store.verifyLedger()
    let inputs = loaded.deciding(try RecordedDecisions(store))
    var summary = RunSummary()
    summary.warnings = inputs.warnings
    try recordOrder(inputs, store)
    _ = try RegistryReview.record(
      loaded.registry, in: store,
      by: Attribution(
        name: "tearline", role: "program", authority: "none", time: Clock.now(),
        reason: "the registry of a run"))

    let excluded = Set([request.registry, request.order].compactMap { FileAccess.real($0) })
    let walk = FolderWalk(request.folder, excluding: excluded, progress: progress)
    let registration = try store.register(walk.files)
    try recordFiles(registration, store)
    summary.quarantined = walk.refused
    summary.warnings += registration.absent.map {
      Diagnostic(.documentAbsent, "the file is recorded and no longer there", at: DiagnosticPlace(file: $0))
    }

    let analysis = DocumentAnalysis(request: request, inputs: inputs)
    let outcomes = try await CaseReading(analysis: analysis, store: store).outcomes(
      of: registration.documents, &summary, progress)
    summarise(outcomes, &summary)
    summary.findings = try store.tallies(of: .tag)

    let press = PacketPress(analysis: analysis, layout: layout, store: store)
    try await press.publish(outcomes, &summary, progress)
    summary.logged = try ReviewStatus(store, now: Clock.now()).logged
    try RunReport(summary).write(to: layout.report)
    return summary
  }

  private func checkFolders() throws(RunFailure) {
    guard let folder = FileAccess.real(request.folder), FileAccess.kind(of: folder) == .folder else {
      throw RunFailure(
        .folderMissing, "the folder of reports cannot be read", at: DiagnosticPlace(file: request.folder))
    }
    // The output folder may not exist yet: the nearest folder above it that does is what counts.
    var out = request.out
    while FileAccess.real(out) == nil, let slash = out.lastIndex(of: "/") { out = String(out[..<slash]) }
    let resolved = (FileAccess.real(out.isEmpty ? (request.out.hasPrefix("/") ? "/" : ".") : out) ?? "") + "/"
    guard !resolved.hasPrefix(folder + "/") else {
      throw RunFailure(
        .outputInsideInput, "packets would be taken up as reports by the next run",
        at: DiagnosticPlace(file: request.out))
    }
  }

  // MARK: Documents

  private func summarise(_ outcomes: [DocumentAnalysis.Outcome], _ summary: inout RunSummary) {
    summary.documents = outcomes.count + summary.quarantined.count
    for outcome in outcomes {
      let found = outcome.reading.diagnostics.compactMap(\.diagnostic)
      if outcome.reading.isQuarantined {
        let reason =
          found.first { $0.severity == .error } ?? found.first
          ?? Diagnostic(.fileUnreadable, "the reason was not recorded")
        summary.quarantined.append(.init(file: outcome.record.source.name, diagnostic: reason))
      } else {
        summary.parsed += 1
        summary.portions += outcome.reading.portions
        summary.regions += outcome.reading.regions
        summary.unread += outcome.reading.unread
        summary.warnings += found
      }
      let links = outcome.links
      summary.links.merge(links.states) { $0 + $1 }
      summary.identities.add(links)
      for (code, numbers) in [
        (DiagnosticCode.decisionReopened, links.reopened), (.decisionDetached, links.detached),
      ] {
        summary.warnings += numbers.map {
          Diagnostic(
            code, "decision \($0) about a link", at: DiagnosticPlace(file: outcome.record.source.name))
        }
      }
    }
    summary.warnings += summary.messages.compactMap(\.diagnostic)
    summary.quarantined.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    summary.warnings.sort()
  }

  // MARK: Records

  private func recordOrder(_ inputs: RunInputs, _ store: CaseStore) throws(CaseFailure) {
    let order = inputs.order
    let by = Attribution(
      name: order.decidedBy.name, role: order.decidedBy.role, authority: order.authority,
      time: order.decidedBy.date, reason: order.basis)
    _ = try store.recordOrder(
      order.id, digest: inputs.orderDigest, by: by, at: Clock.now(), toolVersion: Software.version)
  }

  private func recordFiles(_ registration: CaseStore.Registration, _ store: CaseStore) throws(CaseFailure) {
    let taken = registration.changed.map {
      CaseStore.Event(action: "ingest", object: $0.controlNumber, input: $0.source.digest)
    }
    try store.append(taken, time: Clock.now(), toolVersion: Software.version)
  }
}
