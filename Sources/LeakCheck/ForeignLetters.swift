/// UTF-16 code units that are letters of which no string that is looked for has any.
///
/// Data that is no UTF-16 at all reads as rare letters nearly everywhere; a run of them says no more than one of
/// them, since nothing that is looked for can hold it.
struct ForeignLetters {
  /// One bit a code unit.
  private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

  /// - Parameter strings: folded letters in UTF-8.
  init(to strings: [[UInt8]]) {
    let plane = FoldPlane.standard
    var wanted: Set<Unicode.Scalar> = []
    for string in strings where string.contains(where: { $0 >= 0x80 }) {
      wanted.formUnion(String(decoding: string, as: UTF8.self).unicodeScalars)
    }
    for (unit, row) in plane.rows.enumerated() where row.kind == .word {
      let folded = plane[UInt16(unit)]
      // Whether a digit or a letter stands beside a string decides whether it is a whole one.
      guard let first = folded.first, first >= 0x80,
        String(decoding: folded, as: UTF8.self).unicodeScalars.allSatisfy({ !wanted.contains($0) })
      else { continue }
      bits[unit / 64] |= 1 << UInt64(unit % 64)
    }
  }

  @inline(__always)
  func contains(_ unit: UInt16) -> Bool { bits[Int(unit) / 64] >> UInt64(unit % 64) & 1 == 1 }
}
