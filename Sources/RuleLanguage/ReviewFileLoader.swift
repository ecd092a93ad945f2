public import Diagnostics
import Interchange
public import Rules
import SourceText

/// Reads the files in which a person decides: YAML, one file a document, or CSV, one file a case. Whether the
/// items exist and the decisions may be taken is for the case to say.
public enum ReviewFileLoader {
  /// Columns of the CSV form, in order.
  public static let columns = [
    "item", "kind", "document", "lines", "copies", "asks", "passage", "context", "choices", "decision",
    "text",
    "ground", "reason", "name", "role", "authority", "assigned-to",
  ]
  /// Keys of one item of the YAML form, in order.
  public static let itemKeys = [
    "item", "kind", "lines", "copies", "asks", "passage", "context", "choices", "decision", "text", "ground",
    "reason", "assigned-to",
  ]

  /// - Parameter file: what the user knows the file by; a name that ends in `.csv` is CSV.
  /// - Returns: the items in the order of the file; with any error what is returned is not to be used.
  public static func load(_ bytes: [UInt8], file: String) -> (
    entries: [ReviewEntry], diagnostics: [Diagnostic]
  ) {
    let problems = Problems(file: file)
    let decoder = ReviewFileDecoder(problems: problems)
    let entries =
      file.hasSuffix(".csv")
      ? decoder.table(bytes) : YAMLReader.read(bytes, problems).map { decoder.document($0) } ?? []
    return (entries, problems.sorted)
  }
}

private struct ReviewFileDecoder {
  let problems: Problems

  // MARK: YAML

  func document(_ root: YAMLNode) -> [ReviewEntry] {
    guard let fields = Fields(root, "a review", keys: ["review", "reviewer", "items"], problems) else {
      return []
    }
    _ = fields.requiredText("review")
    var person = ReviewEntry.Person()
    if let node = fields.required("reviewer"),
      let reviewer = Fields(node, "the reviewer", keys: ["name", "role", "authority"], problems)
    {
      person = ReviewEntry.Person(
        name: text("name", reviewer), role: text("role", reviewer), authority: text("authority", reviewer))
    }
    let items = fields.required("items").flatMap { fields.list($0, "items") } ?? []
    return items.compactMap { node in
      guard let item = Fields(node, "an item", keys: ReviewFileLoader.itemKeys, problems),
        let id = item.requiredText("item")
      else { return nil }
      return ReviewEntry(
        item: id, action: action(text("decision", item), at: item.node("decision")?.place ?? node.place),
        text: text("text", item), ground: text("ground", item), reason: text("reason", item), person: person,
        assignedTo: text("assigned-to", item), passage: text("passage", item),
        place: problems.place(node.place))
    }
  }

  /// A text that may be empty or missing.
  private func text(_ key: String, _ fields: Fields) -> String {
    guard let node = fields.node(key) else { return "" }
    if let text = node.text { return text.trimmed }
    problems.report(
      .ruleWrongShape, "A text was expected for `\(key)`, but here is \(node.shape).", at: node.place)
    return ""
  }

  // MARK: CSV

  func table(_ bytes: [UInt8]) -> [ReviewEntry] {
    let lines = LineIndex(bytes)
    func place(_ offset: Int) -> YAMLPlace {
      let place = lines.place(of: offset)
      return YAMLPlace(line: place.line, column: place.column)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      problems.report(.ruleNotUTF8, "The table is not UTF-8: save it as CSV in UTF-8.", at: place(0))
      return []
    }
    let table = CSVReader(bytes)
    for problem in table.problems {
      switch problem {
      case .quoteNotClosed(let offset):
        problems.report(.ruleCsvQuote, "A quoted field does not end.", at: place(offset))
      case .strayQuote(let offset):
        problems.report(.ruleCsvQuote, "A double quote or text is not allowed here.", at: place(offset))
      }
    }
    guard table.problems.isEmpty else { return [] }
    guard let header = table.records.first?.map(\.text) else {
      problems.report(.ruleEmptyFile, "The table is empty.", at: place(0))
      return []
    }
    let missing = ReviewFileLoader.columns.filter { !header.contains($0) }
    let unknown = header.filter { !ReviewFileLoader.columns.contains($0) }
    if !missing.isEmpty {
      problems.report(
        .reviewColumns, "Columns are missing: \(missing.joined(separator: ", ")).", at: place(0))
    }
    if !unknown.isEmpty {
      problems.report(
        .reviewColumns, "Columns are not known: \(unknown.joined(separator: ", ")).", at: place(0))
    }
    guard missing.isEmpty, unknown.isEmpty else { return [] }
    return table.records.dropFirst().compactMap { row in
      guard row.count == header.count else {
        problems.report(
          .ruleListColumns, "The row has \(row.count) fields instead of \(header.count).",
          at: place(row[0].offset))
        return nil
      }
      func field(_ column: String) -> CSVReader.Field {
        header.firstIndex(of: column).map { row[$0] } ?? CSVReader.Field(text: "", offset: row[0].offset)
      }
      // A field that begins as a formula does was written with an apostrophe in front.
      func text(_ column: String) -> String {
        let text = field(column).text.trimmed
        return text.hasPrefix("'") ? String(text.dropFirst()).trimmed : text
      }
      if text("item").isEmpty {
        problems.report(.ruleEmptyValue, "`item` has no value.", at: place(row[0].offset))
        return nil
      }
      return ReviewEntry(
        item: text("item"), action: action(text("decision"), at: place(field("decision").offset)),
        text: text("text"), ground: text("ground"), reason: text("reason"),
        person: .init(name: text("name"), role: text("role"), authority: text("authority")),
        assignedTo: text("assigned-to"), passage: text("passage"), place: problems.place(place(row[0].offset))
      )
    }
  }

  private func action(_ word: String, at place: YAMLPlace) -> ReviewEntry.Action? {
    if word.isEmpty { return nil }
    if word == "undo" { return .undo }
    if let act = ReviewAct(rawValue: word) { return .decide(act) }
    let allowed = ReviewAct.allCases.map(\.rawValue) + ["undo"]
    let help = Spelling.nearest(to: word, in: allowed).map { "Did you mean `\($0)`?" }
    problems.report(
      .ruleNotOneOf, "`decision` is one of \(allowed.joined(separator: ", ")).", at: place, help: help)
    return nil
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return String(rest.reversed().drop(while: \.isWhitespace).reversed())
  }
}
