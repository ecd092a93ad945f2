public import Diagnostics

/// Writes a rule file in its one form: keys of the rule in their order, comments with the key they stand above, no
/// white space at line ends, one line feed at the end.
///
/// It moves and trims whole lines only, and what it wrote is read again: where that were not the same rule, the file
/// is left as it is.
public enum RuleFormatter {
  /// - Returns: the file in its form; nil where it cannot be read, for the reasons given.
  public static func formatted(
    _ bytes: [UInt8], file: String
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    let problems = Problems(file: file)
    guard let root = YAMLReader.read(bytes, problems), !problems.hasErrors else {
      return (nil, problems.sorted)
    }
    guard case .mapping = root.content else { return (bytes, []) }
    let formatted = Array(text(String(decoding: bytes, as: UTF8.self)).utf8)
    let check = Problems(file: file)
    guard let again = YAMLReader.read(formatted, check), !check.hasErrors, again.means(the: root) else {
      return (bytes, [])
    }
    return (formatted, [])
  }

  /// A key of the file with its lines and the comments above it.
  private struct Block {
    let key: String
    var lines: [String]
  }

  private static func text(_ text: String) -> String {
    let lines = trimmed(
      text.split(omittingEmptySubsequences: false) { $0.isNewline && $0 != "\u{2028}" }.map(String.init))
    var blocks: [Block] = []
    var waiting: [String] = []
    var isLiteral = false
    for (line, literal) in lines {
      isLiteral = literal
      let isTop =
        !isLiteral && line.first.map { !$0.isWhitespace && $0 != "-" && $0 != "]" && $0 != "}" } ?? false
      if isTop, !line.hasPrefix("#"), let key = key(of: line) {
        blocks.append(Block(key: key, lines: waiting + [line]))
        waiting = []
      } else if !isLiteral, line.isEmpty || line.hasPrefix("#") {
        waiting.append(line)
      } else if blocks.isEmpty {
        // Something else stands in front, such as `---`: nothing is moved.
        return lines.map(\.0).joined(separator: "\n") + "\n"
      } else {
        blocks[blocks.count - 1].lines += waiting + [line]
        waiting = []
      }
    }
    let order = RuleDecoder.keys
    let sorted = blocks.enumerated().sorted { left, right in
      let ranks = [left, right].map { order.firstIndex(of: $0.element.key) ?? order.count }
      return (ranks[0], left.offset) < (ranks[1], right.offset)
    }.map(\.element)
    let all = (sorted.flatMap(\.lines) + waiting)
    return withoutRuns(of: all).joined(separator: "\n") + "\n"
  }

  /// Without white space at the ends of lines; with each line, whether it belongs to a block of literal text, of which
  /// nothing is taken away.
  private static func trimmed(_ lines: [String]) -> [(String, Bool)] {
    var result: [(String, Bool)] = []
    var literalIndent: Int?
    for line in lines {
      let indent = line.prefix { $0 == " " }.count
      let isBlank = line.allSatisfy(\.isWhitespace)
      if let parent = literalIndent {
        if isBlank || indent > parent {
          result.append((line, true))
          continue
        }
        literalIndent = nil
      }
      var short = Substring(line)
      while let last = short.last, last == " " || last == "\t" { short.removeLast() }
      result.append((String(short), false))
      if opensLiteral(short) { literalIndent = indent + (short.drop { $0 == " " }.hasPrefix("- ") ? 1 : 0) }
    }
    // Blank lines at the end of the last block are no part of it unless it keeps them.
    while let last = result.last, last.0.allSatisfy(\.isWhitespace) { result.removeLast() }
    return result
  }

  /// Whether a line ends with the mark of a block of literal or folded text.
  private static func opensLiteral(_ line: Substring) -> Bool {
    guard let mark = line.lastIndex(where: { $0 == "|" || $0 == ">" }) else { return false }
    let behind = line[line.index(after: mark)...]
    let before = line[..<mark]
    return behind.allSatisfy { "+-0123456789".contains($0) }
      && (before.hasSuffix(": ") || before.hasSuffix("- "))
  }

  private static func key(of line: String) -> String? {
    line.firstIndex(of: ":").map { String(line[..<$0]) }
  }

  /// No empty line at the beginning, and never two together; nothing else is left out.
  private static func withoutRuns(of lines: [String]) -> [String] {
    var result: [String] = []
    for line in lines where !(line.isEmpty && (result.last?.isEmpty ?? true)) { result.append(line) }
    while result.last == "" { result.removeLast() }
    return result
  }
}

extension YAMLNode {
  /// Whether both say the same; the order of a mapping's keys says nothing.
  fileprivate func means(the other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.text(let left), .text(let right)): left == right
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.means(the: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && left.allSatisfy { pair in
          right.contains { $0.key.text == pair.key.text && $0.value.means(the: pair.value) }
        }
    default: false
    }
  }
}
