import ArgumentParser
import Diagnostics
import Interchange
import Pipeline
import RuleLanguage
import Rules

/// `tearline rules lock`: pins every file of a pack.
struct RulesLockCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract:
      "Write pack.lock: the digest of every file and the revision of every rule. Runs hold the pack to it.")

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  @Flag(help: "Lock a changed rule although its revision is the same.")
  var force = false

  @OptionGroup var output: AnswerOptions

  func answer() throws -> Answer {
    let (pack, warnings) = try RulesCommand.load(self.pack)
    let files = RuleFolder.files(at: self.pack)
    let unchanged = RuleFolder.lockDifferences(pack, files, name: self.pack).filter {
      $0.code == .lockRevision
    }
    if !unchanged.isEmpty, !force { throw CommandFailure(unchanged) }
    try PackFile.write(PackLock(pack, files: files).bytes, PackLock.fileName, in: self.pack)
    return Answer(
      diagnostics: warnings, words: ["\(pack.rules.count) rules locked."],
      facts: [.init("locked", .integer(pack.rules.count))])
  }
}
