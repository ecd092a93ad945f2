import ArgumentParser

/// How an answer is printed.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text
  case json
  /// The diagnostics alone, as code review platforms read them.
  case sarif
}
