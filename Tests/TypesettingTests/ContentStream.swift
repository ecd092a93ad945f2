/// A content stream cut into operators: enough of a reader to see what is marked and what is shown.
struct ContentStream {
  struct Shown {
    /// Tags of the marked content around it, outermost first.
    let tags: [String]
    /// The innermost marked content identifier.
    let identifier: Int?
    let font: String
    let codes: [UInt16]
  }

  private(set) var shown: [Shown] = []
  /// Every marked content identifier, in order.
  private(set) var identifiers: [Int] = []
  /// Painting operators outside of all marked content.
  private(set) var unmarkedPaints = 0
  /// Whether marked content is opened and closed in pairs.
  private(set) var isBalanced = true

  init(_ bytes: [UInt8]) {
    var open: [(tag: String, identifier: Int?)] = []
    var operands: [String] = []
    var font = ""
    for token in Self.tokens(bytes) {
      switch token {
      case "BMC", "BDC":
        let identifier = operands.firstIndex(of: "/MCID").flatMap { Int(operands[$0 + 1]) }
        if let identifier { identifiers.append(identifier) }
        open.append((operands.first ?? "", identifier))
        operands = []
      case "EMC":
        if open.popLast() == nil { isBalanced = false }
        operands = []
      case "Tf":
        font = operands.dropLast().last ?? ""
        operands = []
      case "TJ":
        shown.append(
          Shown(
            tags: open.map(\.tag), identifier: open.last { $0.identifier != nil }?.identifier, font: font,
            codes: operands.filter { $0.hasPrefix("<") }.flatMap(Self.codes)))
        operands = []
      case "f", "B", "S":
        if open.isEmpty { unmarkedPaints += 1 }
        operands = []
      case "BT", "ET", "Td", "Ts", "g", "G", "rg", "w", "re", "m", "l", "c", "h", "q", "Q", "cm":
        operands = []
      default: operands.append(token)
      }
    }
    if !open.isEmpty { isBalanced = false }
  }

  private static func codes(_ hex: String) -> [UInt16] {
    let digits = Array(hex.dropFirst())
    return stride(from: 0, to: digits.count - digits.count % 4, by: 4).compactMap {
      UInt16(String(digits[$0..<($0 + 4)]), radix: 16)
    }
  }

  /// Hexadecimal strings come as `<` and their digits; brackets of arrays and dictionaries are dropped.
  private static func tokens(_ bytes: [UInt8]) -> [String] {
    var result: [String] = []
    var word: [UInt8] = []
    func flush() {
      if !word.isEmpty { result.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20, 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "]"):
        flush()
      case UInt8(ascii: "<") where index + 1 < bytes.count && bytes[index + 1] == byte:
        flush()
        index += 1
      case UInt8(ascii: ">"):
        flush()
        if index + 1 < bytes.count, bytes[index + 1] == byte { index += 1 }
      case UInt8(ascii: "<"), UInt8(ascii: "/"):
        flush()
        word = [byte]
      default: word.append(byte)
      }
      index += 1
    }
    flush()
    return result
  }
}
