/// A table as RFC 4180 CSV: UTF-8, CR LF, every field quoted.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe in front, because a report is
/// hostile input and the reader's spreadsheet must not run it.
public struct CSVWriter: Sendable {
  private let columns: [String]
  private var rows: [[String]] = []

  public init(columns: [String]) {
    self.columns = columns
  }

  public mutating func append(_ row: [String]) {
    rows.append(row)
  }

  public var bytes: [UInt8] {
    Array(([columns] + rows).map { $0.map(CSVWriter.field).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static func field(_ text: String) -> String {
    var quoted = "\""
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { quoted += "'" }
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
