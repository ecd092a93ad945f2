import Diagnostics
import Pipeline
import Sealing

/// A notice of a recall that the reader named: the folder it came in, or its page alone.
struct GivenNotice {
  let path: String
  let notice: RecallNotice
  /// Of the folder; a page alone is unsigned.
  let signature: BagSignature.State

  /// - Throws: where it is no notice, or its folder is not as it was sealed.
  init(_ path: String) throws(CommandFailure) {
    func failure(_ message: String) -> CommandFailure {
      CommandFailure(Diagnostic(.noticeUnreadable, message, at: DiagnosticPlace(file: path)))
    }
    self.path = path
    guard let notice = RecallBag.notice(in: path) else {
      guard let notice = RecallNotice(parsing: try InputFile.bytes(of: path)) else {
        throw failure("this is no notice of a recall")
      }
      self.notice = notice
      signature = .unsigned
      return
    }
    guard BagVerifier().verify(path).isValid else { throw failure("the notice is not as it was sealed") }
    self.notice = notice
    signature = BagSignature.state(of: path)
  }
}
