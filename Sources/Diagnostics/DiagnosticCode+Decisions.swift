/// Codes DCxxxx: decisions about links and about records of the registry.
extension DiagnosticCode {
  static let decisions: [DiagnosticCode] = [
    linkUnknown, linkAlreadyDecided, linkOfAnother, decisionUnknown, decisionIncomplete, decisionReopened,
    decisionDetached, mergeUnknownPerson, mergeAgain, mergeUnknown,
  ]

  public static let linkUnknown = DiagnosticCode(
    "DC0101", .error, "No such link",
    meaning: "The id is not that of one link that the last run proposed. Nothing was recorded.",
    remedy: "Copy the id from `tearline links list`; after a change of files or registry, run first.")

  public static let linkAlreadyDecided = DiagnosticCode(
    "DC0102", .error, "Already decided",
    meaning: "A decision about this link holds. Decisions are never overwritten, so nothing was recorded.",
    remedy: "Take the decision back with `tearline links undo`, giving the reason; then decide again.")

  public static let linkOfAnother = DiagnosticCode(
    "DC0103", .error, "The mention is already someone else",
    meaning:
      "A person has decided that this mention is another person of the registry. One mention is one person, so nothing was recorded.",
    remedy: "Take the other decision back with `tearline links undo`, if it was wrong.")

  public static let decisionUnknown = DiagnosticCode(
    "DC0104", .error, "No such decision",
    meaning: "No decision that holds has this number, or is about this link. Nothing was recorded.",
    remedy: "Copy the link's id from `tearline links list --all`.")

  public static let decisionIncomplete = DiagnosticCode(
    "DC0105", .error, "A decision needs who, authority and reason",
    meaning:
      "A decision is recorded with who took it, in what role, by what authority and why. One is empty.",
    remedy: "Give all of --by, --role, --authority and --reason.")

  public static let decisionReopened = DiagnosticCode(
    "DC0201", .warning, "A decision must be looked at again",
    meaning:
      "What the registry says of the person has changed since the decision was taken: a name, a number, a date, a merge. The decision stays on record and settles nothing until someone decides again.",
    remedy: "Look at the link with `tearline links list` and confirm or reject it again.")

  public static let decisionDetached = DiagnosticCode(
    "DC0202", .warning, "A decision has lost its mention",
    meaning:
      "The mention or the person that a decision is about is no longer there: the record was removed, or the document now reads differently. The decision settles nothing.",
    remedy:
      "Look at the document's links with `tearline links list`, and take the decision back or decide again.")

  public static let mergeUnknownPerson = DiagnosticCode(
    "DC0301", .error, "No such person",
    meaning: "The registry that the case was last run with has no record of this id. Nothing was recorded.",
    remedy: "Check the id; import the registry or run the case with it first.")

  public static let mergeAgain = DiagnosticCode(
    "DC0302", .error, "Already merged",
    meaning: "The record is already joined to another, or the two would be joined in a circle.",
    remedy: "Take the earlier merge back with `tearline registry split`, if it was wrong.")

  public static let mergeUnknown = DiagnosticCode(
    "DC0303", .error, "No such merge",
    meaning: "No merge that holds has this number. Nothing was recorded.",
    remedy: "Copy the number from `tearline registry history`.")
}
