import Diagnostics
import Pipeline

/// The files that are written into a pack's folder.
enum PackFile {
  static func write(_ bytes: [UInt8], _ name: String, in pack: String) throws(CommandFailure) {
    let path = (pack.hasSuffix("/") ? String(pack.dropLast()) : pack) + "/" + name
    guard FileAccess.replace(path, with: bytes) else {
      throw CommandFailure(
        Diagnostic(.outputNotWritten, "the file cannot be written", at: DiagnosticPlace(file: path)))
    }
  }

  /// - Throws: with `code` where the pack has no such file.
  static func bytes(
    _ name: String, of pack: String, orElse code: DiagnosticCode
  ) throws(CommandFailure) -> [UInt8] {
    guard let file = RuleFolder.files(at: pack).first(where: { $0.path == name }) else {
      throw CommandFailure(
        Diagnostic(code, "there is no \(name)", at: DiagnosticPlace(file: "\(pack)/\(name)")))
    }
    return file.bytes
  }
}
