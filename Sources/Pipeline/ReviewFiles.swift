import Hashing
import Interchange
import Redaction
import RuleLanguage
import Rules

/// Writes review items as files that a person fills in: CSV for a spreadsheet, YAML for an editor.
enum ReviewFiles {
  /// One table of all items.
  static func table(_ items: [ReviewItem]) -> [UInt8] {
    var table = CSVWriter(columns: ReviewFileLoader.columns)
    for item in items {
      let values: [String: String] = [
        "item": item.id, "kind": item.kind.rawValue, "document": item.places[0].controlNumber,
        "lines": String(item.places[0].line), "copies": copies(item).joined(separator: "; "),
        "asks": item.words, "passage": item.passage, "context": item.context, "choices": choices(item),
      ]
      table.append(ReviewFileLoader.columns.map { values[$0] ?? "" })
    }
    return table.bytes
  }

  /// One file a document: an item stands in that of its first place.
  static func documents(_ items: [ReviewItem]) -> [(name: String, bytes: [UInt8])] {
    Dictionary(grouping: items) { $0.places[0].controlNumber }.sorted { $0.key < $1.key }.map {
      control, items in
      let file = items[0].places[0].file
      var lines = [
        "# Not for release. Fill in who you are, then `decision`, `text`, `ground` and `reason` of the items you decide.",
        "# Leave `decision` empty to leave an item open. Change nothing else. Documentation/Review.md explains it.",
        "review: \(quoted("\(control) \(file)"))", "reviewer:", "  name: \"\"", "  role: \"\"",
        "  authority: \"\"", "items:",
      ]
      for item in items {
        let values: [String: String] = [
          "item": item.id, "kind": item.kind.rawValue, "lines": String(item.places[0].line),
          "copies": copies(item).joined(separator: "; "), "asks": item.words, "passage": item.passage,
          "context": item.context, "choices": choices(item),
        ]
        for (index, key) in ReviewFileLoader.itemKeys.enumerated() {
          lines.append((index == 0 ? "  - " : "    ") + "\(key): \(quoted(values[key] ?? ""))")
        }
      }
      return (control + ".yaml", Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }

  private static func copies(_ item: ReviewItem) -> [String] { item.places.dropFirst().map(\.words) }

  private static func choices(_ item: ReviewItem) -> String {
    item.kind.choices.map(\.rawValue).joined(separator: ", ")
  }

  /// A JSON string is a YAML string in double quotes.
  private static func quoted(_ text: String) -> String { JSON.string(text).line }
}
