import ArgumentParser
import Interchange
import RuleLanguage

/// `tearline rules schema`: for editors.
struct RulesSchemaCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "The JSON Schema of rule files, for editors that complete and check.")

  func execute(_ console: Console) -> Int32 {
    console.out(String(decoding: RuleSchema.json.pretty, as: UTF8.self))
    return CommandExit.done
  }
}
