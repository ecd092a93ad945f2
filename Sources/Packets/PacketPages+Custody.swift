import ReleaseModel
import Typesetting

extension PacketPages {
  /// Part 11: what the released texts say of things taken, with the gaps of their chains.
  var custody: [TypesetBlock] {
    var blocks: [TypesetBlock] = [
      section("custody"), heading(.custody),
      .paragraph(
        reading.custody.isEmpty
          ? "No released text of this packet names an exhibit or an item of property by a number."
          : "Every item that the released texts name by a number, with what they say of its taking and of each transfer. "
            + "What they do not say is printed as not recorded, and every gap is printed as a gap. A gap here is a gap "
            + "in what was released; it does not prove that no record exists."),
    ]
    for item in reading.custody {
      blocks.append(
        .heading(TypesetHeading(level: 2, item.number, translation: "سلسلة الحيازة", inOutline: false)))
      blocks.append(.keyValues(facts(of: item)))
      if !item.transfers.isEmpty { blocks.append(transfers(of: item)) }
      if !item.gaps.isEmpty {
        blocks.append(.paragraph("Gaps", style: .bold))
        blocks.append(.list(TypesetList(item.gaps.map { quoted($0) })))
      }
    }
    return blocks
  }

  private func facts(of item: CustodyItem) -> [TypesetKeyValue] {
    func row(_ key: String, _ value: String?) -> TypesetKeyValue {
      TypesetKeyValue([.text(key)], quoted(value ?? "not recorded"))
    }
    let places = item.firstMentions.enumerated().flatMap { number, mention -> [TypesetInline] in
      (number == 0 ? [] : [.text("; ")])
        + pin(mention.document, mention.block).map { $0 == .lineBreak ? .text(" ") : $0 }
    }
    return [
      row("Description", item.description), row("Taken where", item.place), row("Taken when", item.time),
      row("Taken by", item.takenBy?.text), row("Taken from", item.takenFrom), row("Reason", item.reason),
      row("Condition", item.condition), TypesetKeyValue([.text("Named in")], places),
    ]
  }

  private func transfers(of item: CustodyItem) -> TypesetBlock {
    func cell(_ value: String?) -> TypesetTable.Cell { .init(quoted(value ?? "not recorded")) }
    return .table(
      TypesetTable(
        columns: [
          .init("No.", relativeWidth: 4), .init("When", relativeWidth: 13),
          .init("Released by", relativeWidth: 16),
          .init("Received by", relativeWidth: 16), .init("Purpose", relativeWidth: 16),
          .init("Condition", relativeWidth: 13), .init("Digest before", relativeWidth: 12),
          .init("Digest after", relativeWidth: 12),
        ],
        rows: item.transfers.enumerated().map { index, transfer in
          TypesetTable.Row([
            .init(String(index + 1)), cell(transfer.time), cell(transfer.releasedBy?.text),
            cell(transfer.receivedBy?.text),
            cell(transfer.purpose), cell(transfer.condition), cell(transfer.digestBefore),
            cell(transfer.digestAfter),
          ])
        }, summary: "Transfers of \(item.number)"))
  }
}
