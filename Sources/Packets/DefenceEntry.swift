import ReleaseModel

/// A line of the list of what may clear the subject or serve his defence.
struct DefenceEntry: Hashable {
  enum Scope: Hashable {
    /// A paragraph that leaves, by its block.
    case passage(Int)
    /// A passage that does not leave; where it stands is not said.
    case withheld
    case document
  }

  /// Index into the packet's documents.
  let document: Int
  let scope: Scope
  /// ICC Statute article 67(2); Brady and Giglio in the United States.
  let isExculpatory: Bool
  /// ICC Rules of Procedure and Evidence, rule 77: open to inspection by the defence.
  let isForInspection: Bool
  /// Why it is in the list, in words; empty where that would tell of what is withheld.
  var triggers: [String]
  /// What proposed it.
  var proposers: [String]
  let decision: ReleasedFlag.Decision

  /// Reports that hold what a detained person said or what was taken from him, which rule 77 opens to inspection
  /// whatever they say.
  private static let personalKinds: Set<String> = [
    "Interrogation report", "Capture report", "Capture form", "Captured media report",
    "Telephone exploitation report",
  ]

  /// In the order of the packet.
  static func all(of packet: Packet, _ evaluations: [SourceEvaluation]) -> [DefenceEntry] {
    packet.documents.enumerated().flatMap { index, document -> [DefenceEntry] in
      var entries = flagged(document, at: index)
      for evaluation in evaluations where evaluation.document == index && evaluation.grade?.isWeak == true {
        add(
          DefenceEntry(
            document: index, scope: .passage(evaluation.block), isExculpatory: true, isForInspection: true,
            triggers: ["Source or information graded \(evaluation.grade?.code ?? "")"],
            proposers: ["its grade"], decision: .open), to: &entries)
      }
      if personalKinds.contains(document.kind) {
        entries.append(
          DefenceEntry(
            document: index, scope: .document, isExculpatory: false, isForInspection: true,
            triggers: ["Holds what a detained person said or what was taken from him"],
            proposers: ["kind of report"], decision: .open))
      }
      return entries.sorted { $0.rank < $1.rank }
    }
  }

  private static func flagged(_ document: ReleasedDocument, at index: Int) -> [DefenceEntry] {
    var entries: [DefenceEntry] = []
    for flag in document.flags {
      add(
        DefenceEntry(
          document: index, scope: flag.block.map { .passage($0) } ?? .withheld,
          isExculpatory: flag.kind == "exculpatory", isForInspection: true,
          triggers: flag.title.isEmpty ? (flag.rule.isEmpty ? [] : [flag.kind]) : [flag.title],
          proposers: [flag.rule.isEmpty ? "a rule" : "rule \(flag.rule)"], decision: flag.decision),
        to: &entries)
    }
    return entries
  }

  /// What several rules say of one passage under one decision is one line.
  private static func add(_ entry: DefenceEntry, to entries: inout [DefenceEntry]) {
    let same = entries.firstIndex {
      $0.scope == entry.scope && $0.isExculpatory == entry.isExculpatory
        && ($0.decision == entry.decision || entry.proposers == ["its grade"])
    }
    guard let same else {
      entries.append(entry)
      return
    }
    entries[same].triggers = (entries[same].triggers + entry.triggers).uniqued()
    entries[same].proposers = (entries[same].proposers + entry.proposers).uniqued()
  }

  private var rank: Int {
    switch scope {
    case .passage(let block): block
    case .withheld: Int.max - 1
    case .document: Int.max
    }
  }

  /// What is in the list for it: the paragraph as it leaves.
  func quote(in packet: Packet) -> String {
    switch scope {
    case .passage(let block): packet.documents[document].blocks[block].plainText
    case .withheld: "withheld: see log"
    case .document: "the document as a whole"
    }
  }

  var decisionWords: String {
    switch decision {
    case .open: "none yet; included by default"
    case .disclosed: "to be disclosed"
    case .summarised: "to be disclosed in words written for it"
    case .logged: "for the judge's log"
    }
  }

  /// Why something is not disclosed, as a person wrote it for release; nil where nothing was omitted.
  var omissionReason: String? {
    guard case .logged(let reason) = decision else { return nil }
    return reason ?? "on record with the authority; no words were written for release"
  }

  func status(in packet: Packet) -> String {
    switch (scope, decision) {
    case (.withheld, _): "not disclosed: see the judge's log"
    case (_, .summarised): "disclosed in a summary"
    case (.document, _) where packet.documents[document].disposition == .withheld: "withheld in full"
    case (.document, _) where packet.documents[document].disposition == .partial: "disclosed in part"
    default: "disclosed in the document"
    }
  }
}
