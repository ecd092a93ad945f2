public import Diagnostics
import Hashing
import Interchange
public import Rules
import SourceText

/// Reads a list of terms: CSV with the columns `id,canonical,variants,category`, variants separated by `;`.
public enum TermListLoader {
  static let header = ["id", "canonical", "variants", "category"]

  /// - Parameters:
  ///   - name: what rules call the list by.
  ///   - file: what the user knows the file by.
  /// - Returns: no list where anything is wrong with the file: a shortened list would leave names standing.
  public static func load(_ bytes: [UInt8], name: String, file: String) -> (
    list: TermList?, diagnostics: [Diagnostic]
  ) {
    let problems = Problems(file: file)
    let lines = LineIndex(bytes)
    func place(_ offset: Int) -> YAMLPlace {
      let place = lines.place(of: offset)
      return YAMLPlace(line: place.line, column: place.column)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      problems.report(.ruleCsvQuote, "The list cannot be read: the file is not UTF-8.", at: place(0))
      return (nil, problems.sorted)
    }
    let table = CSVReader(bytes)
    for problem in table.problems {
      switch problem {
      case .quoteNotClosed(let offset):
        problems.report(
          .ruleCsvQuote, "The list cannot be read: a quoted field does not end.", at: place(offset))
      case .strayQuote(let offset):
        problems.report(
          .ruleCsvQuote, "The list cannot be read: a double quote or text is not allowed here.",
          at: place(offset))
      }
    }
    // After a quote that does not pair nothing is certain.
    guard table.problems.isEmpty else { return (nil, problems.sorted) }
    guard let first = table.records.first, first.map(\.text) == header else {
      problems.report(
        .ruleListHeader, "The first line is not `\(header.joined(separator: ","))`.", at: place(0))
      return (nil, problems.sorted)
    }
    let entries = self.entries(table.records.dropFirst(), place, problems)
    guard !problems.hasErrors else { return (nil, problems.sorted) }
    return (TermList(name: name, entries: entries, digest: SHA2.sha256(bytes)), problems.sorted)
  }

  private static func entries(
    _ rows: ArraySlice<[CSVReader.Field]>, _ place: (Int) -> YAMLPlace, _ problems: Problems
  ) -> [TermList.Entry] {
    var ids = Set<String>()
    var owners: [String: String] = [:]
    var entries: [TermList.Entry] = []
    for row in rows {
      let place = place(row[0].offset)
      guard row.count == header.count else {
        problems.report(
          .ruleListColumns, "The row has \(row.count) fields instead of \(header.count).", at: place)
        continue
      }
      let entry = TermList.Entry(
        id: row[0].text, canonical: row[1].text, variants: variants(row[2].text), category: row[3].text)
      let wordless = entry.spellings.contains { !$0.contains { $0.isLetter || $0.isNumber } }
      if entry.id.isEmpty || wordless {
        problems.report(.ruleListEmptyName, "The row has no id, or a spelling without letters.", at: place)
        continue
      }
      if !ids.insert(entry.id).inserted {
        problems.report(.ruleListDuplicate, "The id is that of an earlier row.", at: place)
      }
      for spelling in Set(entry.spellings).sorted() {
        if let owner = owners[spelling], owner != entry.id {
          problems.report(
            .ruleListSharedSpelling, "The row shares a spelling with an earlier row.", at: place)
        } else {
          owners[spelling] = entry.id
        }
      }
      entries.append(entry)
    }
    return entries
  }

  static func variants(_ text: String) -> [String] {
    text.split(separator: ";").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// The last part of a path without `.csv` or `.txt`: what a list is called.
  static func name(ofPath path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(".csv") || last.hasSuffix(".txt") ? String(last.dropLast(4)) : last
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
