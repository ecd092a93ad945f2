import ArgumentParser

/// How a marking command prints: for people, or one JSON object a line.
enum MarkingFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case jsonl
}
