import ArgumentParser
import Diagnostics
import Identity
import Interchange
import Pipeline

/// `tearline registry check`.
struct RegistryCheckCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Duplicates, impossible dates, malformed identifiers: all at once, with their places.",
    discussion: "Reads comma-separated values, FollowTheMoney entities and the list of the United Nations.")

  @Argument(help: "The registry.")
  var file: String

  @Flag(help: "Print what the diagnostics are about, unmasked.")
  var reveal = false

  @OptionGroup var output: AnswerOptions

  func answer() throws -> Answer {
    let (reading, diagnostics) = RegistryFile.read(try InputFile.bytes(of: file), file: file)
    guard let reading, let registry = reading.registry else { throw CommandFailure(diagnostics) }
    let found = diagnostics + RegistryCheck(reading).diagnostics
    return Answer(
      diagnostics: found, words: ["\(registry.people.count) people."],
      facts: [.init("people", .integer(registry.people.count))],
      code: found.contains { $0.severity != .note } ? CommandExit.personNeeded : CommandExit.done)
  }
}
