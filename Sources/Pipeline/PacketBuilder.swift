import CaseStore
import Diagnostics
import Documents
import Hashing
import Identity
import Markings
import Redaction
import ReleaseModel
import Rules
import SourceText

/// Builds the packet of one person: reads his documents again, plans and redacts each, and collects what must
/// not be found in the result.
struct PacketBuilder: Sendable {
  /// A document with its recorded findings and links, which are read when they are needed: a person may be looked
  /// for in very many documents.
  struct Input: Sendable {
    let document: PacketDocument
    let links: @Sendable () throws -> LinkLayer
    let findings: @Sendable () throws -> [Finding]
  }

  struct Result: Sendable {
    let packet: Packet
    /// Whether something that may clear someone must be decided about before the packet is built.
    let isHeld: Bool
    /// What waits for people, with the passages.
    let questions: ReviewItems
    /// What it shows and hides.
    let copies: CopyUnits
    let pseudonyms: [String: String]
    let pending: [PendingRecord]
    let secrets: WithheldSecrets
    /// How many documents of the packet tell of themselves.
    let documents: Int
  }

  let analysis: DocumentAnalysis
  let person: Person
  /// Whether the questions hold what is settled, too.
  var listsSettled = false

  private var order: ReleaseOrder { analysis.inputs.order }

  /// The recorded results of documents, with people's decisions about links.
  func inputs(_ documents: [PacketDocument], from store: CaseStore) -> [Input] {
    documents.map { [analysis] document in
      @Sendable func payload(_ stage: StageRecord.Stage) throws(CaseFailure) -> [UInt8] {
        try store.payload(of: stage, document: document.record.key)
      }
      return Input(document: document) {
        guard let links = StoredResult.decode(LinkLayer.self, try payload(.link)) else {
          throw RunFailure(.rereadDiffers, "a recorded result cannot be read back")
        }
        return analysis.decided(links, of: document.record).layer
      } findings: {
        guard let findings = StoredResult.decode([Finding].self, try payload(.tag)) else {
          throw RunFailure(.rereadDiffers, "a recorded result cannot be read back")
        }
        return findings
      }
    }
  }

  /// The rows of a document that nothing ties to the person; nil where that is not certain before it is planned for
  /// his packet.
  private func considered(_ input: Input) throws -> [IdentityRow]? {
    guard let undecided = input.document.undecided,
      let position = analysis.inputs.registry.position(of: person.id),
      !undecided.confirmed.contains(position)
    else { return nil }
    // An order that does not list withheld documents does not list whom else they may name.
    guard order.withheldDocuments == .list else { return [] }
    guard let sights = undecided.sights else { return nil }
    let links = try input.links()
    // Where something settles him his names are shown, which they are to nobody else.
    guard links.mentions.count == sights.count,
      !links.links.contains(where: { $0.person == person.id && $0.state.isSettled })
    else { return nil }
    return IdentityBasis(
      links, sights, person: person.id, people: analysis.people,
      controlNumber: input.document.record.controlNumber
    ).others
  }

