import ArgumentParser
import Diagnostics
import Pipeline
import RuleLanguage
import Rules

/// `tearline rules new`: a first rule that holds.
struct RulesNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a new rule that passes check and test; asks for what is not given.",
    discussion: "The rule is on trial: it flags what it finds until its status is changed to active.")

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  @Option(help: "The id, such as place.compound.")
  var id: String?

  @Option(help: "What it withholds, in words.")
  var title: String?

  @Option(help: "Words or phrases to look for, with commas between them.")
  var words: String?

  @Option(help: "A regular expression to look for instead.")
  var regex: String?

  @Option(help: "redact, flag or refer.")
  var act: String?

  @Option(help: "The code of the ground, such as b6; for a flag its kind, for a referral the owner.")
  var ground: String?

  @Option(help: "The authority behind the ground, such as 5 U.S.C. 552(b)(6).")
  var authority: String?

  @Option(help: "Why it may not leave.")
  var why: String?

  @Option(help: "A text with ⟦ ⟧ around what must be found.")
  var example: String?

  @Option(help: "A text in which nothing must be found.")
  var silent: String?

  @Option(help: "Who answers for the rule.")
  var owner: String?

  @Option(help: "The day from which it holds, yyyy-mm-dd.")
  var from: String?

  func run() throws {
    try CommandExit.leave(execute(.standard()) { readLine() })
  }

  /// - Parameter answer: the next line that a person types; nil at the end.
  func execute(_ console: Console, answer: () -> String?) -> Int32 {
    do {
      let draft = try RuleDraft { key, question in try self.ask(key, question, console, answer) }
      let path = draft.id.split(separator: ".").joined(separator: "/") + ".yaml"
      let existing = RuleFolder.files(at: pack)
      guard existing.contains(where: { $0.path == "pack.yaml" }) else {
        throw CommandFailure(
          Diagnostic(.packMissing, "the folder has no pack.yaml", at: DiagnosticPlace(file: pack)))
      }
      guard !existing.contains(where: { $0.path == path }) else {
        throw CommandFailure(
          Diagnostic(
            .ruleDuplicateRule, "The rule is there already.", at: DiagnosticPlace(file: "\(pack)/\(path)")))
      }
      let bytes = Array(draft.yaml.utf8)
      let problems = RuleFolder.trial(of: bytes, at: path, in: pack)
      guard problems.allSatisfy({ $0.severity != .error }) else {
        console.out(draft.yaml)
        throw CommandFailure(problems)
      }
      console.show(problems)
      guard RuleFolder.write(bytes, at: path, in: pack) else {
        throw CommandFailure(
          Diagnostic(
            .outputNotWritten, "the rule cannot be written", at: DiagnosticPlace(file: "\(pack)/\(path)")))
      }
      console.out("\(pack)/\(path) written, on trial. Its tests hold.")
      return CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func ask(
    _ key: RuleDraft.Key, _ question: String, _ console: Console, _ answer: () -> String?
  ) throws(CommandFailure) -> String {
    let given: String? =
      switch key {
      case .id: id
      case .title: title
      case .words: words ?? (regex == nil ? nil : "")
      case .regex: regex
      case .act: act
      case .ground: ground
      case .authority: authority
      case .why: why
      case .example: example
      case .silent: silent
      case .owner: owner
      case .from: from
      }
    if let given { return given }
    console.err(question)
    guard let line = answer() else {
      throw CommandFailure(
        Diagnostic(.inputMissing, "no answer to: \(question)", help: "Answer, or give --\(key.rawValue)."))
    }
    return line
  }
}
