import ReleaseModel
import Testing

@testable import Pipeline

struct FurtherMentionsTests {
  private func row(_ document: Int, _ state: String) -> IdentityRow {
    IdentityRow(
      controlNumber: "DOC-\(document)", state: state, basis: "name",
      evidence: ["given name: equal, +3.0 bits"])
  }

  @Test func fewStandAsTheyAre() {
    var further = FurtherMentions()
    let rows = (0..<100).map { [row($0, "candidate"), row($0, "rejected")] }
    #expect(rows.flatMap { further.take($0) } == rows.flatMap { $0 })
    #expect(further.rows.isEmpty)
  }

  /// However many there are, each document is named once for each of its states.
  @Test func ofManyTheDocumentsAreNamed() {
    var further = FurtherMentions()
    var shown: [IdentityRow] = []
    for document in 0..<3_000 {
      let rows = [row(document, "candidate"), row(document, "candidate"), row(document, "rejected")]
      shown += further.take(document == 2_999 ? [rows[0]] : rows)
    }
    #expect(shown.count == 198)
    #expect(further.rows.count < 130)
    for state in ["candidate", "rejected"] {
      let named = (shown + further.rows).filter { $0.state == state }.flatMap {
        [$0.controlNumber] + $0.further
      }
      let wanted = (0..<(state == "candidate" ? 3_000 : 2_999)).map { "DOC-\($0)" }
      #expect(named.reduce(into: []) { if $0.last != $1 { $0.append($1) } } == wanted)
    }
    #expect(further.rows.allSatisfy { $0.evidence.isEmpty && $0.further.count < 50 })
  }
}
