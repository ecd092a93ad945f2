import ArgumentParser
import Diagnostics
import Markings
import RuleLanguage
import Rules

/// `tearline order`: release orders.
struct OrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order", abstract: "Check a release order.", subcommands: [Check.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All errors of a release order at once, or in words what it lets out.")

    @Argument(help: "The order, a YAML file.")
    var file: String

    func run() throws {
      try CommandExit.leave(execute(.standard()))
    }

    func execute(_ console: Console) -> Int32 {
      do {
        let (order, diagnostics) = ReleaseOrderLoader.load(try InputFile.bytes(of: file), file: file)
        console.show(diagnostics)
        guard let order else { return CommandExit.inputFailed }
        console.out(OrderCommand.words(order))
        return CommandExit.done
      } catch {
        return ErrorReport.show(error, on: console)
      }
    }
  }

  static func words(_ order: ReleaseOrder) -> String {
    let audience =
      order.audience.isPublic ? "the public" : order.audience.countries.sorted().joined(separator: ", ")
    let approvals = order.approvals.isEmpty ? "no control" : order.approvals.sorted().joined(separator: ", ")
    return """
      Order \(order.id): \(order.title)
      Decided by \(order.decidedBy.name), \(order.decidedBy.role), on \(order.decidedBy.date).
      Lets out portions at \(order.level.title) or below to \(order.audience.name) (\(audience)).
      Approves \(approvals); any other control waits for its owner's approval.
      The subject is \(order.subject == .named ? "named" : "not named"); third parties: \(order.thirdParties.rawValue); minors: boxed.
      Documents tied to the subject only by withheld text: \(order.withheldDocuments == .list ? "listed with a slip sheet" : "not mentioned").
      Everything else stays withheld and is counted as pending.
      """
  }
}
