/// What a ToUnicode or encoding CMap says (ISO 32000-2 section 9.10.3): how long codes are, and which
/// characters they stand for.
struct CharacterMap {
  /// Ranges of codes, with their length in bytes.
  private(set) var spaces: [(length: Int, low: UInt32, high: UInt32)] = []
  /// The characters of a code in UTF-8.
  private(set) var characters: [UInt32: [UInt8]] = [:]
  private(set) var isDamaged = false

  private static let mostCharacters = 2_000_000

  init(_ bytes: [UInt8]) {
    var lexer = PDFLexer(bytes, hasReferences: false)
    var operands: [PDFValue] = []
    while let value = lexer.value() {
      guard let word = value.keyword else {
        operands.append(value)
        continue
      }
      switch word {
      case "endcodespacerange": addSpaces(operands)
      case "endbfchar": addCharacters(operands)
      case "endbfrange": addRanges(operands)
      default: break
      }
      operands.removeAll(keepingCapacity: true)
    }
    if lexer.isDamaged || characters.isEmpty && spaces.isEmpty { isDamaged = true }
  }

  private static func code(_ value: PDFValue) -> UInt32? {
    guard let bytes = value.string, (1...4).contains(bytes.count) else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private mutating func addSpaces(_ operands: [PDFValue]) {
    if operands.isEmpty || !operands.count.isMultiple(of: 2) { isDamaged = true }
    for index in stride(from: 0, to: operands.count - 1, by: 2) {
      guard let low = Self.code(operands[index]), let high = Self.code(operands[index + 1]), low <= high,
        let length = operands[index].string?.count, spaces.count < 256
      else {
        isDamaged = true
        continue
      }
      spaces.append((length, low, high))
    }
  }

  private mutating func addCharacters(_ operands: [PDFValue]) {
    if !operands.count.isMultiple(of: 2) { isDamaged = true }
    for index in stride(from: 0, to: operands.count - 1, by: 2) {
      guard let code = Self.code(operands[index]), let text = operands[index + 1].string else {
        isDamaged = true
        continue
      }
      characters[code] = TextDecoding.utf16(text[...], bigEndian: true)
    }
  }

  private mutating func addRanges(_ operands: [PDFValue]) {
    if !operands.count.isMultiple(of: 3) { isDamaged = true }
    for index in stride(from: 0, to: operands.count - 2, by: 3) {
      guard let low = Self.code(operands[index]), let high = Self.code(operands[index + 1]), low <= high,
        high - low <= 0xFFFF, characters.count < Self.mostCharacters
      else {
        isDamaged = true
        continue
      }
      if let texts = operands[index + 2].array {
        for (offset, text) in texts.prefix(Int(high - low) + 1).enumerated() {
          guard let text = text.string else { continue }
          characters[low + UInt32(offset)] = TextDecoding.utf16(text[...], bigEndian: true)
        }
      } else if var text = operands[index + 2].string, text.count >= 2 {
        for code in low...high {
          characters[code] = TextDecoding.utf16(text[...], bigEndian: true)
          // The last code unit counts up.
          let unit = (UInt16(text[text.count - 2]) << 8 | UInt16(text[text.count - 1])) &+ 1
          text[text.count - 2] = UInt8(truncatingIfNeeded: unit >> 8)
          text[text.count - 1] = UInt8(truncatingIfNeeded: unit)
        }
      } else {
        isDamaged = true
      }
    }
  }

  /// The length of the code at the beginning of `bytes`, where a code space says.
  func codeLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    for length in 1...4 where length <= bytes.count {
      let code = bytes.prefix(length).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      if spaces.contains(where: { $0.length == length && $0.low <= code && code <= $0.high }) {
        return length
      }
    }
    return nil
  }
}
