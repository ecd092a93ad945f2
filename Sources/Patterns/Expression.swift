/// A regular expression in PCRE2 syntax, read as UTF-8.
public struct Expression: Sendable, Hashable {
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let caseless = Flags(rawValue: 1)
    /// `^` and `$` also match at line ends.
    public static let multiline = Flags(rawValue: 2)
    /// `.` also matches a line feed.
    public static let dotAll = Flags(rawValue: 4)
  }

  public let regex: String
  public let flags: Flags

  public init(_ regex: String, flags: Flags = []) {
    self.regex = regex
    self.flags = flags
  }

  /// Whether bytes and scalars give different matches, so that Vectorscan must read UTF-8. Where an expression
  /// is ASCII and names all it matches, the faster byte mode finds the same.
  var needsUTF8: Bool {
    if flags.contains(.caseless) { return true }
    var previous: UInt8 = 0
    var escaped = false
    for byte in regex.utf8 {
      if byte >= 0x80 { return true }
      if escaped {
        // Only escapes that stand for one ASCII character, or for a class of ASCII characters.
        let plain = "dswbBAzZntrf".utf8.contains(byte) || !(byte.isLetter || byte.isDigit)
        if !plain { return true }
        escaped = false
        previous = 0
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): escaped = true
      case UInt8(ascii: "."): return true
      case UInt8(ascii: "^") where previous == UInt8(ascii: "["): return true
      case _ where previous == UInt8(ascii: "?") && (byte.isLetter || byte == UInt8(ascii: "-")): return true
      default: break
      }
      previous = byte
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
