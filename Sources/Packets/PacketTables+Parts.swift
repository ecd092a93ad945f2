import ReleaseModel

/// The parts of the packet as its pages print them: where each begins, its lines, and its tables.
extension PacketTables {
  struct Part {
    let heading: PacketHeading
    /// Lines of a name and a value.
    var facts: [PacketFact] = []
    var tables: [PacketTable] = []
  }

  /// In the order in which they are printed.
  var parts: [Part] {
    PacketHeading.allCases.compactMap { heading in
      switch heading {
      case .cover:
        Part(heading: heading, facts: PacketFact.subject(of: packet) + PacketFact.order(of: packet))
      case .identity: Part(heading: heading, tables: [identity])
      case .contents: Part(heading: heading, tables: [contents])
      case .documentList: Part(heading: heading, tables: [documents])
      case .timeline: Part(heading: heading, tables: [timeline])
      case .evaluation: Part(heading: heading, tables: [evaluations, origins])
      // The documents themselves are the member `documents` of the model.
      case .documents: Part(heading: heading)
      case .translations: Part(heading: heading, tables: [translations])
      case .defence: Part(heading: heading, tables: [exculpatory])
      case .log: Part(heading: heading, tables: [redactions])
      case .withheld: Part(heading: heading, tables: [withheld])
      case .vaughn: Part(heading: heading, tables: [vaughn])
      case .custody: Part(heading: heading, tables: [custody, transfers])
      case .provenance: Part(heading: heading, facts: PacketFact.provenance(of: packet))
      case .lineage:
        packet.version.lineage.map {
          Part(heading: heading, facts: PacketFact.lineage($0, of: packet), tables: [lineage($0)])
        }
      case .manifest: Part(heading: heading, facts: PacketFact.handOver, tables: [digests])
      case .certification:
        Part(
          heading: heading,
          facts: PacketFact.certified(of: packet, software: software) + PacketFact.attested)
      case .reading: nil
      }
    }
  }
}
