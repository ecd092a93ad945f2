/// The lines of a file, to turn a column counted in scalars into one counted in bytes.
struct YAMLLines {
  private let lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// - Parameters: `line` and `column` from 1, the column in scalars.
  func place(line: Int, column: Int) -> YAMLPlace {
    let line = max(1, line)
    guard line <= lines.count else { return YAMLPlace(line: max(1, lines.count), column: 1) }
    var scalars = 1
    var bytes = 1
    for byte in lines[line - 1] {
      if byte & 0xC0 != 0x80 {
        if scalars >= column { break }
        scalars += 1
      }
      bytes += 1
    }
    return YAMLPlace(line: line, column: bytes)
  }
}
