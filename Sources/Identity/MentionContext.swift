import Documents
import SourceText

/// What stands around the mentions of one document: which name stands beside which number, and years of birth.
struct MentionContext {
  let document: Document

  /// How far apart a name and its number may stand, in bytes.
  static let reach = 80

  /// Whether two places of one region, or two cells of one row, stand beside each other: between them is
  /// nothing but labels and punctuation. `joints` are further words that may stand between.
  func isBeside(
    _ left: (span: Span, region: Int), _ right: (span: Span, region: Int), joints: [String] = []
  ) -> Bool {
    guard left.region == right.region else { return isSameRow(left.region, right.region) }
    guard let gap = gap(left.span, right.span) else { return left.span.overlaps(right.span) }
    return isLabel(gap, joints: joints)
  }

  /// The table row of a region, if it is a cell.
  func row(of region: Int) -> Int? {
    document.regions.indices.contains(region) ? document.regions[region].row : nil
  }

  /// The text between two spans that do not overlap, if it is short.
  func gap(_ left: Span, _ right: Span) -> Span? {
    let (first, second) = left < right ? (left, right) : (right, left)
    guard first.end <= second.start, second.start - first.end <= Self.reach else { return nil }
    return Span(first.end, second.start)
  }

  func text(_ span: Span) -> String {
    String(decoding: TextView(.folded, of: document.text, in: span).utf8, as: UTF8.self)
  }

  private func isLabel(_ gap: Span, joints: [String]) -> Bool {
    let folded = TextView(.folded, of: document.text, in: gap).utf8
    guard !folded.contains(UInt8(ascii: "\n")) else { return false }
    var word: [UInt8] = []
    for byte in folded + [UInt8(ascii: " ")] {
      if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 {
        word.append(byte)
        continue
      }
      // A full stop ends a sentence unless it ends an abbreviation such as `no.`
      if byte == UInt8(ascii: "."), word != Array("no".utf8), word != Array("nr".utf8) { return false }
      if byte == UInt8(ascii: ";") { return false }
      if !word.isEmpty, !isLabelWord(word), !joints.contains(where: { Array($0.utf8) == word }) {
        return false
      }
      word = []
    }
    return true
  }

  private func isLabelWord(_ word: [UInt8]) -> Bool {
    NameParticles.betweenNameAndNumber.contains(word) || word == Array("،".utf8) || word == Array("2745".utf8)
  }

  private func isSameRow(_ left: Int, _ right: Int) -> Bool {
    guard document.regions.indices.contains(left), document.regions.indices.contains(right),
      let row = document.regions[left].row
    else { return false }
    return document.regions[right].row == row
  }

  /// The sentence around a span inside its region.
  func sentence(around span: Span, region: Int) -> Span {
    let whole = document.regions.isEmpty ? document.text.whole : document.regions[region].span
    let bytes = document.text.utf8
    var start = span.start
    while start > whole.start, span.start - start < 400, !isStop(bytes, start - 1, whole.end) { start -= 1 }
    var end = span.end
    while end < whole.end, end - span.end < 400, !isStop(bytes, end, whole.end) { end += 1 }
    return Span(start, end)
  }

  /// A full stop, question or exclamation mark before space, or an empty line.
  private func isStop(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
    let byte = bytes[offset]
    let next = offset + 1 < end ? bytes[offset + 1] : UInt8(ascii: " ")
    if byte == UInt8(ascii: "\n") { return next == UInt8(ascii: "\n") }
    return ".?!".utf8.contains(byte) && next.isASCIIWhitespace
  }

  private static let birthWords = [
    " born", "(born", "dob", "date of birth", "year of birth", "birth year", "مواليد", "تولد", "ولد في",
    "ولد عام", "ولد سنه", "ولدت في", "تاريخ الميلاد", "تاريخ الولاده",
  ].map { Array($0.utf8) }

  private static let custodyWords = [
    " captured", "date of capture", "taken into custody", "was detained", "arrested", "تاريخ الاسر",
    "تاريخ القبض",
    "القي القبض", "تم القبض", "اعتقل",
  ].map { Array($0.utf8) }

  /// The year of birth that the sentence around a span states; nil where there is none or several.
  func birthYear(around span: Span, region: Int) -> Int? {
    year(behind: Self.birthWords, around: span, region: region)
  }

  /// The year of a capture that the sentence around a span states; nil where there is none or several.
  func custodyYear(around span: Span, region: Int) -> Int? {
    year(behind: Self.custodyWords, around: span, region: region)
  }

  private func year(behind words: [[UInt8]], around span: Span, region: Int) -> Int? {
    let folded = TextView(.folded, of: document.text, in: sentence(around: span, region: region)).utf8
    var years = Set<Int>()
    var offset = 0
    while offset < folded.count {
      defer { offset += 1 }
      let rest = folded[offset...]
      guard let word = words.first(where: { rest.starts(with: $0) }) else { continue }
      if let year = year(in: folded, from: offset + word.count) { years.insert(year) }
    }
    return years.count == 1 ? years.first : nil
  }

  /// The first number of four digits from 1900 to 2099 in the next 80 bytes.
  private func year(in bytes: [UInt8], from start: Int) -> Int? {
    var number = 0
    var digits = 0
    for offset in start..<min(bytes.count + 1, start + 80) {
      if offset < bytes.count, bytes[offset].isASCIIDigit {
        number = min(10_000, number * 10 + Int(bytes[offset] - 0x30))
        digits += 1
        continue
      }
      if digits == 4, (1900...2099).contains(number) { return number }
      number = 0
      digits = 0
    }
    return nil
  }
}
