import Documents
import Foundation
import Hashing
import Readers
import Rules
import SourceText
import Testing

@testable import Pipeline

/// Redacting what was released finds nothing more to take out.
struct IdempotenceTests {
  @Test(arguments: ["iraq-court", "public"]) func aReleasedDocumentHasNothingToRedact(order: String)
    async throws
  {
    let run = try await SampleRun.of(order)
    let inputs = try RunInputs(SampleRun.request(order: order, out: run.out))
    var documents = 0
    for (person, packet) in run.packets.sorted(by: { $0.key < $1.key }) {
      for (control, text) in packet.documents.sorted(by: { $0.key < $1.key }) {
        let bytes = Array(text.utf8)
        let source = SourceFile(name: control + ".txt", digest: SHA2.sha256(bytes), byteCount: bytes.count)
        guard let document = try? DocumentReader.read(bytes, file: source, limits: .standard) else {
          continue
        }
        documents += 1
        let findings = inputs.engine.findings(
          in: document, markings: MarkingLayer(of: document), order: inputs.order, people: nil)
        let more = findings.filter { $0.act.withholds && !$0.isHeld }
        #expect(
          more.isEmpty, "\(person) \(control): \(more.map { "\($0.rule): \(document.text.string($0.span))" })"
        )
      }
    }
    #expect(documents > 10)
  }
}
