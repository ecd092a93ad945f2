import Diagnostics
public import Documents
public import Rules
import SourceText

/// Reads report files: bytes in, one immutable document out, or the reasons why the file is set aside.
public enum DocumentReader {
  /// Part of every key under which results are kept: raised whenever the same bytes give another document.
  public static let version = "8"

  /// Reads one file. What it is is decided by its content, never by its name.
  ///
  /// Offsets in the document's places are bytes of the UTF-8 form of the file: of the file itself where it is
  /// UTF-8 (a byte-order mark counts), else of what it becomes when transcoded (without a byte-order mark). In
  /// archives and mail they are bytes as they lie in the file; where the place's node begins with a part of the file,
  /// those of that part, decoded.
  ///
  /// A file that holds others reads as what it says itself; `Container` gives the files in it.
  /// Never opens a file or a connection, and takes time linear in the number of bytes.
  /// - Parameters:
  ///   - origin: for a member of another file, what that one says of it.
  ///   - dialects: mappings of XML vocabularies beside those that are built in; they come first.
  /// - Throws: `ReadFailure` where the file is of a kind or shape that is not read, with at least one diagnostic.
  public static func read(
    _ bytes: [UInt8], file: SourceFile, origin: FileOrigin = .folder, limits: Limits = .standard,
    dialects: [DialectMapping] = []
  ) throws(ReadFailure) -> Document {
    if let refusal = refusal(ofFile: file.name, bytes: bytes.count, limits: limits) { throw refusal }
    switch FileForm(bytes, origin: origin) {
    case .foreign(let code): throw failure(code, file.name)
    case .archive:
      return try ArchiveReader.read(bytes, file: file, limits: limits, depth: origin.depth)
    case .mailbox:
      let mailbox = try Mailbox(bytes, file: file, limits: limits)
      if origin.depth >= limits.nesting { throw failure(.nestedTooDeep, file.name) }
      return mailbox.document()
    case .message: return try MailReader.read(bytes, file: file, limits: limits, depth: origin.depth)
    case .document: return try text(bytes, file, origin, limits, dialects)
    }
  }

  /// Why a file is set aside for its size, which is known before a byte of it is read; nil where it is not.
  /// - Parameter bytes: how many it has.
  public static func refusal(
    ofFile name: String, bytes: Int, limits: Limits = .standard
  ) -> ReadFailure? {
    bytes > limits.bytes ? failure(.fileTooLarge, name) : nil
  }

  /// Text, XML or a web page.
  private static func text(
    _ bytes: [UInt8], _ file: SourceFile, _ origin: FileOrigin, _ limits: Limits,
    _ dialects: [DialectMapping]
  ) throws(ReadFailure) -> Document {
    let decoding = try FileDecoding(bytes, file: file.name, origin: origin)
    if case .foreign(let code) = FileKind(contentOf: decoding.text) { throw failure(code, file.name) }
    // Mail is ASCII, so what looks like it here has been through something that changed its bytes.
    if decoding.isTranscoded, MailForm.isMessage(decoding.text.utf8) {
      throw failure(.mailMessage, file.name)
    }
    if decoding.isPage {
      return try PageReader.read(
        decoding.text, file: file, limits: limits, diagnostics: decoding.diagnostics)
    }
    return decoding.isXML
      ? try XMLReader.read(
        decoding.text, file: file, limits: limits, dialects: dialects, diagnostics: decoding.diagnostics)
      : try TextReader.read(decoding.text, file: file, limits: limits, diagnostics: decoding.diagnostics)
  }

  private static func failure(_ code: DiagnosticCode, _ file: String) -> ReadFailure {
    ReadFailure(Diagnostic(code, code.title, at: DiagnosticPlace(file: file)))
  }
}
