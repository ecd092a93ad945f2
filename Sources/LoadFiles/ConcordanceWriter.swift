/// Writes a Concordance DAT file: every field between qualifiers, one record a line, the header first.
///
/// Follows the quoting of the platforms: line ends in a field become U+00AE, a qualifier in a field is doubled,
/// records end in CR LF. What the form cannot carry is changed and counted, never written in a way that a reader
/// takes for something else.
public struct ConcordanceWriter: Sendable {
  /// How much of the text had to be changed to fit the form.
  public struct Changes: Hashable, Sendable {
    /// U+00AE in the text, which a reader would take for a line end: written `(R)`.
    public var registeredSigns = 0
    /// Control characters: a tabulator is written as a space, all others are left out.
    public var controls = 0
  }

  public let columns: [String]
  public let encoding: LoadFileEncoding
  public private(set) var changes = Changes()
  /// The records so far, the header included.
  public private(set) var bytes: [UInt8]
  private let delimiters: LoadFileDelimiters
  private var rows = 0

  /// - Throws: `unencodable` where the encoding lacks a character of the delimiters or of a column's name.
  public init(
    columns: [String], encoding: LoadFileEncoding = .utf8, delimiters: LoadFileDelimiters = .concordance
  ) throws(LoadFileFailure) {
    self.columns = columns
    self.encoding = encoding
    self.delimiters = delimiters
    bytes = encoding.mark
    try write(columns)
  }

  /// - Throws: `wrongFieldCount`, `unencodable`. The file is then as it was.
  public mutating func append(_ row: [String]) throws(LoadFileFailure) {
    guard row.count == columns.count else {
      throw .wrongFieldCount(row: rows + 1, expected: columns.count, found: row.count)
    }
    let before = (bytes.count, changes)
    rows += 1
    do {
      try write(row)
    } catch {
      bytes.removeSubrange(before.0...)
      changes = before.1
      rows -= 1
      throw error
    }
  }

  private mutating func write(_ row: [String]) throws(LoadFileFailure) {
    for (index, field) in row.enumerated() {
      if index > 0 { try put(delimiters.separator, index) }
      if let qualifier = delimiters.qualifier { try put(qualifier, index) }
      try write(field, index)
      if let qualifier = delimiters.qualifier { try put(qualifier, index) }
    }
    try put("\r", 0)
    try put("\n", 0)
  }

  private mutating func write(_ field: String, _ column: Int) throws(LoadFileFailure) {
    var isBehindReturn = false
    for scalar in field.unicodeScalars {
      defer { isBehindReturn = scalar == "\r" }
      switch scalar {
      case "\r": try put(delimiters.newline, column)
      case "\n": if !isBehindReturn { try put(delimiters.newline, column) }
      case "\t":
        changes.controls += 1
        try put(" ", column)
      case delimiters.newline:
        changes.registeredSigns += 1
        for replacement in "(R)".unicodeScalars { try put(replacement, column) }
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        changes.controls += 1
      case delimiters.qualifier:
        try put(scalar, column)
        try put(scalar, column)
      default: try put(scalar, column)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, _ column: Int) throws(LoadFileFailure) {
    guard encoding.append(scalar, to: &bytes) else {
      throw .unencodable(scalar, column: columns[column], row: rows, encoding: encoding)
    }
  }
}
