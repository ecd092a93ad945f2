import Markings
import Rules

/// A release order in words, for the person who is to stand for it.
struct OrderWords {
  private let order: ReleaseOrder

  init(_ order: ReleaseOrder) {
    self.order = order
  }

  var text: String {
    let decided = order.decidedBy
    return """
      Order \(order.id): \(order.title)
      Decided by \(decided.name), \(decided.role), for \(order.authority), on \(decided.date).
      Basis: \(order.basis)
      As of \(order.asOf): ages and dates are counted to this day, and no other is printed.

      Lets out
        to \(audience),
        portions whose marking is \(order.level.title)\(order.level == .unclassified ? "" : " or below") and does not forbid this audience,
        \(approvals)

      Takes out of them
        what the rules of \(list(order.packs)) find\(lists),
        \(people)

      Keeps back
        every portion without a mark that can be read, under no banner that can be read;
        every text that no reader understood, and every passage where a rule could not finish;
        everything that no line of this order covers. What waits for a decision is counted as pending.
        \(withheld)

      Asks of people
        \(flags)
        \(second)
        \(earlier)

      \(edition)Packets are in \(list(order.languages)), numbered \(order.batesPrefix)-PERSON-\(String(repeating: "0", count: order.batesDigits - 1))1.
      \(production)
      """
  }

  private var edition: String { order.edition.map { "Its packets are the \($0.rawValue) edition. " } ?? "" }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  private var audience: String {
    let whom =
      order.audience.isPublic ? "the public" : "countries: \(list(order.audience.countries.sorted()))"
    return "\(order.audience.name) (\(whom))"
  }

  private var approvals: String {
    order.approvals.isEmpty
      ? "none of them with a control that needs its owner's approval."
      : "among them those with \(list(order.approvals.sorted())), whose release the authority approves; any other control waits for its owner."
  }

  private var lists: String {
    order.lists.isEmpty ? "" : ", with the lists \(list(order.lists.keys.sorted()))"
  }

  private var people: String {
    let subject =
      switch order.subject {
      case .named: "the subject of a packet is named in it;"
      case .pseudonym: "the name of the subject, who is called \"the subject\";"
      case .redact: "the name of the subject;"
      }
    let others =
      order.thirdParties == .pseudonym
      ? "names of other people, who get a pseudonym for each packet;" : "names of other people;"
    return "\(subject)\n  \(others)\n  names of minors, witnesses and victims, always, without a pseudonym."
  }

  private var withheld: String {
    order.withheldDocuments == .list
      ? "A document that is tied to the subject only by text kept back is listed, with a slip sheet in its place."
      : "A document that is tied to the subject only by text kept back is not mentioned at all."
  }

  private var flags: String {
    order.openFlags == .hold
      ? "No packet is built before every passage that may clear someone has been decided: released, summarised or logged for the judge."
      : "DRAFT: packets are built while passages that may clear someone are still open; they are counted as pending."
  }

  private var production: String {
    guard let production = order.production else { return "No production volume stands beside them." }
    let images = production.images == .tiff ? "PDF and TIFF" : "PDF"
    return
      "A production volume with load files of the profile \(production.profile.rawValue), text and \(images) stands"
      + " in each."
  }

  private var second: String {
    order.secondPerson.isEmpty
      ? "One person's decision is enough."
      : "Two people must decide alike to: \(list(order.secondPerson.map(\.rawValue).sorted()))."
  }

  private var earlier: String {
    order.earlierReleases.isEmpty
      ? "New packets are held against no earlier release."
      : "New packets may not contradict, or complete, what was given out before: \(list(order.earlierReleases))."
  }
}
