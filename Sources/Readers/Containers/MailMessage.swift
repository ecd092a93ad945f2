import Diagnostics
import Documents
import SourceText

/// A mail message (RFC 5322) taken apart (MIME, RFC 2045 to 2049): every byte of it is in exactly one piece.
struct MailMessage {
  /// A piece of the message, in its order.
  enum Piece {
    /// Of the message, or of one of its parts.
    case header(MailHeader, isOfPart: Bool)
    /// The message's own text.
    case text(MailPart, DecodedText)
    case member(MailPart)
    /// Text in front of the first part or behind the last one.
    case aside(Range<Int>, name: String)
    /// Lines that part the parts.
    case delimiter(Range<Int>)
  }

  /// What is beyond a limit, and at which line.
  struct Stop: Error {
    let code: DiagnosticCode
    let line: Int
  }

  private(set) var pieces: [Piece] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let bytes: [UInt8]
  private let file: SourceFile
  private let limits: Limits
  private let lines: LineIndex
  private var parts = 0

  init(_ bytes: [UInt8], file: SourceFile, limits: Limits) throws(ReadFailure) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    lines = LineIndex(bytes)
    do throws(Stop) {
      var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while start < bytes.count, bytes[start].isASCIIWhitespace { start += 1 }
      if start > 0 { pieces.append(.delimiter(0..<start)) }
      try part("", in: start..<bytes.count, standard: "text/plain", depth: 0)
    } catch {
      throw ReadFailure(
        Diagnostic(error.code, error.code.title, at: DiagnosticPlace(file: file.name, line: error.line)))
    }
  }

  /// Its attachments, as files of their own.
  func members(depth: Int) -> [Container.Member] {
    pieces.compactMap { piece in
      guard case .member(let part) = piece else { return nil }
      return Container.Member(name: part.memberName, origin: part.origin(depth: depth), source: .part(part))
    }
  }

  func line(of offset: Int) -> Int { lines.place(of: offset).line }

  // MARK: Parts

  /// - Parameter standard: the type of a part that states none.
  private mutating func part(
    _ number: String, in range: Range<Int>, standard: String, depth: Int
  ) throws(Stop) {
    let line = line(of: range.lowerBound)
    parts += 1
    if parts > limits.mailParts || depth > limits.mailDepth { throw Stop(code: .tooManyParts, line: line) }
    let header = try MailHeader(bytes, in: range, line: line, limits: limits)
    pieces.append(.header(header, isOfPart: depth > 0))
    let body = header.end..<range.upperBound
    var type = MailParameters(header.value(of: "content-type").map { bytes[$0] } ?? [])
    if !type.value.contains("/") { type = MailParameters(Array(standard.utf8)) }
    if type.value.hasPrefix("multipart/") {
      if let boundary = type["boundary"], !boundary.isEmpty,
        try multipart(number, body, Array(boundary.utf8), type.value, depth)
      {
        return
      }
      report(.brokenMultipart, line)
      type = MailParameters(Array("text/plain".utf8))
    }
    leaf(MailPart(number: number.isEmpty ? "1" : number, body: body, header: header, type: type, in: bytes))
  }

  /// Text of the message, or a member.
  private mutating func leaf(_ part: MailPart) {
    guard part.isText else { return pieces.append(.member(part)) }
    var part = part
    if let decoded = TransferDecoding.bytes(of: part, in: bytes) {
      if decoded.allSatisfy(\.isASCIIWhitespace) { return pieces.append(.delimiter(part.body)) }
      if let text = MailMessage.text(decoded, charset: part.charset) {
        if FileKind(contentOf: text) != .foreign(.binaryFile) { return pieces.append(.text(part, text)) }
        part.refusal = .binaryFile
      } else {
        part.refusal = .unknownEncoding
      }
    } else {
      part.refusal = .undecodablePart
    }
    pieces.append(.member(part))
  }

  /// Nil where the charset is not read.
  static func text(_ bytes: [UInt8], charset: String?) -> DecodedText? {
    if let mark = TextDecoder.byteOrderMark(of: bytes) {
      return TextDecoder.decode(bytes, from: mark.length, as: mark.encoding)
    }
    if let charset { return TextEncoding(declared: charset).map { TextDecoder.decode(bytes, as: $0) } }
    let choice = EncodingEvidence(bytes).choice
    var text = TextDecoder.decode(bytes, as: choice.encoding)
    text.isAssumed = choice.isAssumed
    return text
  }

  // MARK: Multiparts

  /// Takes a multipart apart; false where its boundary does not occur in it.
  private mutating func multipart(
    _ number: String, _ body: Range<Int>, _ boundary: [UInt8], _ type: String, _ depth: Int
  ) throws(Stop) -> Bool {
    var delimiters: [Range<Int>] = []
    var isClosed = false
    var offset = body.lowerBound
    while offset < body.upperBound, !isClosed {
      let end = MailHeader.lineEnd(bytes, offset, body.upperBound)
      if let closing = MailMessage.isDelimiter(bytes[offset..<end], boundary) {
        isClosed = closing
        delimiters.append(
          lineBreak(before: offset, notBefore: delimiters.last?.upperBound ?? body.lowerBound)..<end)
      }
      offset = end
    }
    guard let first = delimiters.first else { return false }
    aside(body.lowerBound..<first.lowerBound, "preamble")
    let standard = type == "multipart/digest" ? "message/rfc822" : "text/plain"
    for (index, delimiter) in delimiters.enumerated() {
      pieces.append(.delimiter(delimiter))
      let next = index + 1 < delimiters.count ? delimiters[index + 1].lowerBound : body.upperBound
      if isClosed, index == delimiters.count - 1 {
        aside(delimiter.upperBound..<next, "epilogue")
      } else {
        let own = number.isEmpty ? "\(index + 1)" : number + ".\(index + 1)"
        try part(own, in: delimiter.upperBound..<next, standard: standard, depth: depth + 1)
      }
    }
    if !isClosed { report(.brokenMultipart, line(of: body.lowerBound)) }
    return true
  }

  /// The line break in front of a delimiter belongs to it.
  private func lineBreak(before offset: Int, notBefore start: Int) -> Int {
    guard offset > start, bytes[offset - 1] == 0x0A else { return offset }
    return offset - 1 > start && bytes[offset - 2] == 0x0D ? offset - 2 : offset - 1
  }

  /// Whether a line is a delimiter, and then whether it is the last.
  private static func isDelimiter(_ line: ArraySlice<UInt8>, _ boundary: [UInt8]) -> Bool? {
    guard line.starts(with: [0x2D, 0x2D]), line.dropFirst(2).starts(with: boundary) else { return nil }
    let rest = line.dropFirst(2 + boundary.count)
    if rest.allSatisfy(\.isASCIIWhitespace) { return false }
    return rest.starts(with: [0x2D, 0x2D]) && rest.dropFirst(2).allSatisfy(\.isASCIIWhitespace) ? true : nil
  }

  private mutating func aside(_ range: Range<Int>, _ name: String) {
    let isBlank = bytes[range].allSatisfy(\.isASCIIWhitespace)
    pieces.append(isBlank ? .delimiter(range) : .aside(range, name: name))
  }

  private mutating func report(_ code: DiagnosticCode, _ line: Int) {
    diagnostics.append(Diagnostic(code, code.title, at: DiagnosticPlace(file: file.name, line: line)))
  }
}
