import Rules
import SourceText

/// A test's text without its marks, and what they enclose.
struct MarkedText {
  let text: String
  /// In order.
  let spans: [Span]

  /// Marks that do not pair are dropped; the rule language refuses them before.
  init(_ marked: String) {
    var bytes: [UInt8] = []
    var spans: [Span] = []
    var start: Int?
    for scalar in marked.unicodeScalars {
      if RuleTest.opening.unicodeScalars.first == scalar {
        start = bytes.count
      } else if RuleTest.closing.unicodeScalars.first == scalar {
        if let start { spans.append(Span(start, bytes.count)) }
        start = nil
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.spans = spans
  }
}

extension RuleTest.Wrapper {
  /// The same text written differently; marks stay around the same words.
  func applied(to marked: String) -> String {
    switch self {
    case .crlf: marked.unicodeScalars.map { $0 == "\n" ? "\r\n" : String($0) }.joined()
    case .nbsp: marked.unicodeScalars.map { $0 == " " ? "\u{A0}" : String($0) }.joined()
    case .accents: "(U) R\u{E9}union \u{E0} l'\u{E9}t\u{E9}, d\u{E9}j\u{E0} not\u{E9}e.\n\n" + marked
    }
  }
}
