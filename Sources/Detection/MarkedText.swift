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
