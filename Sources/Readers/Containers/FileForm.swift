import Diagnostics
import SourceText

/// Which reader a file is for.
enum FileForm: Equatable {
  /// Text, XML or a web page: whatever a document reader decides.
  case document
  case archive
  case mailbox
  case message
  /// Not read; quarantined with this code.
  case foreign(DiagnosticCode)

  init(_ bytes: [UInt8], origin: FileOrigin) {
    switch FileKind(signatureOf: bytes) {
    case .foreign(let code): self = .foreign(code)
    case .archive: self = .archive
    case .readable:
      if MailForm.isMailbox(bytes) {
        self = .mailbox
      } else if origin.form == .message || MailForm.isMessage(bytes) {
        self = .message
      } else {
        self = .document
      }
    }
  }
}
