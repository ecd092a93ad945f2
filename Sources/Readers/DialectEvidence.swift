import SourceText

/// The evidence of some dialects, looked for together in one pass over the header.
struct DialectEvidence {
  private struct Item {
    /// In `pieces`.
    let piece: Range<Int>
    let weight: Int
    /// Index among the dialects.
    let dialect: Int
  }

  /// The first lines that are looked at, and how much of each.
  private static let headerLines = 40
  private static let lineBytes = 200

  private var items: [Item] = []
  private var pieces: [UInt8] = []
  /// Items that open a line, by their first byte.
  private var opening = [[Int]](repeating: [], count: 256)
  /// Items that stand anywhere, by a number of thirteen bits for their first three bytes; and which numbers there are,
  /// one bit each: nearly no place of a header passes.
  private var anywhere = [[Int]](repeating: [], count: 1 << 13)
  private var present = [UInt64](repeating: 0, count: 1 << 7)
  private let dialects: Int

  init(of dialects: [TextDialect]) {
    self.dialects = dialects.count
    for (index, dialect) in dialects.enumerated() {
      for evidence in dialect.evidence {
        if evidence.opensLine {
          opening[Int(evidence.piece[0])].append(items.count)
        } else {
          addAnywhere(evidence.piece)
        }
        items.append(
          Item(
            piece: pieces.count..<(pieces.count + evidence.piece.count), weight: evidence.weight,
            dialect: index))
        pieces += evidence.piece
      }
    }
  }

  /// Files the next item under its first three bytes; one of two bytes under all that may follow.
  private mutating func addAnywhere(_ piece: [UInt8]) {
    var key: UInt32 = 0
    for byte in piece.prefix(3) { key = key << 8 | UInt32(byte) }
    let keys =
      piece.count >= 3 ? [key] : (0..<256).map { key << 8 | $0 }
    for place in Set(keys.map(DialectEvidence.place(of:))) {
      anywhere[place].append(items.count)
      present[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// What the header says for each dialect: every piece counts once.
  func scores(_ text: SourceText, _ lines: [TextLine]) -> [Int] {
    var scores = [Int](repeating: 0, count: dialects)
    var isFound = [Bool](repeating: false, count: items.count)
    text.utf8.withUnsafeBufferPointer { bytes in
      for line in lines.prefix(DialectEvidence.headerLines) where !line.isBlank {
        let end = min(line.body.end, line.body.start + DialectEvidence.lineBytes)
        let header = UnsafeBufferPointer(rebasing: bytes[line.body.start..<end])
        find(opening[Int(DialectEvidence.uppercase(header[0]))], in: header, at: 0, &isFound, &scores)
        findAnywhere(in: header, &isFound, &scores)
      }
    }
    return scores
  }

  private func findAnywhere(
    in header: UnsafeBufferPointer<UInt8>, _ isFound: inout [Bool], _ scores: inout [Int]
  ) {
    present.withUnsafeBufferPointer { present in
      // The byte at each place and the two behind it; behind the end stand zeros.
      var key: UInt32 = 0
      for next in 0..<(header.count + 2) {
        key = key << 8 | UInt32(next < header.count ? header[next] : 0)
        let place = DialectEvidence.place(of: key)
        if present[place >> 6] >> UInt64(place & 63) & 1 == 1, next >= 2 {
          find(anywhere[place], in: header, at: next - 2, &isFound, &scores)
        }
      }
    }
  }

  /// The number of three bytes, whatever the case of their letters.
  private static func place(of key: UInt32) -> Int { Int(((key & 0xDF_DFDF) &* 0x9E37_79B1) >> 19) }

  private func find(
    _ candidates: [Int], in header: UnsafeBufferPointer<UInt8>, at start: Int, _ isFound: inout [Bool],
    _ scores: inout [Int]
  ) {
    for index in candidates where !isFound[index] {
      let item = items[index]
      guard stands(item.piece, in: header, at: start) else { continue }
      isFound[index] = true
      scores[item.dialect] += item.weight
    }
  }

  private func stands(_ piece: Range<Int>, in header: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + piece.count <= header.count else { return false }
    for offset in 0..<piece.count
    where DialectEvidence.uppercase(header[start + offset]) != pieces[piece.lowerBound + offset] {
      return false
    }
    return true
  }

  private static func uppercase(_ byte: UInt8) -> UInt8 { byte.isASCIILowercase ? byte & 0xDF : byte }
}