  /// - Parameter pseudonyms: those the packet has given before.
  /// - Returns: nil when no document of his may be shown, not even as withheld.
  func build(_ inputs: [Input], pseudonyms known: [String: String]) throws -> Result? {
    let book = analysis.inputs.book
    let planner = listsSettled ? analysis.inputs.planner(listsSettled: true) : analysis.planner
    let titles = analysis.inputs.flagTitles
    var pseudonyms = Pseudonyms(
      known, key: analysis.inputs.pseudonymKey, packet: PacketBuilder.id(of: person))
    var documents: [ReleasedDocument] = []
    var identity: [IdentityRow] = []
    var further = FurtherMentions()
    var pending: [PendingRecord: Int] = [:]
    var secrets = WithheldSecrets()
    var questions = ReviewItems()
    var copies = CopyUnits()
    var isHeld = false
    func wait(_ control: String, _ kind: PendingItem.Kind, _ words: String) {
      pending[
        PendingRecord(controlNumber: control, kind: kind.rawValue, words: words, count: 0), default: 0] += 1
    }

    for input in inputs {
      let control = input.document.record.controlNumber
      if let rows = try considered(input) {
        identity += further.take(rows)
        continue
      }
      let findings = try input.findings()
      let links = try input.links()
      let document = try analysis.reread(input.document.record, input.document.outputs[0])
      let markings = MarkingLayer(of: document, family: try analysis.family(input.document.message))
      let plan = planner.plan(
        document, markings: markings, findings: findings, links: links, subject: person.id)
      let sights = MentionSights(links, plan, of: document, basis: input.document.outputs[0])
      let rows = IdentityBasis(
        links, sights, person: person.id, people: analysis.people, controlNumber: control)
      if order.withheldDocuments == .silent, !rows.isTiedByReleasedText {
        let item = mention(of: document)
        let state = item.key.map { book.state(of: $0) } ?? .open
        guard case .decided(let ruling) = state, ruling.act == .release, rows.isConfirmed else {
          if rows.isConfirmed, state.isOpen {
            wait(control, item.kind, item.words)
            questions.add(item, isOpen: true, document, input.document.record)
          }
          continue
        }
      }
      guard rows.isConfirmed else {
        identity += further.take(rows.others)
        continue
      }
      for item in plan.pending { wait(control, item.kind, item.words) }
      questions.collect(plan, of: document, input.document.record)
      isHeld = isHeld || order.openFlags == .hold && plan.pending.contains(where: \.mayClear)
      secrets.collect(document, plan, controlNumber: control)
      copies.collect(
        document, plan, markings: markings, controlNumber: control, packet: PacketBuilder.id(of: person))
      identity += rows.confirmed + rows.others
      var released = Gate().release(
        document, plan, markings: markings, controlNumber: control, pseudonyms: &pseudonyms)
      released.releasedBanner = shown(MarkingReader.banner(released.releasedBanner).marking)
      // Markings are printed in their canonical form beside what they withhold.
      for marking in [released.originalBanner] + released.blocks.map(\.mark) {
        secrets.release(marking ?? "")
      }
      released = released.namingRules(titles).readingMoments()
      // The timeline prints a date that leaves in one form, whatever form it has in the text.
      for moment in released.moments { secrets.release(moment.date) }
      documents.append(released)
    }
    guard !documents.isEmpty else { return nil }
    secrets.count(upTo: documents.reduce(0) { $0 + $1.boxes.count })
    identity += further.rows
    let packet = Packet(
      id: PacketBuilder.id(of: person), statement: statement, subject: ReleasedSubject(person, order),
      banner: banner(documents), identity: identity, documents: documents,
      batesPrefix: "\(order.batesPrefix)-\(PacketBuilder.safe(person.id))-", batesDigits: order.batesDigits,
      provenance: analysis.inputs.provenance, groundTitles: groundTitles)
    return Result(
      packet: packet, isHeld: isHeld, questions: questions, copies: copies, pseudonyms: pseudonyms.labels,
      pending: PacketBuilder.counted(pending),
      secrets: secrets,
      documents: documents.count)
  }

  /// The question whether a document may be mentioned that only withheld text ties to the person.
  private func mention(of document: Document) -> PendingItem {
    PendingItem(
      .withheldLink, span: document.text.whole,
      words: "tied to \(person.id) only by text that does not leave",
      key: ReviewKey.mention(of: document, person: person.id, order: order))
  }

  static func id(of person: Person) -> String { "PKT-" + safe(person.id) }

  /// A record id as part of a file name. Anything but letters, digits and hyphens is written in hexadecimal, so
  /// that two ids never give one name.
  static func safe(_ id: String) -> String {
    let isPlain =
      !id.isEmpty && id.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    return isPlain ? id : "x" + Hexadecimal.string(id.utf8)
  }

  private var statement: ReleaseStatement {
    ReleaseStatement(
      orderID: order.id, title: order.title, authority: order.authority, basis: order.basis,
      decidedBy: "\(order.decidedBy.name), \(order.decidedBy.role), \(order.decidedBy.date)",
      audience: order.audience.name, level: order.level.title, asOf: order.asOf,
      edition: order.edition?.rawValue)
  }

  private func banner(_ documents: [ReleasedDocument]) -> String {
    let markings = documents.compactMap { MarkingReader.banner($0.releasedBanner).marking }
    return shown(RollUp.of(markings).banner)
  }

  /// The roll-up as it is printed. Where portions with and without a disclosure mark meet, the roll-up's default is
  /// NOFORN; no portion that was released is NOFORN, and a packet must not forbid its own release.
  private func shown(_ rollUp: Marking?) -> String {
    var marking = rollUp ?? .unclassified
    func mayLeave() -> Bool {
      releasability(of: marking, to: order.audience, at: order.level, approvals: order.approvals).verdict
        == .release
    }
    if mayLeave() { return marking.banner }
    marking.dissemination.remove(.noForeign)
    return mayLeave() ? marking.banner : marking.classification.title
  }

  /// What grounds protect, by label; where two grounds print one label, the first of the catalogue speaks.
  private var groundTitles: [String: String] {
    Dictionary(
      analysis.inputs.grounds.entries.map { ($0.label, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  private static func counted(_ pending: [PendingRecord: Int]) -> [PendingRecord] {
    pending.map {
      PendingRecord(
        controlNumber: $0.key.controlNumber, kind: $0.key.kind, words: $0.key.words, count: $0.value)
    }
    .sorted { ($0.controlNumber, $0.kind, $0.words) < ($1.controlNumber, $1.kind, $1.words) }
  }
}
