import SourceText

/// Tells mail from text by its first lines.
enum MailForm {
  /// A header block with at least two of the fields that only mail has; a memorandum has From and Subject too.
  static func isMessage(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var rest = bytes[start...].drop(while: \.isASCIIWhitespace).prefix(4_096)
    var seen = 0
    while let line = takeLine(&rest), !line.isEmpty {
      guard let colon = line.prefix(longestField + 1).firstIndex(of: UInt8(ascii: ":")) else { continue }
      if isOnlyInMail(line[..<colon]) { seen += 1 }
      if seen >= 2 { return true }
    }
    return false
  }

  /// A message behind a line such as `From a@b.example Thu Mar 12 06:55:00 2031` (RFC 4155).
  static func isMailbox(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(4_096)
    guard bytes.starts(with: "From ".utf8), let first = takeLine(&rest), isSeparator(first),
      let second = takeLine(&rest)
    else { return false }
    return isField(second)
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
  private static func takeLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    let line = rest[rest.startIndex..<end]
    rest = rest[min(end + 1, rest.endIndex)...]
    return line.last == 0x0D ? line.dropLast() : line
  }

  private static func isOnlyInMail(_ name: ArraySlice<UInt8>) -> Bool {
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
