import Diagnostics
import Interchange

/// The lines of a list of names to be looked for.
struct NameQueries {
  let all: [(id: String, text: String)]

  init(single text: String) {
    all = [("1", text)]
  }

  /// - Throws: `CommandFailure` where the file is not UTF-8 or has no columns `query` and `text`.
  init(_ bytes: [UInt8], file: String) throws(CommandFailure) {
    let reader = CSVReader(bytes)
    let header = reader.records.first?.map { $0.text.lowercased() } ?? []
    guard String(validating: bytes, as: UTF8.self) != nil, reader.problems.isEmpty,
      let query = header.firstIndex(of: "query"), let text = header.firstIndex(of: "text")
    else {
      throw CommandFailure(
        Diagnostic(
          .queriesUnreadable, "the list has no columns query and text, or is no CSV in UTF-8",
          at: DiagnosticPlace(file: file, line: 1)))
    }
    all = reader.records.dropFirst().filter { $0.count > max(query, text) }.map {
      ($0[query].text, $0[text].text)
    }
  }
}
