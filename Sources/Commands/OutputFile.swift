import Diagnostics
import Pipeline

/// A file a command writes: as a whole or not at all.
enum OutputFile {
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    guard FileAccess.replace(path, with: bytes) else {
      throw CommandFailure(
        Diagnostic(.outputNotWritten, "the file cannot be written", at: DiagnosticPlace(file: path)))
    }
  }
}
