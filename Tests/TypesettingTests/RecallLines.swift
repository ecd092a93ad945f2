import Foundation

/// Lines of English, Arabic and Kurdish (Sorani), alone and mixed, with digits, brackets and marks. All invented.
enum RecallLines {
  static let all = sections.flatMap(\.lines)

  /// The headings of `Tests/Corpus/typesetting/recall.txt` and the lines under each.
  static let sections: [(name: String, lines: [String])] = {
    let path = Repository.path("Tests/Corpus/typesetting/recall.txt")
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    var result: [(name: String, lines: [String])] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        result.append((String(line.dropFirst(3)), []))
      } else if !line.hasPrefix("#"), !result.isEmpty {
        result[result.count - 1].lines.append(String(line))
      }
    }
    return result
  }()
}
