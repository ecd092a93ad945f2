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

  struct Confirm: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Record that a mention is the link's person.")

    @Argument(help: "The output folder of a run.")
    var out: String

    @Argument(help: "The link's id.")
    var link: String

    @OptionGroup var decision: ReviewerOptions

    func run() throws {
      try CommandExit.leave(execute(.standard()))
    }

    func execute(_ console: Console) -> Int32 {
      LinksCommand.decide(.confirm, link, out, decision.reviewer, console)
    }
  }

  struct Reject: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that a mention is not the link's person.")

    @Argument(help: "The output folder of a run.")
    var out: String

    @Argument(help: "The link's id.")
    var link: String

    @OptionGroup var decision: ReviewerOptions

    func run() throws {
      try CommandExit.leave(execute(.standard()))
    }

    func execute(_ console: Console) -> Int32 {
      LinksCommand.decide(.reject, link, out, decision.reviewer, console)
    }
  }

  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take back the decision about a link; it stays on record.")

    @Argument(help: "The output folder of a run.")
    var out: String

    @Argument(help: "The link's id, or the decision's number.")
    var link: String

    @OptionGroup var decision: ReviewerOptions

    func run() throws {
      try CommandExit.leave(execute(.standard()))
    }

    func execute(_ console: Console) -> Int32 {
      CaseAccess.with(out, console) { store in
        let number = try LinkReview(store).undo(link, by: decision.reviewer)
        console.out("Decision \(number) is taken back. The next run uses what the program proposes.")
        return CommandExit.done
      }
    }
  }

  private static func decide(
    _ verdict: LinkDecisionRecord.Verdict, _ link: String, _ out: String, _ reviewer: Reviewer,
    _ console: Console
  ) -> Int32 {
    CaseAccess.with(out, console) { store in
      let number = try LinkReview(store).decide(verdict, link, by: reviewer)
      console.out("Decision \(number) is recorded. The next run carries it out.")
      return CommandExit.done
    }
  }
}
