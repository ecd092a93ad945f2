/// Reads a Concordance DAT file of any vendor: finds out encoding and delimiters, keeps every field, and says what
/// is not as the platforms expect.
public struct ConcordanceReader: Sendable {
  public private(set) var table = LoadFileTable(columns: [])
  public private(set) var findings: [LoadFileFinding] = []
  public private(set) var encoding = LoadFileEncoding.utf8
  public private(set) var delimiters = LoadFileDelimiters.concordance

  private let file: String
  private let text: [Unicode.Scalar]
  private var offset = 0
  private var record = 0
  private var hasBareLineEnd = false

  /// - Parameter file: the name findings give the file.
  public init(_ bytes: [UInt8], file: String) {
    self.file = file
    let decoded = LoadFileEncoding.decode(bytes)
    text = decoded.text
    encoding = decoded.encoding
    if decoded.isDamaged {
      find(.undecodable, "bytes that are no \(encoding.rawValue) are shown as U+FFFD")
    }
    if encoding == .windows1252 || encoding == .utf16 {
      find(.looseEncoding, "the file is \(encoding.rawValue)")
    }
    guard text.contains(where: { $0 != "\r" && $0 != "\n" }) else {
      find(.empty, "the file has no header")
      return
    }
    delimiters = LoadFileDelimiters.found(in: text)
    if delimiters != .concordance {
      find(.looseDelimiters, "the delimiters are \(delimiters.words), not those of Concordance")
    }
    readRecords()
  }

  private mutating func find(_ kind: LoadFileFindingKind, _ message: String) {
    findings.append(LoadFileFinding(kind, file: file, line: record > 0 ? record : nil, message))
  }

  private mutating func readRecords() {
    while offset < text.count {
      if text[offset] == "\r" || text[offset] == "\n" {
        offset += 1
        continue
      }
      record += 1
      var row = readRecord()
      if record == 1 {
        table.columns = row
        if Set(row.map { $0.uppercased() }).count < row.count {
          find(.repeatedColumn, "a column is named twice")
        }
        continue
      }
      if row.count != table.columns.count {
        find(.wrongFieldCount, "\(row.count) fields, where the header has \(table.columns.count)")
        // Nothing is dropped: what is too much stays in the last field.
        let kept = table.columns.count
        if row.count > kept {
          row[kept - 1] = row[(kept - 1)...].joined(separator: String(delimiters.separator))
          row.removeSubrange(kept...)
        }
        row += Array(repeating: "", count: kept - row.count)
      }
      table.rows.append(row)
    }
  }

  private mutating func readRecord() -> [String] {
    var fields: [String] = []
    while true {
      fields.append(readField())
      guard offset < text.count, text[offset] == delimiters.separator else { break }
      offset += 1
    }
    if offset < text.count {
      if text[offset] == "\r", offset + 1 < text.count, text[offset + 1] == "\n" {
        offset += 2
      } else {
        offset += 1
        noteBareLineEnd("a record ends in one character where CR LF is expected")
      }
    }
    return fields
  }

  private mutating func readField() -> String {
    var value = String.UnicodeScalarView()
    if let qualifier = delimiters.qualifier, offset < text.count, text[offset] == qualifier {
      readQualified(qualifier, into: &value)
    }
    let isQualified = !value.isEmpty || (offset > 0 && text[offset - 1] == delimiters.qualifier)
    var isReported = false
    while offset < text.count {
      let scalar = text[offset]
      if scalar == delimiters.separator || scalar == "\r" || scalar == "\n" { break }
      if isQualified, !isReported {
        find(.strayText, "text stands outside the qualifiers of a field")
        isReported = true
      }
      value.append(scalar == delimiters.newline ? "\n" : scalar)
      offset += 1
    }
    return String(value)
  }

  /// From an opening qualifier to behind its closing one.
  private mutating func readQualified(_ qualifier: Unicode.Scalar, into value: inout String.UnicodeScalarView)
  {
    let start = offset
    offset += 1
    while offset < text.count {
      let scalar = text[offset]
      offset += 1
      if scalar == qualifier {
        guard offset < text.count, text[offset] == qualifier else { return }
        offset += 1
        value.append(scalar)
      } else if scalar == "\r" || scalar == "\n" {
        noteBareLineEnd("a field holds a line end, which many readers take for the end of the record")
        if scalar == "\n" || offset >= text.count || text[offset] != "\n" { value.append("\n") }
      } else {
        value.append(scalar == delimiters.newline ? "\n" : scalar)
      }
    }
    find(.unclosedField, "a field that opens at character \(start + 1) is not closed")
  }

  /// Reported once a file: a file with other line ends has them everywhere.
  private mutating func noteBareLineEnd(_ message: String) {
    if !hasBareLineEnd { find(.bareLineEnd, message) }
    hasBareLineEnd = true
  }
}
