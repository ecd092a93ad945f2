import Diagnostics

/// Collects what is wrong with one file, so that its author sees everything at once.
final class Problems {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func report(_ code: DiagnosticCode, _ message: String, at place: YAMLPlace, help: String? = nil) {
    diagnostics.append(Diagnostic(code, message, help: help, at: self.place(place)))
  }

  func place(_ place: YAMLPlace) -> DiagnosticPlace {
    DiagnosticPlace(file: file, line: place.line, column: place.column)
  }

  /// By place, each once.
  var sorted: [Diagnostic] {
    var seen = Set<Diagnostic>()
    return diagnostics.filter { seen.insert($0).inserted }.sorted()
  }
}
