import ReleaseModel
import Typesetting

/// Which Bates numbers the parts of a packet landed on.
struct PacketNumbering {
  private let layout: LayoutResult

  init(_ packet: Packet, _ layout: LayoutResult) {
    self.layout = layout
  }

  /// Ids that the pages and the tables share.
  static func section(_ document: Int) -> String { "document-\(document + 1)" }
  static func block(_ document: Int, _ block: Int) -> String { "document-\(document + 1)-\(block + 1)" }

  /// The page of the packet, from 1, on which a part begins; nil where it is not printed.
  func page(of part: PacketHeading) -> Int? { layout.anchors[part.anchor].map { $0 + 1 } }

  /// The page of the packet, from 1, on which a document begins.
  func page(ofDocument index: Int) -> Int? {
    layout.sections[PacketNumbering.section(index)].map { $0.lowerBound + 1 }
  }

  func first(ofDocument index: Int) -> String? {
    layout.batesRange(ofSection: PacketNumbering.section(index))?.first
  }

  func last(ofDocument index: Int) -> String? {
    layout.batesRange(ofSection: PacketNumbering.section(index))?.last
  }

  func pages(ofDocument index: Int) -> Int {
    layout.sections[PacketNumbering.section(index)]?.count ?? 0
  }

  /// The number on every page of a document.
  func keys(ofDocument index: Int) -> [String] {
    (layout.sections[PacketNumbering.section(index)] ?? 0..<0).compactMap { layout.pages[$0].bates }
  }

  /// The place of a document's first page among the numbered pages, from 1.
  func firstNumber(ofDocument index: Int) -> Int {
    let first = layout.sections[PacketNumbering.section(index)]?.lowerBound ?? 0
    return layout.pages[..<first].count { $0.bates != nil } + 1
  }

  /// The page on which a block begins.
  func bates(ofBlock block: Int, document: Int) -> String? {
    layout.bates(ofAnchor: PacketNumbering.block(document, block)) ?? first(ofDocument: document)
  }
}
