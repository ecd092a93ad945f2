import ReleaseModel

/// What part 3 lists, in its order.
enum PacketContents {
  enum Entry {
    case part(PacketHeading)
    /// Index into the packet's documents.
    case document(Int)
  }

  static func entries(of packet: Packet) -> [Entry] {
    let before: [PacketHeading] = [.identity, .documentList, .timeline, .evaluation, .documents]
    let after: [PacketHeading] = [
      .translations, .defence, .log, .withheld, .vaughn, .custody, .provenance,
    ]
    let last: [PacketHeading] =
      (packet.version.lineage == nil ? [] : [.lineage]) + [.manifest, .certification]
    return before.map(Entry.part) + packet.documents.indices.map(Entry.document)
      + (after + last).map(Entry.part)
  }
}
