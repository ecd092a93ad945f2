import SourceText

/// Tells mail from text by its first lines.
enum MailForm {
  /// A header block with at least two of the fields that only mail has; a memorandum has From and Subject too.
  static func isMessage(_ bytes: [UInt8]) -> Bool {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start = bytes[mark...].firstIndex { !$0.isASCIIWhitespace } ?? bytes.endIndex
    return bytes.withUnsafeBufferPointer { buffer in
      var rest = start..<min(start + 4_096, buffer.count)
      var seen = 0
      while let line = takeLine(&rest, of: buffer), !line.isEmpty {
        let name = line.lowerBound..<min(line.upperBound, line.lowerBound + longestField + 1)
        guard let colon = ByteSearch.first(UInt8(ascii: ":"), in: buffer, name) else { continue }
        if isOnlyInMail(buffer[line.lowerBound..<colon]) { seen += 1 }
        if seen >= 2 { return true }
      }
      return false
    }
  }

  /// A message behind a line such as `From a@b.example Thu Mar 12 06:55:00 2031` (RFC 4155).
  static func isMailbox(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "From ".utf8) else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      var rest = 0..<min(4_096, buffer.count)
      guard let first = takeLine(&rest, of: buffer), isSeparator(bytes[first]),
        let second = takeLine(&rest, of: buffer)
      else { return false }
      return isField(bytes[second])
    }
  }

  /// A mailbox's line between messages: `From `, a time and a year.
  static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8), line.count <= 998 else { return false }
    let words = line.split(separator: 0x20).dropFirst()
    let hasTime = words.contains { word in
      word.count >= 5 && word.count <= 8 && word[word.startIndex + 2] == UInt8(ascii: ":")
        && word.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
    }
    return hasTime && words.contains { $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) }
  }

  static func isField(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
    return !name.isEmpty && name.endIndex < line.endIndex && line[name.endIndex] == UInt8(ascii: ":")
  }

  /// Takes the first line off, without its end; nil where nothing is left.
  private static func takeLine(
    _ rest: inout Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard !rest.isEmpty else { return nil }
    let end = ByteSearch.first(0x0A, in: bytes, rest) ?? rest.upperBound
    let line = rest.lowerBound..<end
    rest = min(end + 1, rest.upperBound)..<rest.upperBound
    return !line.isEmpty && bytes[end - 1] == 0x0D ? line.lowerBound..<(end - 1) : line
  }

  private static func isOnlyInMail(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    fields.contains { field in
      field.count == name.count && zip(field, name).allSatisfy { $0 == LineForm.lowered($1) }
    }
  }

  private static let fields = [
    "return-path", "received", "mime-version", "message-id", "content-type", "content-transfer-encoding",
    "delivered-to", "dkim-signature", "x-mailer",
  ].map { Array($0.utf8) }
  private static let longestField = 25
}
