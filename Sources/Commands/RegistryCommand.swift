import ArgumentParser
import Diagnostics
import Identity
import Pipeline

/// `tearline registry`: the detainee registry.
struct RegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry", abstract: "Check a detainee registry, look for people in it, keep its history.",
    subcommands: [
      RegistryCheckCommand.self, RegistryMatchCommand.self, RegistryImportCommand.self,
      RegistryMergeCommand.self, RegistrySplitCommand.self, RegistryHistoryCommand.self,
    ])

  /// Reads a registry and shows what is wrong with it, but for notes.
  ///
  /// - Throws: `CommandFailure` without diagnostics where they have been shown and no registry was made.
  static func read(_ file: String, _ console: Console) throws -> Registry {
    let (reading, diagnostics) = RegistryFile.read(try InputFile.bytes(of: file), file: file)
    console.show(diagnostics.filter { $0.severity != .note })
    guard let registry = reading?.registry else { throw CommandFailure() }
    return registry
  }
}
