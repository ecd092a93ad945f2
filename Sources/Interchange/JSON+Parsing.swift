extension JSON {
  /// Reads one JSON text (RFC 8259), strictly: no repeated names, no lone surrogates, no numbers that are not
  /// exact integers, at most 128 levels. What is read and written again with `canonical` is the same value.
  public init(parsing bytes: [UInt8]) throws(JSONFailure) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONFailure(reason: .badText, offset: 0)
    }
    var parser = Parser(bytes: bytes)
    self = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.offset == bytes.count else { throw parser.failure(.syntax) }
  }

  private struct Parser {
    let bytes: [UInt8]
    var offset = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func failure(_ reason: JSONFailure.Reason) -> JSONFailure {
      JSONFailure(reason: reason, offset: offset)
    }

    mutating func skipSpace() {
      while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
    }

    mutating func take(_ character: UInt8) -> Bool {
      guard next == character else { return false }
      offset += 1
      return true
    }

    mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFailure)
      -> JSON
    {
      let wanted = word.withUTF8Buffer { Array($0) }
      guard bytes[offset...].starts(with: wanted) else { throw failure(.syntax) }
      offset += wanted.count
      return value
    }

    mutating func value(depth: Int) throws(JSONFailure) -> JSON {
      guard depth < 128 else { throw failure(.tooDeep) }
      skipSpace()
      switch next {
      case UInt8(ascii: "{"): return try object(depth: depth)
      case UInt8(ascii: "["): return try array(depth: depth)
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "t"): return try word("true", .boolean(true))
      case UInt8(ascii: "f"): return try word("false", .boolean(false))
      case UInt8(ascii: "n"): return try word("null", .null)
      default: return .integer(try integer())
      }
    }

    mutating func array(depth: Int) throws(JSONFailure) -> JSON {
      offset += 1
      var values: [JSON] = []
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(values) }
      repeat {
        values.append(try value(depth: depth + 1))
        skipSpace()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw failure(.syntax) }
      return .array(values)
    }

    mutating func object(depth: Int) throws(JSONFailure) -> JSON {
      offset += 1
      var members: [Member] = []
      var names: Set<[UInt8]> = []
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      repeat {
        skipSpace()
        guard next == UInt8(ascii: "\"") else { throw failure(.syntax) }
        let name = try string()
        guard names.insert(Array(name.utf8)).inserted else { throw failure(.repeatedName) }
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw failure(.syntax) }
        members.append(Member(name, try value(depth: depth + 1)))
        skipSpace()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw failure(.syntax) }
      return .object(members)
    }

    mutating func integer() throws(JSONFailure) -> Int {
      let negative = take(UInt8(ascii: "-"))
      let start = offset
      var magnitude = 0
      while let byte = next, byte >= 0x30, byte <= 0x39 {
        magnitude = magnitude * 10 + Int(byte - 0x30)
        guard magnitude <= JSON.largestInteger else { throw failure(.fraction) }
        offset += 1
      }
      guard offset > start, bytes[start] != 0x30 || offset == start + 1 else { throw failure(.syntax) }
      if let byte = next, byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") {
        throw failure(.fraction)
      }
      // Minus zero is no integer of ours: it would come back as 0.
      guard !(negative && magnitude == 0) else { throw failure(.fraction) }
      return negative ? -magnitude : magnitude
    }

    mutating func string() throws(JSONFailure) -> String {
      offset += 1
      var text: [UInt8] = []
      while let byte = next {
        offset += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
        case UInt8(ascii: "\\"): try escape(into: &text)
        case 0..<0x20: throw failure(.syntax)
        default: text.append(byte)
        }
      }
      throw failure(.syntax)
    }

    mutating func escape(into text: inout [UInt8]) throws(JSONFailure) {
      guard let letter = next else { throw failure(.syntax) }
      offset += 1
      switch letter {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        var code = try codeUnit()
        if code & 0xFC00 == 0xD800 {
          guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw failure(.badText) }
          let low = try codeUnit()
          guard low & 0xFC00 == 0xDC00 else { throw failure(.badText) }
          code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
        }
        guard let scalar = Unicode.Scalar(code) else { throw failure(.badText) }
        text.append(contentsOf: Array(String(Character(scalar)).utf8))
      default: throw failure(.syntax)
      }
    }

    mutating func codeUnit() throws(JSONFailure) -> UInt32 {
      var code: UInt32 = 0
      for _ in 0..<4 {
        guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
          throw failure(.syntax)
        }
        code = code << 4 | UInt32(digit)
        offset += 1
      }
      return code
    }
  }
}
