import Documents
import SourceText

extension IdentifierRecognizer {
  func kind(ofRunAt start: Int, end: Int) -> Mention.Kind? {
    if let before = labelBefore(start) { return before }
    if let last, isList(from: last.end, to: start) { return last.kind }
    if let over = labelOverPhrase(start) { return over }
    if let after = labelAfter(end) { return after }
    return nil
  }

  /// Walks back from a number over punctuation, portion marks and words like `number`, to a label.
  func labelBefore(_ start: Int) -> Mention.Kind? {
    var end = start
    let limit = max(0, start - 120)
    for _ in 0..<12 {
      while end > limit, " :#=,(\"'*|".utf8.contains(bytes[end - 1]) { end -= 1 }
      if end == 0 { return fieldKind }
      if let kind = IdentifierLabels.label(endingAt: end, in: bytes) { return kind }
      if let filler = IdentifierLabels.fillers.first(where: { isWord($0, endingAt: end) }) {
        end -= filler.count
      } else if bytes[end - 1] == UInt8(ascii: "."), end >= 3, bytes[end - 2].isASCIILetter {
        end -= 1
      } else if bytes[end - 1] == UInt8(ascii: ")"), let opening = parenthesis(closedAt: end - 1, limit) {
        end = opening
      } else if isCountry(endingAt: end) {
        end -= 3
      } else {
        return nil
      }
    }
    return nil
  }

  /// `national number of the storekeeper: 1990...`, `رقم وطني لأمين المخزن: ...`: between a label and its number may
  /// stand whose it is, where the phrase begins with a word for that and a colon or a verb ends it. A telephone
  /// number may follow its label in the same clause at any short distance.
  func labelOverPhrase(_ start: Int) -> Mention.Kind? {
    let limit = max(0, start - 60)
    var end = start
    while end > limit, " \"'(".utf8.contains(bytes[end - 1]) { end -= 1 }
    var isClosed = false
    if end > limit, bytes[end - 1] == UInt8(ascii: ":") {
      isClosed = true
      end -= 1
    } else if let verb = Self.verbs.first(where: { isWord($0, endingAt: end) }) {
      isClosed = true
      end -= verb.count
    }
    let close = end
    while end > limit {
      let byte = bytes[end - 1]
      if byte.isASCIIDigit || "\n.;:,".utf8.contains(byte) { return nil }
      guard byte == UInt8(ascii: " ") else {
        end -= 1
        continue
      }
      if let kind = IdentifierLabels.label(endingAt: end - 1, in: bytes) {
        if kind == .telephone { return kind }
        return isClosed && isOwner(end..<close) ? kind : nil
      }
      end -= 1
    }
    return nil
  }

  static let verbs = ["is", "was", "هو", "هي"].map { Array($0.utf8) }

  /// Whether a phrase says whose something is.
  func isOwner(_ range: Range<Int>) -> Bool {
    let phrase = bytes[range]
    return ["of ", "for ", "belonging to ", "ل"].contains { phrase.starts(with: $0.utf8) }
  }

  /// `0417209 (capture tag)`.
  func labelAfter(_ end: Int) -> Mention.Kind? {
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: " "), bytes[end + 1] == UInt8(ascii: "(") else {
      return nil
    }
    let window = bytes[(end + 2)..<min(bytes.count, end + 60)]
    guard let closing = window.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    return IdentifierLabels.label(endingAt: closing - end - 2, in: Array(bytes[(end + 2)..<closing]))
  }

  /// Whether only a list's joints lie between two numbers.
  func isList(from start: Int, to end: Int) -> Bool {
    guard end > start, end - start <= 8 else { return false }
    let joint = bytes[start..<end].filter { !$0.isASCIIWhitespace }
    return ["and", ",", "&", "/", ",and", "or", "و", "،", ";", "؛"].contains { Array($0.utf8) == joint }
  }

  func isWord(_ word: [UInt8], endingAt end: Int) -> Bool {
    guard IdentifierLabels.ends(bytes, at: end, with: word) else { return false }
    let start = end - word.count
    return start == 0 || !isWordByte(bytes[start - 1])
  }

  /// Where the parenthesis closed at `offset` opens, if it holds no digit.
  func parenthesis(closedAt offset: Int, _ limit: Int) -> Int? {
    var cursor = offset
    while cursor > max(limit, offset - 60) {
      cursor -= 1
      if bytes[cursor] == UInt8(ascii: "(") { return cursor }
      if bytes[cursor].isASCIIDigit { return nil }
    }
    return nil
  }

  /// A country's code of three capitals, which in a folded view only the source can tell from a word.
  func isCountry(endingAt end: Int) -> Bool {
    guard end >= 4, bytes[end - 3..<end].allSatisfy(\.isASCIILowercase), !isWordByte(bytes[end - 4]) else {
      return false
    }
    return text[view.source(of: Span(end - 3, end))].allSatisfy(\.isASCIIUppercase)
  }
}
