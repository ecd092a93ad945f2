import Diagnostics
import SourceText

/// What a file is, by its content; its name is never asked.
enum FileKind: Equatable {
  case readable
  /// A ZIP archive, or a document in one.
  case archive
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
        && (bytes[signature.offset] == signature.bytes[0] || signature.bytes[0] == UInt8(ascii: "?"))
        && bytes[signature.offset...].starts(with: signature.bytes) { found, wanted in
          found == wanted || wanted == UInt8(ascii: "?")
        }
    }
    switch signature?.code {
    case nil: self = .readable
    case .officePackage?: self = .archive
    case let code?: self = .foreign(code)
    }
  }

  /// Looks at text: at formats that are text but not reports, and at control characters.
  init(contentOf text: DecodedText) {
    let head = FileKind.head(of: text.utf8)
    if head.starts(with: "{\\rtf".utf8) {
      self = .foreign(.richText)
    } else if head.starts(with: "-----BEGIN PGP MESSAGE-----".utf8) {
      self = .foreign(.encryptedMember)
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
    Signature(.portableDocument, "%PDF-"), Signature(.portableDocument, "%!PS"),
    Signature(.picture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    Signature(.picture, [0xFF, 0xD8, 0xFF]),
    Signature(.picture, "GIF87a"), Signature(.picture, "GIF89a"),
    Signature(.picture, [0x49, 0x49, 0x2A, 0x00]), Signature(.picture, [0x4D, 0x4D, 0x00, 0x2A]),
    Signature(.picture, "RIFF????WEBP"), Signature(.picture, "8BPS"),
    Signature(.picture, [0xD7, 0xCD, 0xC6, 0x9A]), Signature(.picture, " EMF", at: 40),
    Signature(.picture, "ftypheic", at: 4), Signature(.picture, "ftypavif", at: 4),
    Signature(.picture, [0x00, 0x00, 0x01, 0x00, 0x01, 0x00]),
    Signature(.recording, "RIFF????WAVE"), Signature(.recording, "RIFF????AVI "),
    Signature(.recording, "ID3"), Signature(.recording, "OggS"), Signature(.recording, "fLaC"),
    Signature(.recording, "#!AMR"), Signature(.recording, [0xFF, 0xFB]), Signature(.recording, [0xFF, 0xF1]),
    Signature(.recording, "ftyp", at: 4), Signature(.recording, [0x1A, 0x45, 0xDF, 0xA3]),
    Signature(.recording, [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]),
    Signature(.database, "SQLite format 3\0"), Signature(.database, "Standard Jet DB", at: 4),
    Signature(.database, "Standard ACE DB", at: 4), Signature(.database, "!BDN"),
    Signature(.legacyOffice, [0x78, 0x9F, 0x3E, 0x22]),
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

  /// Zero bytes, or more than one control character in two hundred.
  private static func isBinary(_ text: DecodedText) -> Bool {
    let controls = (text.census ?? ByteCensus(text.utf8)).controls
    if controls == 0 { return false }
    let hasZero = text.utf8.withUnsafeBufferPointer { ByteSearch.first(0, in: $0, 0..<$0.count) != nil }
    return hasZero || controls > 2 && controls * 200 > text.utf8.count
  }
}
