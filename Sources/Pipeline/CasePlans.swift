import CaseStore
import Diagnostics
import Documents
import Identity

/// Every packet of a case planned again from the reports as they are now, without writing any.
struct CasePlans {
  let inputs: RunInputs
  let packets: [PacketBuilder.Result]

  /// - Parameter listsSettled: whether plans list what nobody is asked about, too.
  /// - Throws: where the case would run differently now: what it says would not be what its last run said.
  init(_ store: CaseStore, _ request: RunRequest, listsSettled: Bool = false) async throws {
    let inputs = try RunInputs(request).deciding(try RecordedDecisions(store))
    let analysis = DocumentAnalysis(request: request, inputs: inputs, store: store)
    var summary = RunSummary()
    var intake = RecordedIntake(store)
    let index = try await CaseReading(analysis: analysis, store: store).read(
      &intake, &summary, ProgressBoard(SilentProgress(), file: nil))
    guard summary.work.isEmpty else {
      throw RunFailure(.reviewStale, "documents would be read, tagged or linked anew")
    }
    self.inputs = inputs
    packets = try index.confirmed.compactMap { position in
      let person = inputs.registry.people[position]
      guard !person.isProtected else { return nil }
      let documents = try analysis.packetDocuments(
        index.documents(of: position), messages: index.messages)
      let builder = PacketBuilder(analysis: analysis, person: person, listsSettled: listsSettled)
      return try builder.build(builder.inputs(documents, from: store), pseudonyms: [:])
    }
  }
}
