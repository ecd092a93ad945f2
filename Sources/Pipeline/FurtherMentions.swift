import ReleaseModel

/// Mentions that may be the subject of a packet in documents that nothing ties to him. Where a name is common there
/// are thousands: the first stand in the packet with their evidence, of the others the documents.
struct FurtherMentions {
  /// How many stand with their evidence.
  private static let most = 200
  /// Documents in one line of the packet.
  private static let documentsInLine = 50

  private struct Kind: Hashable, Comparable {
    let state: String
    let basis: String

    static func < (left: Kind, right: Kind) -> Bool {
      (left.state, left.basis) < (right.state, right.basis)
    }
  }

  private var count = 0
  private var documents: [Kind: [String]] = [:]

  /// - Returns: those of the rows, which are of one document, that stand with their evidence.
  mutating func take(_ rows: [IdentityRow]) -> [IdentityRow] {
    if count + rows.count <= FurtherMentions.most {
      count += rows.count
      return rows
    }
    count = FurtherMentions.most
    for row in rows {
      let kind = Kind(state: row.state, basis: row.basis)
      if documents[kind]?.last != row.controlNumber { documents[kind, default: []].append(row.controlNumber) }
    }
    return []
  }

  /// The lines of all others.
  var rows: [IdentityRow] {
    documents.sorted { $0.key < $1.key }.flatMap { kind, documents in
      stride(from: 0, to: documents.count, by: FurtherMentions.documentsInLine).map { start in
        let line = documents[start..<min(start + FurtherMentions.documentsInLine, documents.count)]
        return IdentityRow(
          controlNumber: line[start], state: kind.state, basis: kind.basis, evidence: [],
          further: Array(line.dropFirst()))
      }
    }
  }
}
