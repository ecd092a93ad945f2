public import Sealing

/// The files of a packet, ready to be put in a bag.
public struct PacketFiles: Sendable {
  /// Below `data/`.
  public let payload: [BagFile]
  /// Beside `data/`.
  public let tagFiles: [BagFile]
  public let info: [BagInfoField]
  public let pageCount: Int
  /// The digests of the fonts, as the bag and the model print them.
  public let fontDigests: [String]
  /// What the packet says by itself, whatever its documents: headings, instructions, forms, the order.
  public let ownTexts: [String]
  /// How many of the pages carry a Bates number.
  public let batesCount: Int

  /// The table of everything that was withheld, as it leaves.
  public var redactionLog: [UInt8]? { payload.first { $0.path == PacketTables.redactionLog }?.bytes }
}
