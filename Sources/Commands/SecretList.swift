import Diagnostics
import Interchange
import LeakCheck
import SourceText

/// What must not be in a finished file, as a person lists it: CSV with the columns `id,kind,text`.
enum SecretList {
  static let header = ["id", "kind", "text"]

  /// - Throws: with every problem of the list at once; a list read in part is no list.
  static func read(_ bytes: [UInt8], file: String) throws(CommandFailure) -> [Secret] {
    let lines = LineIndex(bytes)
    var problems: [Diagnostic] = []
    func report(_ message: String, at offset: Int) {
      let place = lines.place(of: offset)
      problems.append(
        Diagnostic(
          .secretListMalformed, message,
          at: DiagnosticPlace(file: file, line: place.line, column: place.column)))
    }
    if String(validating: bytes, as: UTF8.self) == nil { report("the list is not UTF-8", at: 0) }
    let table = CSVReader(bytes)
    for problem in table.problems {
      switch problem {
      case .quoteNotClosed(let offset): report("this double quote is never closed", at: offset)
      case .strayQuote(let offset): report("a double quote or text is not allowed here", at: offset)
      }
    }
    if table.records.first?.map(\.text) != header {
      report("the first line is not `\(header.joined(separator: ","))`", at: 0)
    }
    var secrets: [Secret] = []
    for record in table.records.dropFirst() {
      guard record.count == header.count else {
        report("the row has \(record.count) values instead of \(header.count)", at: record[0].offset)
        continue
      }
      guard let kind = Secret.Kind(rawValue: record[1].text) else {
        report("the kind is not passage, name or identifier", at: record[1].offset)
        continue
      }
      if record[0].text.isEmpty || record[2].text.isEmpty {
        report("the row has no id or no text", at: record[0].offset)
      }
      secrets.append(Secret(id: record[0].text, kind: kind, text: record[2].text))
    }
    guard problems.isEmpty else { throw CommandFailure(problems) }
    return secrets
  }
}
