import ReleaseModel

/// What the released text of a packet says, gathered under the parts of the packet. Everything here is a function of
/// the packet alone, so it cannot depend on what is withheld (law 4).
struct PacketReading {
  let origins: DocumentOrigins
  let evaluations: [SourceEvaluation]
  let timeline: [TimelineEntry]
  let defence: [DefenceEntry]
  let translations: [FacingTranslation]
  let vaughn: [VaughnEntry]
  let custody: [CustodyItem]
  let digests: [ReleasedDigest]

  init(_ packet: Packet) {
    origins = DocumentOrigins(packet)
    evaluations = SourceEvaluation.all(of: packet)
    timeline = TimelineEntry.all(of: packet, origins, evaluations)
    defence = DefenceEntry.all(of: packet, evaluations)
    translations = FacingTranslation.all(of: packet)
    vaughn = VaughnEntry.all(of: packet)
    custody = CustodyReader.items(of: packet)
    digests = ReleasedDigest.all(of: packet)
  }
}
