/// A unit as it is compared: its words as numbers.
///
/// In the archive a unit is its length in bytes, that of its place and the number of its words, in four bytes each,
/// the lowest first; then the place, a byte for the sight of each word, and the words with a line end behind each.
struct CodedUnit {
  let codes: [UInt64]
  let sights: [CopyUnit.Sight]

  private static let header = 12

  static func bytes(of units: [CopyUnit]) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in units {
      let start = bytes.count
      bytes += [UInt8](repeating: 0, count: header)
      bytes += unit.place.utf8
      bytes += unit.sights.map(\.rawValue)
      for word in unit.words {
        bytes += word.utf8
        bytes.append(separator)
      }
      for (field, value) in [bytes.count - start, unit.place.utf8.count, unit.words.count].enumerated() {
        for byte in 0..<4 { bytes[start + field * 4 + byte] = UInt8(value >> (byte * 8) & 0xFF) }
      }
    }
    return bytes
  }

  /// Where the unit that begins at `offset` ends.
  static func end(_ bytes: [UInt8], of offset: Int) -> Int { offset + number(bytes, offset) }

  static func place(_ bytes: [UInt8], at offset: Int) -> String {
    String(decoding: bytes[placeRange(bytes, offset)], as: UTF8.self)
  }

  static func unit(_ bytes: [UInt8], at offset: Int) -> CopyUnit {
    let place = placeRange(bytes, offset)
    let words = place.upperBound + number(bytes, offset + 8)
    return CopyUnit(
      place: self.place(bytes, at: offset),
      words: bytes[words..<end(bytes, of: offset)].split(separator: separator).map {
        String(decoding: $0, as: UTF8.self)
      }, sights: bytes[place.upperBound..<words].map(sight))
  }

  init(_ bytes: [UInt8], at offset: Int) {
    let start = Self.placeRange(bytes, offset).upperBound
    let count = Self.number(bytes, offset + 8)
    sights = bytes[start..<start + count].map(Self.sight)
    var codes: [UInt64] = []
    codes.reserveCapacity(count)
    var code = SecretIndex.digestStart
    for byte in bytes[(start + count)..<Self.end(bytes, of: offset)] {
      if byte == Self.separator {
        codes.append(code)
        code = SecretIndex.digestStart
      } else {
        code = SecretIndex.digest(code, adding: byte)
      }
    }
    self.codes = codes
  }

  /// Folded words hold letters and digits alone.
  private static let separator: UInt8 = 0x0A

  private static func sight(_ byte: UInt8) -> CopyUnit.Sight { CopyUnit.Sight(rawValue: byte) ?? .hidden }

  private static func placeRange(_ bytes: [UInt8], _ offset: Int) -> Range<Int> {
    let start = offset + header
    return start..<start + number(bytes, offset + 4)
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
  }

  /// Runs of hidden words.
  var passages: [Range<Int>] {
    var passages: [Range<Int>] = []
    var start: Int?
    for (index, sight) in sights.enumerated() {
      if sight == .hidden {
        start = start ?? index
      } else if let first = start {
        passages.append(first..<index)
        start = nil
      }
    }
    if let start { passages.append(start..<sights.count) }
    return passages
  }
}
