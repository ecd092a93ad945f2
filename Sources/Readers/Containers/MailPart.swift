import Diagnostics
import SourceText

/// A part of a message that has no parts itself.
struct MailPart: Sendable {
  /// As IMAP counts them: `1`, or `2.1` inside a part with parts.
  let number: String
  /// Its bytes in the message, encoded as they are.
  let body: Range<Int>
  /// In lower case; `text/plain` where none is stated.
  let mediaType: String
  let charset: String?
  let transfer: TransferDecoding
  /// As stated; nil where none is.
  let fileName: String?
  let isAttachment: Bool
  /// Why it cannot be taken out of the message.
  var refusal: DiagnosticCode?

  init(number: String, body: Range<Int>, header: MailHeader, type: MailParameters, in bytes: [UInt8]) {
    self.number = number
    self.body = body
    let disposition = header.value(of: "content-disposition").map { MailParameters(bytes[$0]) }
    mediaType = type.value
    charset = type["charset"]
    let transfer = header.value(of: "content-transfer-encoding").map { MailParameters(bytes[$0]).value }
    self.transfer = TransferDecoding(transfer ?? "")
    fileName = disposition?["filename"] ?? type["name"]
    isAttachment = disposition?.value == "attachment"
    if mediaType == "message/external-body" || mediaType == "message/partial" { refusal = .partElsewhere }
  }

  /// Whether it is text that a mail program shows as the message itself.
  var isText: Bool {
    (mediaType == "text/plain" || mediaType == "text/html") && !isAttachment && fileName == nil
      && refusal == nil
  }

  /// What the reader of the attachment is told.
  func origin(depth: Int) -> FileOrigin {
    let form: FileOrigin.Form =
      switch mediaType {
      case "message/rfc822", "message/global": .message
      case "text/html": .page
      case _ where mediaType.hasPrefix("text/"): .text
      default: .unknown
      }
    return FileOrigin(form: form, charset: charset, depth: depth)
  }

  /// A name that is unique in the message and safe anywhere: the part's number and what is stated.
  var memberName: String {
    let stated = MailPart.safe(fileName ?? "")
    if !stated.isEmpty { return number + "-" + stated }
    switch mediaType {
    case "message/rfc822", "message/global": return number + ".eml"
    case "text/html": return number + ".html"
    case _ where mediaType.hasPrefix("text/"): return number + ".txt"
    default: return number + ".bin"
    }
  }

  /// Without what could lead elsewhere, and of at most a hundred characters.
  private static func safe(_ name: String) -> String {
    var safe = ""
    for scalar in name.unicodeScalars.prefix(100) {
      switch scalar {
      case "/", "\\", ":": safe.append("_")
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): safe.append("_")
      // Signs that turn the direction of writing make a name look like another.
      case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": safe.append("_")
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
