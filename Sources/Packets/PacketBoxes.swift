import ReleaseModel

/// A box of a packet with the place it stands in.
struct PacketBox {
  let document: Int
  /// Index of the block; nil for a slip sheet.
  let block: Int?
  let box: ReleaseModel.RedactionBox
}

extension Packet {
  /// Every box, in the order of its number.
  var boxes: [PacketBox] {
    documents.enumerated().flatMap { index, document in
      let inBlocks = document.blocks.enumerated().flatMap { number, block in
        block.inlines.compactMap { inline -> PacketBox? in
          if case .box(let box) = inline { PacketBox(document: index, block: number, box: box) } else { nil }
        }
      }
      return inBlocks + (document.slip.map { [PacketBox(document: index, block: nil, box: $0)] } ?? [])
    }
  }
}
