import Diagnostics
import SourceText

/// From the bytes of a file to its text: which encoding, and what could not be decoded.
struct FileDecoding {
  private(set) var text: DecodedText
  private(set) var isXML: Bool
  private(set) var isPage: Bool
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter origin: an encoding stated by the message around the file counts where the bytes state none, and its
  ///   form where they do not speak against it.
  init(_ bytes: [UInt8], file: String, origin: FileOrigin) throws(ReadFailure) {
    let place = DiagnosticPlace(file: file)
    if bytes.starts(with: FileDecoding.ebcdicDeclaration) {
      throw ReadFailure(Diagnostic(.unknownEncoding, "the file is in EBCDIC", at: place))
    }
    let mark = TextDecoder.byteOrderMark(of: bytes)
    let declaration = mark == nil ? XMLDeclaration(bytes) : nil
    if let mark {
      text = TextDecoder.decode(bytes, from: mark.length, as: mark.encoding)
      text.base = mark.encoding == .utf8 ? mark.length : 0
    } else if let name = declaration?.encodingName {
      guard let declared = TextEncoding(declared: name) else {
        throw ReadFailure(
          Diagnostic(
            .unknownEncoding, "the XML declaration names an encoding that is not read",
            at: place, excerpt: Excerpt(name)))
      }
      // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
      text = declared.isUTF16 ? FileDecoding.utf8(bytes) : FileDecoding.decoded(bytes, declared)
    } else if declaration != nil {
      text = FileDecoding.utf8(bytes)
    } else if let name = origin.charset ?? PageForm.declaredCharset(bytes) {
      guard let declared = TextEncoding(declared: name) else {
        throw ReadFailure(
          Diagnostic(
            .unknownEncoding, "the encoding that is stated is not read", at: place, excerpt: Excerpt(name)))
      }
      text = TextDecoder.decode(bytes, as: declared)
    } else {
      let census = ByteCensus(bytes)
      let evidence = EncodingEvidence(bytes, census)
      let choice = evidence.choice
      if choice.encoding == .utf8, census.isUTF8 {
        text = DecodedText(.utf8)
        text.utf8 = bytes
        text.census = census
      } else {
        text = TextDecoder.decode(bytes, as: choice.encoding)
      }
      text.isAssumed = choice.isAssumed
    }
    isPage = origin.form == .page || PageForm.isPage(text.utf8)
    isXML = !isPage && FileDecoding.looksLikeXML(text.utf8)
    if text.isAssumed {
      diagnostics.append(
        Diagnostic(.assumedEncoding, "the encoding was assumed to be \(text.encoding.rawValue)", at: place))
    }
    if isXML { try checkXML(place) }
  }

  private static func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) -> DecodedText {
    encoding == .utf8 ? utf8(bytes) : TextDecoder.decode(bytes, as: encoding)
  }

  /// What is well-formed throughout is not looked at again.
  private static func utf8(_ bytes: [UInt8]) -> DecodedText {
    let census = ByteCensus(bytes)
    if !census.isUTF8 { return TextDecoder.decode(bytes, as: .utf8) }
    var text = DecodedText(.utf8)
    text.utf8 = bytes
    text.census = census
    return text
  }

  /// Whether the text is not the bytes of the file as they were.
  var isTranscoded: Bool { text.encoding != .utf8 || text.base != 0 || !text.damage.isEmpty }

  private mutating func checkXML(_ place: DiagnosticPlace) throws(ReadFailure) {
    if let name = XMLDeclaration(text.utf8)?.encodingName {
      let declared = TextEncoding(declared: name)
      if declared.map({ $0.isUTF16 == text.encoding.isUTF16 && ($0 == text.encoding || $0.isUTF16) }) != true
      {
        diagnostics.append(
          Diagnostic(
            .encodingContradiction,
            "the bytes are \(text.encoding.rawValue), which the declaration does not say",
            at: place))
      }
    }
    if let damaged = text.damage.first {
      var place = place
      let line = LineIndex(text.utf8).place(of: damaged.start)
      place.line = line.line
      place.column = line.column
      throw ReadFailure(
        Diagnostic(
          .undecodableXML, "\(text.damage.count) bytes mean nothing in \(text.encoding.rawValue)", at: place),
        after: diagnostics)
    }
  }

  /// Whether the first character that is not white space opens a tag, a comment or a declaration.
  private static func looksLikeXML(_ text: [UInt8]) -> Bool {
    guard let start = text.firstIndex(where: { !$0.isASCIIWhitespace }), text[start] == UInt8(ascii: "<"),
      start + 1 < text.count
    else { return false }
    let next = text[start + 1]
    return next.isASCIILetter || next >= 0x80 || "?!_:".utf8.contains(next)
  }

  /// `<?xm` in EBCDIC (XML 1.0, appendix F).
  private static let ebcdicDeclaration: [UInt8] = [0x4C, 0x6F, 0xA7, 0x94]
}
