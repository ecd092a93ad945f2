import ArgumentParser
import Diagnostics
import Pipeline
import RuleLanguage
import Rules

/// `tearline rules lock`: pins every file of a pack.
struct RulesLockCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract:
      "Write pack.lock: the digest of every file and the revision of every rule. Runs hold the pack to it.")

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  @Flag(help: "Lock a changed rule although its revision is the same.")
  var force = false

  func execute(_ console: Console) -> Int32 {
    do {
      let pack = try RulesCommand.load(self.pack, console)
      let files = RuleFolder.files(at: self.pack)
      let unchanged = RuleFolder.lockDifferences(pack, files, name: self.pack).filter {
        $0.code == .lockRevision
      }
      if !unchanged.isEmpty, !force { throw CommandFailure(unchanged) }
      try PackFile.write(PackLock(pack, files: files).bytes, PackLock.fileName, in: self.pack)
      console.out("\(pack.rules.count) rules locked.")
      return CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }
}
