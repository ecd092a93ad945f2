public import CaseStore
import Diagnostics
import Hashing
import Interchange

/// Records that a packet is given out: from then on its Bates numbers are used, and what is built next is another
/// version.
public enum PacketIssue {
  public struct Result: Sendable {
    public let version: Int
    /// The first and the last Bates number; nil where no page has one.
    public let bates: (first: String, last: String)?
  }

  /// - Throws: where the packet does not stand, or a number of it was given out on another page.
  public static func issue(
    _ out: String, _ store: CaseStore, packet: String, to recipient: String, by: Reviewer
  ) throws -> Result {
    let by = try by.attribution()
    guard !recipient.allSatisfy(\.isWhitespace) else {
      throw RunFailure(.decisionIncomplete, "--to is empty")
    }
    let layout = OutputLayout(out)
    let record = try StandingPacket.record(packet, store, layout)
    let model = try StandingPacket.model(record, layout)
    let version = model["version"]?.integerValue ?? 1
    let pages = try pages(model, packet, version)
    try store.issue(
      IssueRecord(
        packet: packet, version: version, recipient: recipient, key: record.key,
        tagManifest: record.tagManifest, firstBates: pages.first?.number ?? 1, model: model.pretty),
      pages: pages,
      by: by, toolVersion: Software.version)
    let documents = model["documents"]?.arrayValue ?? []
    let first = documents.first?["begBates"]?.stringValue
    let last = documents.last?["endBates"]?.stringValue
    return Result(version: version, bates: first.flatMap { first in last.map { (first, $0) } })
  }

  /// The numbered pages, which follow each other without a gap.
  private static func pages(_ model: JSON, _ packet: String, _ version: Int) throws -> [BatesRecord] {
    var pages: [BatesRecord] = []
    for document in model["documents"]?.arrayValue ?? [] {
      guard let control = document["controlNumber"]?.stringValue,
        let first = document["begBates"]?.stringValue.flatMap(number),
        let last = document["endBates"]?.stringValue.flatMap(number), first.prefix == last.prefix,
        first.number <= last.number, pages.last.map({ $0.number + 1 == first.number }) ?? true
      else {
        throw RunFailure(.packetUnknown, "the Bates numbers of \(packet) do not follow each other")
      }
      for number in first.number...last.number {
        pages.append(
          BatesRecord(
            prefix: first.prefix, number: number, document: control, page: number - first.number + 1,
            packet: packet, version: version))
      }
    }
    return pages
  }

  /// A Bates number in its parts: everything up to the digits at its end, and those.
  private static func number(_ bates: String) -> (prefix: String, number: Int)? {
    let digits = bates.utf8.reversed().prefix { 0x30...0x39 ~= $0 }.count
    guard let number = Int(bates.suffix(digits)) else { return nil }
    return (String(bates.dropLast(digits)), number)
  }
}
