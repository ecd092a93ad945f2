import ArgumentParser
import CaseStore
import Pipeline

/// `tearline links`: who mentions are, as far as it is known, and people's decisions about it.
struct LinksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links", abstract: "List links between mentions and people, and decide about them.",
    discussion: """
      A decision names who took it, in what role, by what authority and why. It is added to the case and to its \
      ledger, holds in every later run, and can be taken back, which is recorded as well. The next run carries it out.
      """,
    subcommands: [LinksListCommand.self, Confirm.self, Reject.self, Undo.self])

  struct Confirm: ConsoleCommand {
    static let configuration = CommandConfiguration(abstract: "Record that a mention is the link's person.")

    @OptionGroup var choice: Choice

    func execute(_ console: Console) -> Int32 {
      choice.record(.confirm, console)
    }
  }

  struct Reject: ConsoleCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that a mention is not the link's person.")

    @OptionGroup var choice: Choice

    func execute(_ console: Console) -> Int32 {
      choice.record(.reject, console)
    }
  }

  struct Undo: ConsoleCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take back the decision about a link; it stays on record.")

    @OptionGroup var choice: Choice

    func execute(_ console: Console) -> Int32 {
      CaseAccess.with(choice.out, console) { store in
        let number = try LinkReview(store, .none).undo(choice.link, by: choice.decision.reviewer)
        console.out("Decision \(number) is taken back. The next run uses what the program proposes.")
        return CommandExit.done
      }
    }
  }

  /// Which link of which case, and who decides about it.
  struct Choice: ParsableArguments {
    @Argument(help: "The output folder of a run.")
    var out: String

    @Argument(help: "The link's id; for undo also the number of the decision.")
    var link: String

    @OptionGroup var decision: ReviewerOptions

    func record(_ verdict: LinkDecisionRecord.Verdict, _ console: Console) -> Int32 {
      CaseAccess.with(out, console) { store in
        let number = try LinkReview(store, .link(link)).decide(verdict, link, by: decision.reviewer)
        console.out("Decision \(number) is recorded. The next run carries it out.")
        return CommandExit.done
      }
    }
  }
}
