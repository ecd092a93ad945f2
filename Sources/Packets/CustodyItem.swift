/// A thing that the released texts name as an exhibit or item of property, with what they say of how it came and went.
/// What is nil is not recorded.
struct CustodyItem: Hashable {
  /// A passage that speaks of it.
  struct Mention: Hashable {
    /// Index into the packet's documents.
    let document: Int
    let block: Int
  }

  /// As written, such as `TGH-EX-0031`, or the row of a form, such as `TGO-E-0044-31, item 2`.
  let number: String
  var mentions: [Mention]
  var description: String?
  /// Where, when, by whom and from whom it was taken, and why.
  var place: String?
  var time: String?
  var takenBy: CustodyName?
  var takenFrom: String?
  var reason: String?
  var condition: String?
  /// In the order of the text.
  var transfers: [CustodyTransfer] = []

  /// Where each document names it first.
  var firstMentions: [Mention] {
    mentions.reduce(into: []) { first, mention in
      if !first.contains(where: { $0.document == mention.document }) { first.append(mention) }
    }
  }

  /// What is missing between the taking and the last transfer, in words; a chain is shown with its gaps.
  var gaps: [String] {
    var gaps: [String] = []
    let origin = [("where", place), ("when", time), ("by whom", takenBy?.text), ("from whom", takenFrom)]
      .filter { $0.1 == nil }.map(\.0)
    if !origin.isEmpty { gaps.append("Not recorded \(origin.joined(separator: ", ")) it was taken.") }
    guard let first = transfers.first, let last = transfers.last else {
      return gaps + ["No transfer is recorded: who has held it since is not known from this packet."]
    }
    if let taker = takenBy, let giver = first.releasedBy {
      switch taker.continuity(to: giver) {
      case .same: break
      case .broken: gaps.append("Nothing is recorded between the taking and transfer 1.")
      case .untold:
        gaps.append("Between the taking and transfer 1: names are withheld, so it cannot be told here.")
      }
    }
    for (index, transfer) in transfers.enumerated() {
      let number = index + 1
      let missing = [
        ("when", transfer.time), ("who released it", transfer.releasedBy?.text),
        ("who received it", transfer.receivedBy?.text),
      ].filter { $0.1 == nil }.map(\.0)
      if !missing.isEmpty {
        gaps.append("Transfer \(number): not recorded \(missing.joined(separator: ", ")).")
      }
      guard index > 0, let receiver = transfers[index - 1].receivedBy, let giver = transfer.releasedBy else {
        continue
      }
      switch receiver.continuity(to: giver) {
      case .same: break
      case .broken:
        gaps.append(
          "Between transfers \(index) and \(number) nothing is recorded: \(receiver.text) received it, "
            + "\(giver.text) released it.")
      case .untold:
        gaps.append(
          "Between transfers \(index) and \(number): names are withheld, so it cannot be told here.")
      }
    }
    if transfers.allSatisfy({ $0.digestBefore == nil && $0.digestAfter == nil }) {
      gaps.append("No digest is recorded before or after any transfer.")
    }
    if last.receivedBy == nil { gaps.append("Who holds it now is not recorded.") }
    return gaps
  }
}
