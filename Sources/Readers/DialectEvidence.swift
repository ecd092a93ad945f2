import SourceText

/// The evidence of some dialects, looked for together in one pass over the header.
struct DialectEvidence {
  private struct Item {
    let piece: [UInt8]
    let weight: Int
    let opensLine: Bool
    /// Index among the dialects.
    let dialect: Int
  }

  /// The first lines that are looked at, and how much of each.
  private static let headerLines = 40
  private static let lineBytes = 200

  private var items: [Item] = []
  /// The items by their first byte: those that open a line, and those that stand anywhere.
  private var opening = [[Int]](repeating: [], count: 256)
  private var anywhere = [[Int]](repeating: [], count: 256)
  /// Which two bytes items that stand anywhere begin with: nearly no place of a header passes.
  private var pairs = [Bool](repeating: false, count: 1 << 16)
  private let dialects: Int

  init(of dialects: [TextDialect]) {
    self.dialects = dialects.count
    for (index, dialect) in dialects.enumerated() {
      for evidence in dialect.evidence {
        let first = Int(evidence.piece[0])
        if evidence.opensLine {
          opening[first].append(items.count)
        } else {
          anywhere[first].append(items.count)
          pairs[first << 8 | Int(evidence.piece[1])] = true
        }
        items.append(
          Item(
            piece: evidence.piece, weight: evidence.weight, opensLine: evidence.opensLine, dialect: index))
      }
    }
  }

  /// What the header says for each dialect: every piece counts once.
  func scores(_ text: SourceText, _ lines: [TextLine]) -> [Int] {
    var scores = [Int](repeating: 0, count: dialects)
    var isFound = [Bool](repeating: false, count: items.count)
    for line in lines.prefix(DialectEvidence.headerLines) {
      let header = text[line.body].prefix(DialectEvidence.lineBytes).map {
        $0.isASCIILowercase ? $0 & 0xDF : $0
      }
      guard let first = header.first else { continue }
      func find(_ candidates: [Int], at start: Int) {
        for index in candidates where !isFound[index] {
          let item = items[index]
          guard DialectEvidence.stands(item.piece, in: header, at: start) else { continue }
          isFound[index] = true
          scores[item.dialect] += item.weight
        }
      }
      find(opening[Int(first)], at: 0)
      for start in 0..<(header.count - 1) where pairs[Int(header[start]) << 8 | Int(header[start + 1])] {
        find(anywhere[Int(header[start])], at: start)
      }
    }
    return scores
  }

  private static func stands(_ piece: [UInt8], in header: [UInt8], at start: Int) -> Bool {
    guard start + piece.count <= header.count else { return false }
    for offset in piece.indices where header[start + offset] != piece[offset] { return false }
    return true
  }
}
