/// One line of `bag-info.txt`.
public struct BagInfoField: Hashable, Sendable {
  /// Such as `Source-Organization` or `External-Identifier` (RFC 8493 section 2.2.2).
  public let label: String
  public let value: String

  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }

  /// Neither part can break the line or be read as a continuation of another: no control characters, no line
  /// or paragraph separators, no white space at the ends, no colon in the label, and something in both.
  var isSafe: Bool {
    !label.utf8.contains(UInt8(ascii: ":")) && [label, value].allSatisfy(Self.isPlain)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    return !first.properties.isWhitespace && !last.properties.isWhitespace && first.value != 0xFEFF
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.generalCategory != .control && scalar.value != 0x2028 && scalar.value != 0x2029
      }
  }
}
