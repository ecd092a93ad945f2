import CaseStore
import Hashing

/// A document as packets take it up.
struct PacketDocument: Sendable {
  let record: DocumentRecord
  /// The message that the document is a section of.
  let message: RecordedMessage?
  /// Digests of what packets depend on: the three results, what decisions make of the links where they change them,
  /// and the sections that count together. The first is of what was read.
  let outputs: [Digest]
}
