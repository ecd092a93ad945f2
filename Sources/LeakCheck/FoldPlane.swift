/// What the characters of the basic multilingual plane become, as numbers alone: reading it counts no references.
struct FoldPlane: Sendable {
  struct Row {
    let kind: FoldTable.Class
    let isRightToLeft: Bool
    /// Characters.
    let letters: UInt8
    /// Bytes of UTF-8.
    let count: UInt8
    /// Where they are in `bytes`.
    let start: UInt32
  }

  static let standard = FoldPlane()

  /// By UTF-16 code unit; a surrogate is no character.
  let rows: [Row]
  let bytes: [UInt8]

  private init() {
    var rows: [Row] = []
    rows.reserveCapacity(0x10000)
    var bytes: [UInt8] = []
    for value in 0..<UInt32(0x10000) {
      guard let entry = Unicode.Scalar(value).map(FoldTable.entry) else {
        rows.append(Row(kind: .separator, isRightToLeft: false, letters: 0, count: 0, start: 0))
        continue
      }
      rows.append(
        Row(
          kind: entry.kind, isRightToLeft: entry.isRightToLeft, letters: UInt8(entry.letters),
          count: UInt8(entry.bytes.count), start: UInt32(bytes.count)))
      bytes += entry.bytes
    }
    self.rows = rows
    self.bytes = bytes
  }

  subscript(_ unit: UInt16) -> ArraySlice<UInt8> {
    let row = rows[Int(unit)]
    return bytes[Int(row.start)..<Int(row.start) + Int(row.count)]
  }
}
