import Diagnostics
import Documents
import Glibc
import Hashing
import Readers
import Rules

/// A file named on the command line; `-` is standard input.
enum InputFile {
  /// Whether the words of a command line name a file that can be read.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
    try head(of: path, atMost: .max)
  }

  /// Reads a report. What is too large for one is refused unread; of what tells no size, no more is read than it takes
  /// to know.
  static func document(_ path: String, _ dialects: [DialectMapping]) throws(CommandFailure) -> Document {
    let limits = Limits.standard
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let refusal = DocumentReader.refusal(ofFile: path, bytes: Int(status.st_size), limits: limits)
    {
      throw CommandFailure(refusal.diagnostics)
    }
    let bytes = try head(of: path, atMost: limits.bytes + 1)
    let file = SourceFile(name: path, digest: SHA2.sha256(bytes), byteCount: bytes.count)
    do {
      return try DocumentReader.read(bytes, file: file, limits: limits, dialects: dialects)
    } catch {
      throw CommandFailure(error.diagnostics)
    }
  }

  /// The first bytes of a file, all of them where it has no more.
  private static func head(of path: String, atMost most: Int) throws(CommandFailure) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure(
        Diagnostic(.inputMissing, "the file cannot be read (errno \(errno))", at: DiagnosticPlace(file: path))
      )
    }
    defer { if descriptor != 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 || bytes.count >= most { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandFailure(
          Diagnostic(
            .inputMissing, "the file cannot be read (errno \(errno))", at: DiagnosticPlace(file: path)))
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
