import ArgumentParser

/// How a command prints its answer.
struct AnswerOptions: ParsableArguments {
  @Option(help: "How the answer is printed: text, json, or sarif for the diagnostics alone.")
  var format = AnswerFormat.text
}
