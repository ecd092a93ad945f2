import Detection
import Identity
import Packets
import Readers
import Redaction
import ReleaseModel
import Rules

extension RunInputs {
  /// What makes packets of these inputs. Packs are named by id and version and never by digest: a digest of something
  /// that does not leave lets others confirm a guess at it.
  var provenance: [ProvenanceStep] {
    [
      ProvenanceStep("Program", Software.name),
      ProvenanceStep("Reports read by", "readers \(DocumentReader.version)"),
      ProvenanceStep(
        "Rules applied", file.packs.map { "\($0.id) \($0.version)" }.sorted().joined(separator: ", ")),
      ProvenanceStep("Passages found by", engine.version),
      ProvenanceStep("People linked by", "identity \(Linker.version)"),
      ProvenanceStep("Dispositions computed by", "planner \(Planner.version), gate \(Gate.version)"),
      ProvenanceStep("Pages, tables and text made by", "packets \(PacketWriter.version)"),
      ProvenanceStep("Released under", "order \(order.id), decided by the person named on the cover"),
      ProvenanceStep(
        "Checked by",
        "a search of the finished files for all that was withheld, without which no packet is published"),
    ]
  }
}
