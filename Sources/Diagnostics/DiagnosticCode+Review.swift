/// Codes RVxxxx: what people decide about passages, and the files in which they do.
extension DiagnosticCode {
  static let review: [DiagnosticCode] = [
    reviewColumns, reviewUnknownItem, reviewPassageEdited, reviewChoice, reviewPersonMissing,
    reviewTextMissing,
    reviewTextSuperfluous, reviewMarking, reviewGround, reviewTwice, reviewDecided, reviewSamePerson,
    reviewNothingToUndo, reviewSubstituteLeaks, reviewStale, reviewPacketHeld, copiesConflict,
    copiesRecovered,
    reviewEarlierUnreadable,
  ]

  public static let reviewColumns = DiagnosticCode(
    "RV0101", .error, "Review table has other columns",
    meaning:
      "The table needs every column that the export wrote, in any order, and no other. Nothing was recorded.",
    remedy: "Put the columns back, or export again and fill in that table.")

  public static let reviewUnknownItem = DiagnosticCode(
    "RV0102", .error, "No such item",
    meaning:
      "No item of this id waits, or was exported, in this case. The passage may have changed since the export, and "
      + "then it asks again under a new id. Nothing was recorded.",
    remedy: "Run the case, export again, and decide about the passage as it is now.")

  public static let reviewPassageEdited = DiagnosticCode(
    "RV0103", .error, "Passage is not the item's",
    meaning:
      "The passage in the file is not the one that the item is about: it was edited, or moved to another row. What a "
      + "person read is not what would be decided, so nothing was recorded.",
    remedy: "Put the passage back as it was exported; write what is to stand in its place under `text`.")

  public static let reviewChoice = DiagnosticCode(
    "RV0104", .error, "Item cannot be decided so",
    meaning: "Each kind of item has its own decisions; this is none of them. Nothing was recorded.",
    remedy: "Use one of the words under `choices`.")

  public static let reviewPersonMissing = DiagnosticCode(
    "RV0105", .error, "Decision needs who, role, authority and reason",
    meaning:
      "A decision is recorded with who took it, in what role, by what authority and why. One is empty, so "
      + "nothing was recorded.",
    remedy: "Fill in name, role, authority and reason.")

  public static let reviewTextMissing = DiagnosticCode(
    "RV0106", .error, "Decision needs its text",
    meaning:
      "A substitute and a summary need the words that are to be printed, a decision for the judge's log the reason "
      + "as the packet is to print it, a downgrade the new marking, a referral the owner. Nothing was recorded.",
    remedy: "Fill in `text`.")

  public static let reviewTextSuperfluous = DiagnosticCode(
    "RV0107", .error, "Decision has a text or ground it cannot use",
    meaning:
      "Words were written beside a decision that prints none, or a ground beside one that does not withhold. "
      + "Perhaps another decision was meant, so nothing was recorded.",
    remedy: "Take the text or ground out, or correct the decision.")

  public static let reviewMarking = DiagnosticCode(
    "RV0108", .error, "Marking of a downgrade cannot be read",
    meaning:
      "The text of a downgrade is a portion mark such as `(U)` or `(C//REL TO USA, IRQ)`. Nothing was recorded.",
    remedy: "Correct the mark; `tearline marking parse` says what is wrong with it.")

  public static let reviewGround = DiagnosticCode(
    "RV0109", .error, "Ground is missing or not in the catalogue",
    meaning:
      "What a person withholds for good needs a ground of the catalogue that allows it. Nothing was recorded.",
    remedy: "Write a code of the catalogue, such as `b1`, under `ground`.")

  public static let reviewTwice = DiagnosticCode(
    "RV0110", .error, "Item is decided twice",
    meaning:
      "Two rows of the files decide differently about one item, or one person decides twice. Nothing was recorded.",
    remedy: "Leave one of the rows empty.")

  public static let reviewDecided = DiagnosticCode(
    "RV0111", .error, "Item is already decided",
    meaning: "A decision about the item holds. Decisions are never overwritten, so nothing was recorded.",
    remedy: "Take it back first, with the decision `undo` and the reason; then decide again.")

  public static let reviewSamePerson = DiagnosticCode(
    "RV0112", .error, "Second person is the first",
    meaning:
      "The order asks for two people, and this person has already decided about the item. Nothing was recorded.",
    remedy: "Let another person decide.")

  public static let reviewNothingToUndo = DiagnosticCode(
    "RV0113", .error, "No decision to take back",
    meaning: "No decision about the item holds. Nothing was recorded.",
    remedy: "Leave the decision empty, or decide.")

  public static let reviewSubstituteLeaks = DiagnosticCode(
    "RV0114", .error, "Substitute holds what it replaces",
    meaning:
      "The words that are to be printed hold the passage, or eight words of it in a row. Nothing was recorded.",
    remedy: "Write words that do not give the passage away, or release it.")

  public static let reviewStale = DiagnosticCode(
    "RV0201", .error, "Case has changed since its last run",
    meaning:
      "Files, rules, registry or order are not those of the last run, so its questions are not those of today.",
    remedy: "Run the case, then give the command again.")

  public static let reviewPacketHeld = DiagnosticCode(
    "RV0202", .warning, "Packet waits for a decision about what may clear its subject",
    meaning:
      "A passage that may clear someone is not decided about: released, summarised, or logged for the judge. "
      + "Until then the packet is not built.",
    remedy: "Decide with `tearline review export` and `review import`, then run again.")

  public static let copiesConflict = DiagnosticCode(
    "RV0301", .error, "Same passage is decided differently",
    meaning:
      "A passage leaves in one place, and a copy of it, or one almost the same, is withheld in another. The one "
      + "gives the other away. Nothing was exported.",
    remedy:
      "Look at both places and decide them alike with `tearline review export --all` and `review import`.")

  public static let copiesRecovered = DiagnosticCode(
    "RV0302", .error, "Packets laid side by side give away what is withheld",
    meaning:
      "By laying a packet beside another, or beside an earlier release, and comparing the text around a "
      + "redaction, withheld words can be read. Nothing was exported.",
    remedy: "Look at both places; withhold the passage in both, or release it in both.")

  public static let reviewEarlierUnreadable = DiagnosticCode(
    "RV0303", .error, "Earlier release cannot be read",
    meaning:
      "What was given out before cannot be read to its end, so nobody can say that the new packets do not "
      + "contradict it. Nothing was exported.",
    remedy: "Name the folder of packets as it was given out, or text, PDF or XML files.")
}
