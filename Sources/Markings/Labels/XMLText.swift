/// Writes small XML: every value escaped, nothing taken from outside but values.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  /// `<name key="value">`, attributes in the order given.
  mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// `<name key="value"/>`.
  mutating func empty(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
    start(name, attributes)
    bytes += Array("/>".utf8)
  }

  mutating func close(_ name: StaticString) {
    bytes += Array("</".utf8)
    raw(name)
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func element(_ name: StaticString, _ text: String, _ attributes: [(StaticString, String)] = []) {
    open(name, attributes)
    escaped(text)
    close(name)
  }

  mutating func append(_ other: [UInt8]) { bytes += other }

  private mutating func start(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    bytes.append(UInt8(ascii: "<"))
    raw(name)
    for (key, value) in attributes {
      bytes.append(0x20)
      raw(key)
      bytes += Array("=\"".utf8)
      escaped(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func raw(_ name: StaticString) {
    name.withUTF8Buffer { bytes += $0 }
  }

  /// Characters XML 1.0 cannot hold become U+FFFD; white space other than a space is written as a reference,
  /// so that it survives attribute normalisation.
  private mutating func escaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: bytes += Array("&amp;".utf8)
      case 0x3C: bytes += Array("&lt;".utf8)
      case 0x3E: bytes += Array("&gt;".utf8)
      case 0x22: bytes += Array("&quot;".utf8)
      case 0x09, 0x0A, 0x0D: bytes += Array("&#\(scalar.value);".utf8)
      case 0..<0x20, 0xFFFE, 0xFFFF: bytes += Array("\u{FFFD}".utf8)
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }
}
