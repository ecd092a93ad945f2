import Diagnostics

/// Why a command could not do its work; its diagnostics say what to do next.
struct CommandFailure: Error {
  let diagnostics: [Diagnostic]

  init(_ diagnostics: Diagnostic...) {
    self.diagnostics = diagnostics
  }

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
