/// A look at the bytes before the YAML library sees them: its reader calls itself for every level and copies
/// what aliases name, so both must be bounded first.
enum YAMLBounds {
  /// The place where nesting may pass `depth`, or where anchors and aliases could multiply; nil where all is
  /// well. Brackets inside quotes count too, so the bound is generous but never missed.
  static func excess(in bytes: [UInt8], depth: Int) -> YAMLPlace? {
    var open = 0
    var references = 0
    var line = 1
    var column = 0
    var indicators = 0
    var isLead = true
    var previous = UInt8(ascii: "\n")
    for (offset, byte) in bytes.enumerated() {
      column += 1
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        column = 0
        indicators = 0
        isLead = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        if isReference(previous, offset + 1 < bytes.count ? bytes[offset + 1] : 0) { references += 1 }
      default: break
      }
      // Each `- `, `? ` or space at the front of a line may open a level of block nesting.
      if isLead {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): indicators += 1
        case UInt8(ascii: "\n"): break
        default: isLead = false
        }
      }
      if open > 2 * depth || (isLead && indicators > 4 * depth) || references > 64 {
        return YAMLPlace(line: line, column: max(1, column))
      }
      previous = byte
    }
    return nil
  }

  private static func isReference(_ previous: UInt8, _ next: UInt8) -> Bool {
    let opens = [0x0A, 0x0D, 0x20, 0x09, 0x2C, 0x2D, 0x3A, 0x5B, 0x7B].contains(previous)
    let isName =
      next == 0x5F || next == 0x2D || (next >= 0x30 && next <= 0x39)
      || ((next | 0x20) >= 0x61
        && (next | 0x20) <= 0x7A)
    return opens && isName
  }
}
