import ArgumentParser
import Diagnostics
import Identity

/// `tearline registry`: the detainee registry.
struct RegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry", abstract: "Check a detainee registry.", subcommands: [Check.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Duplicates, impossible dates, malformed identifiers: all at once, with their places.")

    @Argument(help: "The registry, a CSV file.")
    var file: String

    @Flag(help: "Print what the diagnostics are about, unmasked.")
    var reveal = false

    func run() throws {
      try CommandExit.leave(execute(.standard(reveal: reveal)))
    }

    func execute(_ console: Console) -> Int32 {
      do {
        let (registry, diagnostics) = Registry.load(try InputFile.bytes(of: file), file: file)
        console.show(diagnostics)
        guard let registry else { return CommandExit.inputFailed }
        console.out("\(registry.people.count) people.")
        return diagnostics.contains { $0.severity != .note } ? CommandExit.personNeeded : CommandExit.done
      } catch {
        return ErrorReport.show(error, on: console)
      }
    }
  }
}
