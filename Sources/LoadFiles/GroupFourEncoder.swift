/// Compresses a black and white picture as ITU-T T.6 (CCITT Group 4) says.
struct GroupFourEncoder {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var pendingCount = 0

  static func encode(_ picture: PortableBitmap) -> [UInt8] {
    var encoder = GroupFourEncoder()
    // The line above the first is white.
    var reference: [Int] = []
    for row in 0..<picture.height {
      let changes = picture.changes(inRow: row)
      encoder.encode(changes, reference: reference, width: picture.width)
      reference = changes
    }
    encoder.put(Code("000000000001"))
    encoder.put(Code("000000000001"))
    encoder.flush()
    return encoder.bytes
  }

  private typealias Code = GroupFourCodes.Code

  private static let pass = Code("0001")
  private static let horizontal = Code("001")
  /// From three to the left to three to the right.
  private static let vertical = ["0000010", "000010", "010", "1", "011", "000011", "0000011"].map(Code.init)

  /// - Parameter changes: the places where the colour changes, beginning with white; even ones begin a black run.
  private mutating func encode(_ changes: [Int], reference: [Int], width: Int) {
    var start = -1
    var next = 0
    var above = 0
    func place(_ list: [Int], _ index: Int) -> Int { index < list.count ? list[index] : width }
    while start < width {
      let isBlack = next % 2 == 1
      // The first change above that lies behind the start and goes to the other colour.
      while above > 0, place(reference, above - 1) > start { above -= 1 }
      while above < reference.count, reference[above] <= start || (above % 2 == 1) != isBlack { above += 1 }
      let first = place(changes, next)
      let firstAbove = place(reference, above)
      let secondAbove = place(reference, above + 1)
      if secondAbove < first {
        put(Self.pass)
        start = secondAbove
      } else if abs(first - firstAbove) <= 3 {
        put(Self.vertical[first - firstAbove + 3])
        start = first
        next += 1
      } else {
        let second = place(changes, next + 1)
        put(Self.horizontal)
        for code in GroupFourCodes.codes(run: first - max(start, 0), isBlack: isBlack) { put(code) }
        for code in GroupFourCodes.codes(run: second - first, isBlack: !isBlack) { put(code) }
        start = second
        next += 2
      }
    }
  }

  private mutating func put(_ code: Code) {
    for place in (0..<code.count).reversed() {
      pending = pending << 1 | code.bits >> UInt32(place) & 1
      pendingCount += 1
      if pendingCount == 8 {
        bytes.append(UInt8(pending))
        pending = 0
        pendingCount = 0
      }
    }
  }

  private mutating func flush() {
    while pendingCount > 0 { put(Code("0")) }
  }
}
