import Diagnostics
import Glibc

/// A file named on the command line; `-` is standard input.
enum InputFile {
  /// Whether the words of a command line name a file that can be read.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
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
      if count == 0 { return bytes }
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
