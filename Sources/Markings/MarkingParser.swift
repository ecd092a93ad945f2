import Diagnostics
import SourceText

/// The grammar of banners and portion marks (Manual §§A–J): one pass over the bytes, then one over the
/// pieces.
///
/// A segment's category follows from its place and the vocabulary, never from "unknown, so SCI".
struct MarkingParser {
  /// What stands between two separators, and where.
  struct Piece {
    var text: String
    var range: Range<Int>
  }

  /// The categories after the classification, in register order.
  enum Category: Int, Comparable {
    case sci, sap, atomicEnergy, nato, foreignSource, cui, dissemination, nonIC

    static func < (left: Category, right: Category) -> Bool { left.rawValue < right.rawValue }
  }

  /// The longest marking that is read, in bytes; real ones have a few hundred at most.
  static let longest = 4096

  let text: String
  let bytes: [UInt8]
  let isPortion: Bool
  let banner: Marking?
  let rules: MarkingRuleSet
  let legacy: Bool

  var marking = Marking(.unclassified)
  var problems: [MarkingProblem] = []
  var isMalformed = false
  /// Work done, in pieces and bytes looked at: tests hold it to be linear.
  var steps = 0

  init(_ text: String, isPortion: Bool, banner: Marking?, rules: MarkingRuleSet, legacy: Bool) {
    self.text = text
    self.bytes = Array(text.utf8)
    self.isPortion = isPortion
    self.banner = banner
    self.rules = rules
    self.legacy = legacy
  }

  mutating func read() -> MarkingReading {
    parse()
    if !isMalformed {
      problems +=
        MarkingChecker(marking: marking, rules: rules, isPortion: isPortion, banner: banner).problems
      addFixes()
    }
    return MarkingReading(text: text, marking: isMalformed ? nil : marking, problems: problems)
  }

  private mutating func parse() {
    guard var range = content() else { return }
    if let end = bytes[range].firstIndex(of: UInt8(ascii: "\n")) {
      readSecondLine(trim(end + 1..<range.upperBound))
      range = trim(range.lowerBound..<end)
    }
    if let end = bytes[range].firstIndex(of: UInt8(ascii: ";")) {
      readCaptions(end + 1..<range.upperBound)
      range = trim(range.lowerBound..<end)
    }
    guard !range.isEmpty else {
      fail(.markingEmpty, "The marking is empty.", nil)
      return
    }
    var isForeign =
      range.count >= 2 && bytes[range.lowerBound] == slash && bytes[range.lowerBound + 1] == slash
    if isForeign { range = range.lowerBound + 2..<range.upperBound }
    var segments = split(range)
    guard !segments.isEmpty, !isMalformed else { return }
    if segments.contains(where: { $0.contains { $0.text.isEmpty } }) {
      fail(.markingStructure, "A part of the marking is empty.", nil)
      return
    }
    let head = segments.removeFirst()
    if !isForeign, !isPortion, let first = head.first, MarkingParser.natoTitles.contains(first.text) {
      // As documents of NATO itself are marked.
      guard retired(first, "In a US document a NATO marking begins with two slashes.") else { return }
      isForeign = true
    }
    if isForeign {
      readForeignHead(head)
    } else {
      readHead(head)
    }
    readCategories(segments)
    if !isForeign, !isMalformed, marking.cui != nil, marking.classification == .unclassified,
      head.first.map({ !["CUI", "CONTROLLED"].contains($0.text) }) ?? false,
      marking.banner.hasPrefix("CUI")
    {
      note(.markingForm, "CUI stands alone: no classification is written before it.", head.first?.range)
    }
  }

  /// Classifications of NATO as its own documents carry them.
  static let natoTitles: Set<String> = [
    "COSMIC TOP SECRET", "NATO SECRET", "NATO CONFIDENTIAL", "NATO RESTRICTED", "NATO UNCLASSIFIED",
  ]

  /// The bytes of the marking without white space and parentheses at the ends.
  private mutating func content() -> Range<Int>? {
    guard bytes.count <= MarkingParser.longest else {
      fail(.markingStructure, "A marking has at most \(MarkingParser.longest) bytes.", 0..<64)
      return nil
    }
    steps += bytes.count
    var range = trim(0..<bytes.count)
    if isPortion, !range.isEmpty {
      let opens = bytes[range.lowerBound] == UInt8(ascii: "(")
      let closes = bytes[range.upperBound - 1] == UInt8(ascii: ")")
      if opens != closes || (opens && range.count < 2) {
        fail(.markingStructure, "The parentheses of the portion mark do not match.", nil)
        return nil
      }
      if opens { range = trim(range.lowerBound + 1..<range.upperBound - 1) }
    }
    guard !range.isEmpty else {
      fail(.markingEmpty, "The marking is empty.", nil)
      return nil
    }
    return range
  }

