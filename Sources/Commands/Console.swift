import Diagnostics
import Glibc

/// Where a command writes. Results go to standard output, diagnostics and progress to standard error.
struct Console: Sendable {
  let out: @Sendable (String) -> Void
  let err: @Sendable (String) -> Void
  /// Whether standard error is a terminal that a person looks at.
  let isInteractive: Bool
  let reveal: Bool

  static func standard(reveal: Bool = false) -> Console {
    Console(
      out: { Console.write($0 + "\n", to: 1) }, err: { Console.write($0 + "\n", to: 2) },
      isInteractive: isatty(2) == 1, reveal: reveal)
  }

  func show(_ diagnostics: [Diagnostic]) {
    let renderer = DiagnosticRenderer(reveal: reveal, color: isInteractive)
    for diagnostic in diagnostics { err(renderer.text(diagnostic)) }
  }

  /// Progress is written over itself and leaves no line behind.
  func progress(_ text: String) {
    guard isInteractive else { return }
    Console.write("\r\u{1B}[2K" + text, to: 2)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
