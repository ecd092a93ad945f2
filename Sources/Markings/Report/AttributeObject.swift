import SourceText

/// Reads one JSON object whose values are strings, as `marking check --from-ism` gets them a line: nothing
/// nested.
struct AttributeObject {
  private let bytes: [UInt8]
  private var index = 0

  /// The members of the object; nil when the line is anything else, or names a member twice.
  static func read(_ line: String) -> [String: String]? {
    var reader = AttributeObject(bytes: Array(line.utf8))
    return reader.object()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func object() -> [String: String]? {
    var members: [String: String] = [:]
    guard take(UInt8(ascii: "{")) else { return nil }
    if take(UInt8(ascii: "}")) { return atEnd ? members : nil }
    repeat {
      guard let name = string(), take(UInt8(ascii: ":")), let value = string(), members[name] == nil else {
        return nil
      }
      members[name] = value
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")), atEnd else { return nil }
    return members
  }

  private var atEnd: Bool { bytes[index...].allSatisfy(\.isASCIIWhitespace) }

  private mutating func take(_ byte: UInt8) -> Bool {
    while index < bytes.count, bytes[index].isASCIIWhitespace { index += 1 }
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var result: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        result += Array(String(scalar).utf8)
      case 0..<0x20: return nil
      default: result.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard index + 4 <= bytes.count,
        let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
      else { return nil }
      index += 4
      // Attribute values are ASCII; a surrogate has no place in one.
      return Unicode.Scalar(value)
    default: return nil
    }
  }
}
