import Diagnostics
import Interchange
import Markings

/// Lines and registries as marking commands take them.
enum MarkingInput {
  /// Line by line. An empty line is a line, so that what is written stays in step with what was read.
  static func lines(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }

  /// A unit's registry of program names: comma-separated nickname and letters, one program a line.
  static func programs(_ path: String?) throws(CommandFailure) -> ProgramNames {
    guard let path else { return ProgramNames([]) }
    let reader = CSVReader(try InputFile.bytes(of: path))
    guard reader.problems.isEmpty, reader.records.allSatisfy({ $0.count == 2 }) else {
      throw CommandFailure(
        Diagnostic(
          .inputMissing, "the list of programs is not two columns of comma-separated values",
          help: "Write one program a line: its nickname, a comma, its letters.",
          at: DiagnosticPlace(file: path)))
    }
    return ProgramNames(reader.records.map { ($0[0].text, $0[1].text) })
  }
}
