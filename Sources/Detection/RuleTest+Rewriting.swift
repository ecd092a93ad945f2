import Rules

extension RuleTest {
  /// The test's text written differently, with marks around the same words; nil where that would be the same text, or
  /// where the rule looks for what only the first form has.
  func rewritten(by wrapper: Wrapper, for rule: Rule) -> (text: String, format: Format)? {
    guard format == .text, without[wrapper] == nil else { return nil }
    let other: String
    switch wrapper {
    case .crlf: other = text.unicodeScalars.map { $0 == "\n" ? "\r\n" : String($0) }.joined()
    case .nbsp: other = text.unicodeScalars.map { $0 == " " ? "\u{A0}" : String($0) }.joined()
    case .accents: other = "(U) R\u{E9}union \u{E0} l'\u{E9}t\u{E9}, d\u{E9}j\u{E0} not\u{E9}e.\n\n" + text
    case .softHyphens: other = insideMarks(RuleTest.withSoftHyphens)
    case .splitLines: other = insideMarks(RuleTest.withLineBreak)
    case .xml, .cdata, .entities:
      return rule.isAboutWords && !text.unicodeScalars.contains("\u{0}") ? (markup(wrapper), .xml) : nil
    }
    return other == text ? nil : (other, .text)
  }

  /// The text with what marks enclose changed.
  private func insideMarks(_ change: (String) -> String) -> String {
    var result = ""
    var inside: String?
    for character in text {
      switch character {
      case RuleTest.opening:
        inside = ""
        result.append(character)
      case RuleTest.closing:
        result += change(inside ?? "")
        inside = nil
        result.append(character)
      default:
        if inside == nil { result.append(character) } else { inside?.append(character) }
      }
    }
    return result + (inside ?? "")
  }

  /// One behind the second letter of every word of four letters or more.
  private static func withSoftHyphens(_ text: String) -> String {
    let characters = Array(text)
    var result = ""
    for (index, character) in characters.enumerated() {
      result.append(character)
      let isInside = (-1...2).allSatisfy { step in
        characters.indices.contains(index + step) && characters[index + step].isLetter
      }
      let isSecond = index < 2 || !characters[index - 2].isLetter
      if isInside, isSecond { result.append("\u{AD}") }
    }
    return result
  }

  private static func withLineBreak(_ text: String) -> String {
    let characters = Array(text)
    for index in characters.indices.dropFirst().dropLast() where characters[index] == " " {
      guard characters[index - 1].isLetter, characters[index + 1].isLetter else { continue }
      return String(characters[..<index]) + "\n" + String(characters[(index + 1)...])
    }
    return text
  }

  private func markup(_ wrapper: Wrapper) -> String {
    var blocks: [String] = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        blocks.append("")
      } else {
        let last = blocks.count - 1
        blocks[last] += (blocks[last].isEmpty ? "" : "\n") + line
      }
    }
    let paragraphs = blocks.filter { !$0.isEmpty }.map { block in
      wrapper == .cdata
        ? "<p><![CDATA[\(block)]]></p>"
        : "<p>\(RuleTest.escaped(block, references: wrapper == .entities))</p>"
    }
    return "<report>\(paragraphs.joined(separator: "\n"))</report>"
  }

  private static func escaped(_ text: String, references: Bool) -> String {
    var result = ""
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar == opening.unicodeScalars.first { isInside = true }
      if scalar == closing.unicodeScalars.first { isInside = false }
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case _ where references && isInside && scalar != opening.unicodeScalars.first && scalar.value > 0x20:
        result += "&#x\(String(scalar.value, radix: 16));"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Rule {
  /// Whether it looks at words alone, so that it finds the same in any kind of file.
  fileprivate var isAboutWords: Bool {
    guard scope == Scope(), act != .redactPortion, act != .withholdDocument else { return false }
    return leaves.allSatisfy { leaf in
      switch leaf {
      case .pattern(let pattern): pattern.view != .source && !pattern.flags.contains(.multiline)
      case .words, .gazetteer, .quote, .entity: true
      case .marking, .field, .path, .section, .date, .age, .all, .any, .not: false
      }
    }
  }
}
