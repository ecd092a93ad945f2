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
    let board = ProgressBoard(progress, file: layout.progress)
    let summary: RunSummary
    do {
      summary = try await perform(inputs, layout, store, board)
    } catch {
      board.close()
      try? store.close()
      throw error
    }
    board.close()
    try store.close()
    return summary
  }

  private func perform(
    _ loaded: RunInputs, _ layout: OutputLayout, _ store: CaseStore, _ board: ProgressBoard
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
    let walk = FolderWalk(request.folder, excluding: excluded)
    board.expect(walk.extent())
    var intake = FolderIntake(walk, into: store)
    let analysis = DocumentAnalysis(
      request: request, inputs: inputs, store: store, changes: try RuleChanges(inputs, recordingIn: store))
    let index = try await CaseReading(analysis: analysis, store: store).read(&intake, &summary, board)
    summary.takeRefused(
      intake.refused, absent: try store.markAbsent { index.hasMet($0) })
    board.step("counting findings")
    summary.findings = try store.tallies(of: .tag)

    let press = PacketPress(analysis: analysis, layout: layout, store: store)
    try await press.publish(index, &summary, board)
    board.step("writing the report")
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

  // MARK: Records

  private func recordOrder(_ inputs: RunInputs, _ store: CaseStore) throws(CaseFailure) {
    let order = inputs.order
    let by = Attribution(
      name: order.decidedBy.name, role: order.decidedBy.role, authority: order.authority,
      time: order.decidedBy.date, reason: order.basis)
    _ = try store.recordOrder(
      order.id, digest: inputs.orderDigest, by: by, at: Clock.now(), toolVersion: Software.version)
  }
}
