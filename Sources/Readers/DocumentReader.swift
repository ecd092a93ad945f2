import Diagnostics
public import Documents
import SourceText

/// Reads report files: bytes in, one immutable document out, or the reasons why the file is set aside.
public enum DocumentReader {
  /// Part of every key under which results are kept: raised whenever the same bytes give another document.
  public static let version = "4"

  /// Reads one file. What it is is decided by its content, never by its name.
  ///
  /// Offsets in the document's places are bytes of the UTF-8 form of the file: of the file itself where it is
  /// UTF-8 (a byte-order mark counts), else of what it becomes when transcoded (without a byte-order mark).
  /// Never opens a file or a connection, and takes time linear in the number of bytes.
  /// - Throws: `ReadFailure` where the file is of a kind or shape that is not read, with at least one diagnostic.
  public static func read(
    _ bytes: [UInt8], file: SourceFile, limits: Limits = .standard
  ) throws(ReadFailure) -> Document {
    if bytes.count > limits.bytes { throw failure(.fileTooLarge, file) }
    if case .foreign(let code) = FileKind(signatureOf: bytes) { throw failure(code, file) }
    let decoding = try FileDecoding(bytes, file: file.name)
    if case .foreign(let code) = FileKind(contentOf: decoding.text.utf8) { throw failure(code, file) }
    return decoding.isXML
      ? try XMLReader.read(decoding.text, file: file, limits: limits, diagnostics: decoding.diagnostics)
      : try TextReader.read(decoding.text, file: file, limits: limits, diagnostics: decoding.diagnostics)
  }

  private static func failure(_ code: DiagnosticCode, _ file: SourceFile) -> ReadFailure {
    ReadFailure(Diagnostic(code, code.title, at: DiagnosticPlace(file: file.name)))
  }
}
