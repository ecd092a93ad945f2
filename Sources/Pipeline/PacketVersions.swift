import CaseStore
import Hashing
import Interchange
import Packets
import ReleaseModel

/// The versions of packets that were given out, and which one comes next.
///
/// A packet is a draft until it is given out: it is built again with the same numbers as often as its inputs change.
/// After that its numbers are used, and the next version goes on behind them.
struct PacketVersions: Sendable {
  private let issues: [String: [IssueRecord]]
  private let lastBates: [String: Int]

  init(_ store: CaseStore) throws(CaseFailure) {
    issues = Dictionary(grouping: try store.issues(), by: \.packet)
    lastBates = try store.lastBates()
  }

  /// - Parameter key: what the packet is built of. What was given out is built again as it was.
  func version(of packet: Packet, key: Digest) -> PacketVersion {
    let known = issues[packet.id] ?? []
    if let same = known.first(where: { $0.key == key }) {
      let previous = known.last { $0.version < same.version }
      return PacketVersion(
        number: same.version, firstBates: same.firstBates, lineage: previous.flatMap { lineage($0, packet) })
    }
    guard let previous = known.max(by: { $0.version < $1.version }) else {
      return PacketVersion(number: 1, firstBates: (lastBates[packet.batesPrefix] ?? 0) + 1, lineage: nil)
    }
    return PacketVersion(
      number: previous.version + 1, firstBates: (lastBates[packet.batesPrefix] ?? 0) + 1,
      lineage: lineage(previous, packet))
  }

  private func lineage(_ previous: IssueRecord, _ packet: Packet) -> PacketLineage? {
    guard let model = try? JSON(parsing: previous.model) else { return nil }
    return PacketLineage(
      replaced: previous.version, order: model["order"]?["id"]?.stringValue ?? "",
      tagManifest: previous.tagManifest.hex, changes: PacketComparison.changes(from: model, to: packet))
  }
}