  var slash: UInt8 { UInt8(ascii: "/") }

  func trim(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = max(range.upperBound, low)
    while low < high, bytes[low].isASCIIWhitespace { low += 1 }
    while high > low, bytes[high - 1].isASCIIWhitespace { high -= 1 }
    return low..<high
  }

  /// The text of a range, white space within it made single spaces.
  mutating func piece(_ range: Range<Int>) -> Piece {
    let range = trim(range)
    steps += range.count
    var needsCleaning = false
    for index in range where bytes[index] != 0x20 && bytes[index].isASCIIWhitespace { needsCleaning = true }
    for index in range.dropLast() where bytes[index] == 0x20 && bytes[index + 1] == 0x20 {
      needsCleaning = true
    }
    if needsCleaning {
      note(.markingSeparator, "There is more than one space between two words.", range)
      let words = bytes[range].split(whereSeparator: \.isASCIIWhitespace)
      return Piece(
        text: String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self), range: range)
    }
    return Piece(text: String(decoding: bytes[range], as: UTF8.self), range: range)
  }

  /// Splits at double slashes into segments, and those at single slashes into pieces.
  mutating func split(_ range: Range<Int>) -> [[Piece]] {
    var segments: [[Piece]] = [[]]
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == slash else {
        index += 1
        continue
      }
      var next = index + 1
      while next < range.upperBound, bytes[next] == 0x20 { next += 1 }
      let isDouble = next < range.upperBound && bytes[next] == slash
      let end = isDouble ? next + 1 : index + 1
      let hasSpaces =
        (isDouble && next != index + 1) || (index > start && bytes[index - 1] == 0x20)
        || (end < range.upperBound && bytes[end] == 0x20)
      if hasSpaces { note(.markingSeparator, "There are spaces in or around a separator.", index..<end) }
      let part = piece(start..<index)
      segments[segments.count - 1].append(part)
      if isDouble { segments.append([]) }
      start = end
      index = end
    }
    let part = piece(start..<range.upperBound)
    segments[segments.count - 1].append(part)
    return segments
  }

  // MARK: Problems

  /// A problem that leaves the meaning certain.
  mutating func note(
    _ code: DiagnosticCode, _ message: String, _ range: Range<Int>?, ism: String? = nil,
    severity: Severity? = nil, help: String? = nil
  ) {
    // A long list that is wrong in one way throughout is one finding.
    if problems.suffix(4).contains(where: { $0.code == code && $0.range == range && $0.ism == ism }) {
      return
    }
    problems.append(
      MarkingProblem(
        code, message, ism: ism, severity: severity,
        token: range.map { Excerpt(String(decoding: bytes[$0], as: UTF8.self)) },
        range: range, help: help))
  }

  /// A problem that leaves the meaning in doubt.
  mutating func fail(
    _ code: DiagnosticCode, _ message: String, _ range: Range<Int>?, ism: String? = nil, help: String? = nil
  ) {
    isMalformed = true
    note(code, message, range, ism: ism, help: help)
  }

  mutating func unknown(_ piece: Piece) {
    let near = MarkingVocabulary.suggestion(for: piece.text)
    fail(
      .markingUnknownToken, "The token is not in the register.", piece.range,
      help: near.map { "Did you mean \($0)? If not, ask the originator what the token stands for." })
  }

  /// A retired form: read as its present equivalent in legacy mode, unknown otherwise.
  /// - Returns: whether to go on.
  mutating func retired(_ piece: Piece, _ message: String) -> Bool {
    guard legacy else {
      unknown(piece)
      return false
    }
    note(.markingLegacyForm, message, piece.range)
    return true
  }

  /// Problems of form have one certain correction: the canonical text of what was read.
  private mutating func addFixes() {
    fixPrefixes()
    let formal: Set<DiagnosticCode> = [
      .markingForm, .markingSeparator, .markingCategoryOrder, .markingListOrder, .markingRepeated,
      .markingListSyntax, .markingLegacyForm, .markingDeclassificationInBanner,
    ]
    guard problems.contains(where: { formal.contains($0.code) }) else { return }
    let printed = isPortion ? marking.portion : marking.banner
    for index in problems.indices where formal.contains(problems[index].code) && problems[index].fix == nil {
      problems[index].fix = printed
    }
  }
}
