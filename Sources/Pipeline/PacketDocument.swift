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
  /// Where no decision is about its links: positions in the registry of the people whom a confirmed one names, and
  /// what is shown of its mentions to everyone else's packet.
  var undecided: (confirmed: [Int], sights: MentionSights?)?
}
