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
    let analysis = DocumentAnalysis(request: request, inputs: inputs)
    var summary = RunSummary()
    let outcomes = try await CaseReading(analysis: analysis, store: store).outcomes(
      of: try store.documents(), &summary, SilentProgress())
    guard summary.work.isEmpty else {
      throw RunFailure(.reviewStale, "documents would be read, tagged or linked anew")
    }
    self.inputs = inputs
    packets = try inputs.registry.people.filter { !$0.isProtected }.compactMap { person in
      let linked = outcomes.filter { $0.linked.contains(person.id) }
      guard linked.contains(where: { $0.confirmed.contains(person.id) }) else { return nil }
      let builder = PacketBuilder(analysis: analysis, person: person, listsSettled: listsSettled)
      return try builder.build(try builder.inputs(linked, from: store), pseudonyms: [:])
    }
  }
}
