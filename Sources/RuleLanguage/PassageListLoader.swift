public import Diagnostics
import Hashing
public import Rules
import SourceText

/// Reads a list of passages that have been released: plain text, with an empty line between passages.
public enum PassageListLoader {
  /// The category of every entry.
  public static let category = "passage"

  /// - Returns: a list whose entries are the passages, called by their numbers; nil where the file cannot be read.
  public static func load(_ bytes: [UInt8], name: String, file: String) -> (
    list: TermList?, diagnostics: [Diagnostic]
  ) {
    let problems = Problems(file: file)
    let start = YAMLPlace(line: 1, column: 1)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems.report(.ruleNotUTF8, "The file has bytes that are not UTF-8.", at: start)
      return (nil, problems.sorted)
    }
    var passages: [String] = []
    var open: [Substring] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for line in lines + [Substring()] {
      if line.allSatisfy(\.isWhitespace) {
        if !open.isEmpty { passages.append(open.joined(separator: "\n")) }
        open = []
      } else {
        open.append(line)
      }
    }
    guard !passages.isEmpty else {
      problems.report(.ruleEmptyFile, "The list holds no passage.", at: start)
      return (nil, problems.sorted)
    }
    return (list(passages, name: name, digest: SHA2.sha256(bytes)), problems.sorted)
  }

  static func list(_ passages: [String], name: String, digest: Digest) -> TermList {
    let entries = passages.enumerated().map {
      TermList.Entry(id: "\($0.offset + 1)", canonical: $0.element, category: category)
    }
    return TermList(name: name, entries: entries, digest: digest)
  }
}

extension TermListLoader {
  /// A list of either form, by the extension of its path: `.csv` terms, `.txt` passages.
  public static func loadList(_ bytes: [UInt8], name: String, file: String) -> (
    list: TermList?, diagnostics: [Diagnostic]
  ) {
    file.hasSuffix(".txt")
      ? PassageListLoader.load(bytes, name: name, file: file) : load(bytes, name: name, file: file)
  }
}
