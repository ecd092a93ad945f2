import SourceText

/// Our own reading of character data: the five predefined entities, character references and line ends, exactly
/// as XML 1.0 sections 2.11, 3.3.3 and 4.1 say. No other entity exists.
enum XMLReferences {
  /// A reference that is not one of the five, or is no character.
  struct Unknown: Error {
    let offset: Int
  }

  /// How white space reads: kept with line ends as one line feed, or, in attributes, each as one space.
  enum Context {
    case content
    case attribute
    /// CDATA, comments and processing instructions, where `&` is only a character.
    case literal
  }

  /// Appends what a part of a file means.
  /// - Returns: how many characters are named by their number, which may be any.
  static func append(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, as context: Context, to output: inout [UInt8]
  ) throws(Unknown) -> Int {
    if context == .content, ByteSearch.first(0x0D, in: bytes, range) == nil {
      return try append(references: range, of: bytes, to: &output)
    }
    var copied = range.lowerBound
    var offset = range.lowerBound
    var numbered = 0
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "&"), context != .literal {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<offset]))
        if offset + 1 < range.upperBound, bytes[offset + 1] == UInt8(ascii: "#") { numbered += 1 }
        offset = try reference(at: offset, end: range.upperBound, of: bytes, to: &output)
        copied = offset
      } else if byte == 0x0D || (context == .attribute && (byte == 0x0A || byte == 0x09)) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<offset]))
        output.append(context == .attribute ? 0x20 : 0x0A)
        offset += byte == 0x0D && offset + 1 < range.upperBound && bytes[offset + 1] == 0x0A ? 2 : 1
        copied = offset
      } else {
        offset += 1
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<range.upperBound]))
    return numbered
  }

  /// The same where only references mean anything but themselves.
  private static func append(
    references range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) throws(Unknown) -> Int {
    var copied = range.lowerBound
    var numbered = 0
    while let place = ByteSearch.first(UInt8(ascii: "&"), in: bytes, copied..<range.upperBound) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<place]))
      if place + 1 < range.upperBound, bytes[place + 1] == UInt8(ascii: "#") { numbered += 1 }
      copied = try reference(at: place, end: range.upperBound, of: bytes, to: &output)
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<range.upperBound]))
    return numbered
  }

  /// Appends what the reference at `offset` stands for and returns the offset behind its semicolon.
  private static func reference(
    at offset: Int, end: Int, of bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) throws(Unknown) -> Int {
    // The longest that can mean something is `&#x0010FFFF;` with some zeros more.
    let limit = min(end, offset + 32)
    guard let semicolon = bytes[offset..<limit].firstIndex(of: UInt8(ascii: ";")) else {
      throw Unknown(offset: offset)
    }
    let name = bytes[(offset + 1)..<semicolon]
    if let character = predefined(name) {
      output.append(character)
    } else if let scalar = scalar(name) {
      output += Array(String(Character(scalar)).utf8)
    } else {
      throw Unknown(offset: offset)
    }
    return semicolon + 1
  }

  private static let predefined: [(name: String, character: UInt8)] = [
    ("amp", UInt8(ascii: "&")), ("lt", UInt8(ascii: "<")), ("gt", UInt8(ascii: ">")),
    ("quot", UInt8(ascii: "\"")), ("apos", UInt8(ascii: "'")),
  ]

  private static func predefined(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
    predefined.first { name.elementsEqual($0.name.utf8) }?.character
  }

  private static func scalar(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.allSatisfy({ $0.isASCIIDigit || $0.isASCIILetter }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }
}
