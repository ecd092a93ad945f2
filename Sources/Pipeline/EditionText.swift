import Diagnostics
import Interchange
import SourceText

/// What one edition of a packet shows, as its packet.json has it.
struct EditionText {
  enum Piece {
    case text([UInt8])
    /// A box, or words that stand for others.
    case gap
  }

  /// A paragraph, a field, or a row.
  struct Block {
    let pieces: [Piece]
    /// A field is a name and a value, and the value alone may tell everything.
    let isField: Bool

    var isVisible: Bool { pieces.contains { if case .text = $0 { true } else { false } } }
  }

  struct Document {
    let controlNumber: String
    let reportNumber: String?
    let title: String?
    let blocks: [Block]
  }

  let documents: [Document]
  /// What its cover and its document list print.
  let printed: [String]

  /// - Throws: where the packet has no model that can be read.
  init(packet: String) throws(RunFailure) {
    let path = packet + "/data/packet.json"
    let bytes = FileAccess.read(path).bytes
    guard let bytes, let model = try? JSON(parsing: bytes), let documents = model["documents"]?.arrayValue
    else {
      throw RunFailure(
        .packetUnknown, "there is no packet here, or its model cannot be read",
        at: DiagnosticPlace(file: path))
    }
    self.documents = documents.map(Self.document)
    printed =
      [model["subject"], model["order"]].compactMap(\.self).flatMap(Self.strings)
      + documents.flatMap { document in
        ["title", "kind", "reportNumber", "date", "originalMarking", "releasedMarking"]
          .compactMap { document[$0]?.stringValue }
      }
  }

  /// What this block says in the places where `lesser` has a gap; nil where the two say something else around it.
  static func values(of fuller: Block, under lesser: Block) -> [[UInt8]]? {
    let text = flat(fuller.pieces)
    var values: [[UInt8]] = []
    var position = 0
    var isAfterGap = false
    for (index, piece) in lesser.pieces.enumerated() {
      guard case .text(let words) = piece else {
        isAfterGap = true
        continue
      }
      // What stands last is the end, wherever else it occurs.
      let rest = text[position...]
      let start =
        index == lesser.pieces.count - 1
        ? (rest.reversed().starts(with: words.reversed()) ? rest.endIndex - words.count : nil)
        : rest.firstRange(of: words)?.lowerBound
      guard let start, start >= position,
        isAfterGap || text[position..<start].allSatisfy({ $0 == space })
      else { return nil }
      if isAfterGap { values.append(Array(text[position..<start])) }
      position = start + words.count
      isAfterGap = false
    }
    if isAfterGap {
      values.append(Array(text[position...]))
    } else if position < text.count {
      return nil
    }
    // A gap of the fuller one says nothing.
    return values.flatMap { $0.split(separator: gap).map(Array.init) }
  }

  /// Without what may stand before it: the number of a paragraph, the label of a field, a portion mark.
  static func bare(_ words: [UInt8]) -> [UInt8] {
    var rest = words[...].drop { $0 == space }
    var isDone = false
    while !isDone {
      isDone = true
      let first = rest.prefix { $0 != space }
      let label = rest.prefix(40).firstIndex(of: UInt8(ascii: ":"))
      if first.first == UInt8(ascii: "("), let end = rest.prefix(60).firstIndex(of: UInt8(ascii: ")")) {
        rest = rest[(end + 1)...].drop { $0 == space }
        isDone = false
      } else if first.count <= 4, let last = first.last,
        [UInt8(ascii: "."), UInt8(ascii: ")")].contains(last)
      {
        rest = rest[first.endIndex...].drop { $0 == space }
        isDone = false
      } else if let label, !rest[..<label].contains(where: \.isASCIIDigit) {
        rest = rest[(label + 1)...].drop { $0 == space }
        isDone = false
      }
    }
    return Array(rest)
  }

  /// In place of a gap; occurs in no UTF-8.
  private static let gap: UInt8 = 0xFF
  private static let space = UInt8(ascii: " ")

  private static func flat(_ pieces: [Piece]) -> [UInt8] {
    let parts = pieces.map { piece -> [UInt8] in if case .text(let words) = piece { words } else { [gap] } }
    return Array(parts.joined(separator: [space]))
  }

  // MARK: Reading

  private static func document(_ value: JSON) -> Document {
    Document(
      controlNumber: value["controlNumber"]?.stringValue ?? "",
      reportNumber: value["reportNumber"]?.stringValue, title: value["title"]?.stringValue,
      blocks: (value["blocks"]?.arrayValue ?? []).map { block in
        let inlines =
          block["content"]?.arrayValue ?? (block["cells"]?.arrayValue ?? []).flatMap { $0.arrayValue ?? [] }
        return Block(
          pieces: inlines.compactMap(piece), isField: block["kind"]?.stringValue == "field")
      })
  }

  /// - Returns: nil where there is nothing but space.
  private static func piece(_ value: JSON) -> Piece? {
    guard let text = value.stringValue else { return .gap }
    // One space between words: what stands beside a box may have lost its own.
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : .text(Array(words.utf8))
  }

  /// All strings in a value.
  private static func strings(_ value: JSON) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let values): values.flatMap(strings)
    case .object(let members): members.flatMap { strings($0.value) }
    case .null, .boolean, .integer, .decimal: []
    }
  }
}
