import ArgumentParser
import Pipeline

/// Who decides and why: what every command that records a decision asks for.
struct ReviewerOptions: ParsableArguments {
  @Option(help: "Who decides: the person's name, as it is to stand in the record.")
  var by: String

  @Option(help: "In what role, such as Link analyst.")
  var role: String

  @Option(help: "By what authority.")
  var authority: String

  @Option(help: "Why, in a sentence. It stays in the case and is not released.")
  var reason: String

  var reviewer: Reviewer { Reviewer(name: by, role: role, authority: authority, reason: reason) }
}
