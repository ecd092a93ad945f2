public import Interchange
public import ReleaseModel

/// Holds a packet against an earlier version of it, which is known by its packet.json.
public enum PacketComparison {
  /// A paragraph as a reader sees it: its words, and the grounds of its boxes.
  private struct Paragraph: Equatable {
    var words = ""
    var boxes: [String] = []
  }

  /// A document as a reader sees it; a slip sheet is a box without a paragraph.
  private struct Sight {
    var slip: String?
    var paragraphs: [Paragraph] = []
  }

  /// - Parameter earlier: packet.json of the version that is replaced.
  public static func changes(from earlier: JSON, to packet: Packet) -> [PacketLineage.Change] {
    var old: [String: Sight] = [:]
    var order: [String] = []
    for document in earlier["documents"]?.arrayValue ?? [] {
      guard let control = document["controlNumber"]?.stringValue else { continue }
      order.append(control)
      old[control] = sight(document)
    }
    var changes: [PacketLineage.Change] = []
    for document in packet.documents {
      let control = document.controlNumber
      if let before = old.removeValue(forKey: control) {
        changes += difference(control, before, sight(document))
      } else {
        changes.append(.init(controlNumber: control, paragraph: nil, kind: .documentAdded, ground: ""))
      }
    }
    changes += order.filter { old[$0] != nil }.map {
      .init(controlNumber: $0, paragraph: nil, kind: .documentRemoved, ground: "")
    }
    return changes
  }

  private static func difference(
    _ control: String, _ before: Sight, _ after: Sight
  ) -> [PacketLineage.Change] {
    func change(_ paragraph: Int?, _ kind: PacketLineage.Change.Kind, _ ground: String)
      -> PacketLineage.Change
    {
      .init(controlNumber: control, paragraph: paragraph, kind: kind, ground: ground)
    }
    if before.slip != after.slip {
      return [before.slip.map { change(nil, .lifted, $0) }, after.slip.map { change(nil, .withheld, $0) }]
        .compactMap(\.self)
    }
    // Where the number of paragraphs differs, only the document as a whole can be compared.
    let isParallel = before.paragraphs.count == after.paragraphs.count
    let pairs =
      isParallel
      ? Array(zip(before.paragraphs, after.paragraphs)) : [(whole(before), whole(after))]
    return pairs.enumerated().flatMap { index, pair -> [PacketLineage.Change] in
      let (old, new) = pair
      let number = isParallel ? index + 1 : nil
      let lifted = remainder(of: old.boxes, without: new.boxes)
      let added = remainder(of: new.boxes, without: old.boxes)
      if lifted.isEmpty, added.isEmpty {
        return old.words == new.words ? [] : [change(number, .reworded, "")]
      }
      return lifted.map { change(number, .lifted, $0) } + added.map { change(number, .withheld, $0) }
    }
  }

  private static func whole(_ sight: Sight) -> Paragraph {
    Paragraph(
      words: sight.paragraphs.map(\.words).joined(separator: "\n"), boxes: sight.paragraphs.flatMap(\.boxes))
  }

  private static func remainder(of labels: [String], without others: [String]) -> [String] {
    var left = labels
    for label in others {
      if let index = left.firstIndex(of: label) { left.remove(at: index) }
    }
    return left
  }

  private static func sight(_ document: ReleasedDocument) -> Sight {
    Sight(
      slip: document.slip?.label,
      paragraphs: document.blocks.map { block in
        block.inlines.reduce(into: Paragraph()) { paragraph, inline in
          if case .box(let box) = inline {
            paragraph.boxes.append(box.label)
          } else {
            paragraph.words += inline.plainText
          }
        }
      })
  }

  private static func sight(_ document: JSON) -> Sight {
    Sight(
      slip: document["slip"]?["grounds"]?.stringValue,
      paragraphs: (document["blocks"]?.arrayValue ?? []).map { block in
        let cells = (block["cells"]?.arrayValue ?? []).flatMap { $0.arrayValue ?? [] }
        return ((block["content"]?.arrayValue ?? []) + cells).reduce(into: Paragraph()) { paragraph, inline in
          if let text = inline.stringValue {
            paragraph.words += text
          } else if let text = inline["substitute"]?.stringValue {
            paragraph.words += "[\(text)]"
          } else if let grounds = inline["grounds"]?.stringValue {
            paragraph.boxes.append(grounds)
          }
        }
      })
  }
}
