import Diagnostics
import SourceText

/// What a file is, by its content; its name is never asked.
enum FileKind: Equatable {
  case readable
  /// Not read; quarantined with this code.
  case foreign(DiagnosticCode)

  /// Looks at the raw bytes: at the signatures of formats that are not text.
  init(signatureOf bytes: [UInt8]) {
    guard bytes.contains(where: { !$0.isASCIIWhitespace }) else {
      self = .foreign(.emptyFile)
      return
    }
    let signature = FileKind.signatures.first { signature in
      bytes.count >= signature.offset + signature.bytes.count
        && bytes[signature.offset...].starts(with: signature.bytes)
    }
    self = signature.map { .foreign($0.code) } ?? .readable
  }

  /// Looks at text: at formats that are text but not reports, and at control characters.
  init(contentOf text: [UInt8]) {
    let head = FileKind.head(of: text)
    if head.starts(with: Array("{\\rtf".utf8)) {
      self = .foreign(.richText)
    } else if FileKind.isWebPage(head) {
      self = .foreign(.webPage)
    } else if FileKind.isMail(head) {
      self = .foreign(.mailMessage)
    } else if FileKind.isBinary(text) {
      self = .foreign(.binaryFile)
    } else {
      self = .readable
    }
  }

  private struct Signature {
    let offset: Int
    let bytes: [UInt8]
    let code: DiagnosticCode

    init(_ code: DiagnosticCode, _ bytes: [UInt8], at offset: Int = 0) {
      self.offset = offset
      self.bytes = bytes
      self.code = code
    }

    init(_ code: DiagnosticCode, _ text: String, at offset: Int = 0) {
      self.init(code, Array(text.utf8), at: offset)
    }
  }

  private static let signatures: [Signature] = [
    Signature(.portableDocument, "%PDF-"),
    Signature(.picture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    Signature(.picture, [0xFF, 0xD8, 0xFF]),
    Signature(.picture, "GIF87a"), Signature(.picture, "GIF89a"),
    Signature(.picture, [0x49, 0x49, 0x2A, 0x00]), Signature(.picture, [0x4D, 0x4D, 0x00, 0x2A]),
    Signature(.officePackage, [0x50, 0x4B, 0x03, 0x04]), Signature(.officePackage, [0x50, 0x4B, 0x05, 0x06]),
    Signature(.legacyOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Signature(.executable, [0x7F, 0x45, 0x4C, 0x46]), Signature(.executable, [0x4D, 0x5A, 0x90, 0x00]),
    Signature(.executable, [0xCF, 0xFA, 0xED, 0xFE]), Signature(.executable, [0xCA, 0xFE, 0xBA, 0xBE]),
    Signature(.compressedFile, [0x1F, 0x8B]), Signature(.compressedFile, "BZh"),
    Signature(.compressedFile, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Signature(.compressedFile, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Signature(.compressedFile, [0x28, 0xB5, 0x2F, 0xFD]), Signature(.compressedFile, "Rar!\u{1A}\u{07}"),
  ]

  /// The first kilobytes without leading white space.
  private static func head(of text: [UInt8]) -> ArraySlice<UInt8> {
    let start = text.firstIndex { !$0.isASCIIWhitespace } ?? text.endIndex
    return text[start..<min(start + 4_096, text.endIndex)]
  }

  private static func isWebPage(_ head: ArraySlice<UInt8>) -> Bool {
    let lowered = head.prefix(64).map { $0.isASCIIUppercase ? $0 | 0x20 : $0 }
    return ["<!doctype html", "<html>", "<html ", "<head>", "<body>", "<body "].contains { opening in
      lowered.starts(with: Array(opening.utf8))
    }
  }

  /// A mailbox line, or a header block with at least two of the fields that only mail has.
  private static func isMail(_ head: ArraySlice<UInt8>) -> Bool {
    var seen = 0
    for line in head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty { break }
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      if name.count < line.count, mailFields.contains(String(decoding: name, as: UTF8.self).lowercased()) {
        seen += 1
      }
    }
    return seen >= 2
  }

  private static let mailFields: Set<String> = [
    "return-path", "received", "mime-version", "message-id", "content-type", "content-transfer-encoding",
    "delivered-to", "dkim-signature", "x-mailer",
  ]

  /// Zero bytes, or more than one control character in two hundred.
  private static func isBinary(_ text: [UInt8]) -> Bool {
    var controls = 0
    for byte in text where byte < 0x20 || byte == 0x7F {
      if byte == 0 { return true }
      if !byte.isASCIIWhitespace, byte != 0x1B { controls += 1 }
    }
    return controls > 2 && controls * 200 > text.count
  }
}
