/// Reads PDF values (ISO 32000-2 section 7.3), leniently, and remembers that something was wrong.
struct PDFLexer {
  let bytes: [UInt8]
  var position: Int
  /// Whether something could not be read as the standard says.
  var isDamaged = false
  private let nesting: Int
  private let hasReferences: Bool

  /// - Parameter hasReferences: whether `12 0 R` is one value, as in a file, and not three, as in page content.
  init(_ bytes: [UInt8], at position: Int = 0, hasReferences: Bool, nesting: Int = 64) {
    self.bytes = bytes
    self.position = position
    self.hasReferences = hasReferences
    self.nesting = nesting
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
  }

  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private static func isRegular(_ byte: UInt8) -> Bool { !isSpace(byte) && !isDelimiter(byte) }

  mutating func skipSpace() {
    while let byte = next {
      if Self.isSpace(byte) {
        position += 1
      } else if byte == UInt8(ascii: "%") {
        while let byte = next, byte != 0x0A, byte != 0x0D { position += 1 }
      } else {
        return
      }
    }
  }

  /// Whether the bytes at the current place are this word and no longer one; then it is taken.
  mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[position + offset] != word.utf8Start[offset] { return false }
    if position + count < bytes.count, Self.isRegular(bytes[position + count]) { return false }
    position += count
    return true
  }

  /// The next value, or nil at the end.
  mutating func value(depth: Int = 0) -> PDFValue? {
    skipSpace()
    guard let byte = next else { return nil }
    guard depth < nesting else {
      isDamaged = true
      position = bytes.count
      return nil
    }
    switch byte {
    case UInt8(ascii: "/"):
      position += 1
      return .name(nameText())
    case UInt8(ascii: "("): return .string(literal())
    case UInt8(ascii: "["):
      position += 1
      return array(depth)
    case UInt8(ascii: "<"):
      if position + 1 < bytes.count, bytes[position + 1] == byte {
        position += 2
        return dictionary(depth)
      }
      return .string(hexadecimal())
    case UInt8(ascii: ">"):
      position += position + 1 < bytes.count && bytes[position + 1] == byte ? 2 : 1
      return .keyword(">>")
    case UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
      position += 1
      return .keyword(String(Character(Unicode.Scalar(byte))))
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return numberOrReference()
    default: return word()
    }
  }

  private mutating func array(_ depth: Int) -> PDFValue {
    var values: [PDFValue] = []
    while let value = value(depth: depth + 1) {
      if case .keyword(let word) = value {
        if word == "]" { return .array(values) }
        if word == ">>" || word == "endobj" || word == "stream" { break }
      }
      values.append(value)
    }
    isDamaged = true
    return .array(values)
  }

  private mutating func dictionary(_ depth: Int) -> PDFValue {
    var values: [String: PDFValue] = [:]
    var repetitions: [PDFValue] = []
    while let key = value(depth: depth + 1) {
      if case .keyword(let word) = key {
        if word == ">>" {
          if !repetitions.isEmpty { values[" repeated"] = .array(repetitions) }
          return .dictionary(values)
        }
        isDamaged = true
        if word == "endobj" || word == "stream" { break }
        continue
      }
      guard case .name(let name) = key, let value = value(depth: depth + 1) else {
        isDamaged = true
        continue
      }
      if case .keyword(let word) = value {
        isDamaged = true
        if word == ">>" { return .dictionary(values) }
        continue
      }
      // Readers take one of two equal keys; both are kept, so that both are searched.
      if let first = values[name] {
        repetitions.append(first)
        isDamaged = true
      }
      values[name] = value
    }
    isDamaged = true
    return .dictionary(values)
  }

  private mutating func nameText() -> String {
    var text: [UInt8] = []
    while let byte = next, Self.isRegular(byte) {
      position += 1
      if byte == UInt8(ascii: "#"), position + 1 < bytes.count, let high = TextLayers.digit(bytes[position]),
        let low = TextLayers.digit(bytes[position + 1])
      {
        text.append(UInt8(truncatingIfNeeded: high << 4 | low))
        position += 2
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func literal() -> [UInt8] {
    position += 1
    var text: [UInt8] = []
    var depth = 1
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return text }
      case UInt8(ascii: "\\"):
        escape(into: &text)
        continue
      case 0x0D:
        if next == 0x0A { position += 1 }
        text.append(0x0A)
        continue
      default: break
      }
      text.append(byte)
    }
    isDamaged = true
    return text
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard let byte = next else { return }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case 0x0D: if next == 0x0A { position += 1 }
    case 0x0A: break
    case 0x30...0x37:
      var value = UInt32(byte - 0x30)
      for _ in 0..<2 {
        guard let digit = next, digit >= 0x30, digit <= 0x37 else { break }
        value = value << 3 | UInt32(digit - 0x30)
        position += 1
      }
      text.append(UInt8(truncatingIfNeeded: value))
    default: text.append(byte)
    }
  }

  private mutating func hexadecimal() -> [UInt8] {
    position += 1
    var text: [UInt8] = []
    var high: UInt32?
    while let byte = next {
      position += 1
      if byte == UInt8(ascii: ">") {
        if let high { text.append(UInt8(truncatingIfNeeded: high << 4)) }
        return text
      }
      guard let digit = TextLayers.digit(byte) else {
        if !Self.isSpace(byte) { isDamaged = true }
        continue
      }
      if let first = high {
        text.append(UInt8(truncatingIfNeeded: first << 4 | digit))
        high = nil
      } else {
        high = digit
      }
    }
    isDamaged = true
    return text
  }

  private mutating func numberOrReference() -> PDFValue {
    guard let value = plainNumber() else { return word() }
    guard hasReferences, value >= 0, value == value.rounded(), value < 1e9 else { return .number(value) }
    let end = position
    skipSpace()
    if let byte = next, byte >= 0x30, byte <= 0x39, let generation = plainNumber(),
      generation == generation.rounded()
    {
      skipSpace()
      if take("R") { return .reference(Int(value)) }
    }
    position = end
    return .number(value)
  }

  private mutating func plainNumber() -> Double? {
    let start = position
    var isNegative = false
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") {
      isNegative = next == UInt8(ascii: "-")
      position += 1
    }
    var value = 0.0
    var scale = 0.0
    var digits = 0
    while let byte = next {
      if byte >= 0x30, byte <= 0x39 {
        digits += 1
        if scale > 0 {
          value += Double(byte - 0x30) * scale
          scale /= 10
        } else {
          value = value * 10 + Double(byte - 0x30)
        }
      } else if byte == UInt8(ascii: "."), scale == 0 {
        scale = 0.1
      } else {
        break
      }
      position += 1
    }
    guard digits > 0, next.map({ !Self.isRegular($0) }) ?? true else {
      position = start
      return nil
    }
    return isNegative ? -value : value
  }

  private mutating func word() -> PDFValue {
    let start = position
    while let byte = next, Self.isRegular(byte) { position += 1 }
    if position == start { position += 1 }
    switch String(decoding: bytes[start..<position], as: UTF8.self) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    case let text: return .keyword(text)
    }
  }
}
