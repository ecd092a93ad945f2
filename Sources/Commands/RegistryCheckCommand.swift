import ArgumentParser
import Diagnostics
import Identity

/// `tearline registry check`.
struct RegistryCheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Duplicates, impossible dates, malformed identifiers: all at once, with their places.",
    discussion: "Reads comma-separated values, FollowTheMoney entities and the list of the United Nations.")

  @Argument(help: "The registry.")
  var file: String

  @Flag(help: "Print what the diagnostics are about, unmasked.")
  var reveal = false

  func execute(_ console: Console) -> Int32 {
    do {
      let reading = try RegistryCommand.read(file, console, notes: true)
      let check = RegistryCheck(reading)
      console.show(check.diagnostics)
      console.out("\(reading.registry?.people.count ?? 0) people.")
      let found = reading.diagnostics + check.diagnostics
      return found.contains { $0.severity != .note } ? CommandExit.personNeeded : CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }
}
