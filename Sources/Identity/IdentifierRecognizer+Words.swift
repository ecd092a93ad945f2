import Documents
import SourceText

extension IdentifierRecognizer {
  mutating func add(_ kind: Mention.Kind, _ start: Int, _ end: Int, key: String, doubt: String?) {
    let before = start >= 4 && isCountry(endingAt: start - 1) ? text(start - 4, start - 1).uppercased() : ""
    found.append(
      IdentifierMention(
        kind: kind, span: view.source(of: Span(start, end)), key: key, doubt: doubt,
        issuer: kind == .passport ? before : "", region: region))
  }

  func text(_ start: Int, _ end: Int) -> String { IdentifierKey.text(Array(bytes[start..<end])) }

  /// Behind spaces and hyphens that may stand between two characters of one number.
  func skipSeparator(from offset: Int) -> Int {
    var cursor = offset
    while cursor < bytes.count, cursor - offset < 3,
      bytes[cursor] == UInt8(ascii: " ") || bytes[cursor] == UInt8(ascii: "-")
    {
      cursor += 1
    }
    return cursor
  }

  /// ASCII letters and digits, and whatever is not ASCII but punctuation such as the Arabic comma.
  func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIIDigit || byte.isASCIILetter || byte >= 0x80 }

  func isWordStart(_ offset: Int) -> Bool {
    guard bytes[offset].isASCIIDigit || bytes[offset].isASCIILetter else { return false }
    return offset == 0 || !isWordBefore(offset)
  }

  func isWordEnd(_ offset: Int) -> Bool {
    guard offset < bytes.count, isWordByte(bytes[offset]) else { return true }
    let (scalar, _) = UTF8Decoding.scalar(in: bytes, at: offset, end: bytes.count)
    return NameLetters.isSeparator(scalar)
  }

  func isWordBefore(_ offset: Int) -> Bool {
    guard isWordByte(bytes[offset - 1]) else { return false }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
    let (scalar, _) = UTF8Decoding.scalar(in: bytes, at: start, end: bytes.count)
    return !NameLetters.isSeparator(scalar)
  }

  func wordEnd(from start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count, bytes[cursor].isASCIIDigit || bytes[cursor].isASCIILetter { cursor += 1 }
    return max(cursor, start + 1)
  }
}
