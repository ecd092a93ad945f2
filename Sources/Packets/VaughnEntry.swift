import ReleaseModel

/// A line of the Vaughn index: a document of which something is withheld, why, and what can be said of it.
struct VaughnEntry: Hashable {
  /// Index into the packet's documents.
  let document: Int
  /// The labels of its boxes, each with what its ground protects where the catalogue says so.
  let grounds: [Ground]
  /// Blocks that hold a box.
  let blocks: [Int]
  let passages: Int
  let portions: Int

  struct Ground: Hashable {
    let label: String
    let meaning: String?
  }

  static func all(of packet: Packet) -> [VaughnEntry] {
    packet.documents.enumerated().compactMap { index, document in
      let boxes = document.boxes
      guard !boxes.isEmpty else { return nil }
      let labels = boxes.flatMap { $0.label.components }.uniqued()
      return VaughnEntry(
        document: index,
        grounds: labels.map { Ground(label: $0, meaning: packet.groundTitles[$0]) },
        blocks: document.blocks.indices.filter { number in
          document.blocks[number].inlines.contains { if case .box = $0 { true } else { false } }
        },
        passages: boxes.count { $0.extent == .passage }, portions: boxes.count { $0.extent == .portion })
    }
  }

  /// What was done to release the rest.
  func segregability(in packet: Packet) -> String {
    guard packet.documents[document].disposition == .withheld else {
      return
        "Everything the order covers was released. Withheld inside paragraphs: \(passages); in the place of "
        + "paragraphs, cells or runs of them: \(portions)."
    }
    return "No part could be released under the order. How long the document is, is not said."
  }

  /// What may be said of the document without its text.
  func description(in packet: Packet) -> String {
    let document = packet.documents[document]
    return [document.kind, document.titleText].compactMap(\.self).filter { !$0.isEmpty }.joined(
      separator: ": ")
  }
}

extension String {
  /// The single labels of a box that prints several.
  fileprivate var components: [String] {
    split(separator: ",").map { part in String(part.drop(while: \.isWhitespace)) }
  }
}
