public import Documents
public import Hashing
import SourceText

/// The decisions of a case that hold, ready to be applied to what the linker proposes. The proposals stay as they
/// are; what comes out is another layer.
public struct LinkDecisions: Sendable {
  /// A layer with decisions in it.
  public struct Outcome: Sendable {
    public let layer: LinkLayer
    /// Numbers of decisions that were applied.
    public var applied: [Int] = []
    /// Numbers of decisions that no longer hold by themselves, because the registry's record of the person changed.
    public var reopened: [Int] = []
    /// Numbers of decisions whose mention or person is no longer there.
    public var detached: [Int] = []
    /// Places of mentions for which a person has to decide: someone may be meant, and nothing settles who.
    public var open: [Int] = []
  }

  private let byDocument: [Digest: [LinkDecision]]

  public init(_ decisions: [LinkDecision] = []) {
    byDocument = Dictionary(grouping: decisions, by: \.document)
  }

  /// Whether any is about a document.
  ///
  /// - Parameter document: SHA-256 of its file.
  public func concern(_ document: Digest) -> Bool { byDocument[document] != nil }

  /// - Parameter document: SHA-256 of the layer's file.
  public func applied(to layer: LinkLayer, document: Digest, registry: Registry) -> Outcome {
    var links = layer.links
    var applied: [Int] = []
    var reopened: [Int] = []
    var detached: [Int] = []
    for decision in (byDocument[document] ?? []).sorted(by: { $0.number < $1.number }) {
      guard
        let mention = layer.mentions.firstIndex(where: {
          $0.kind == decision.kind && $0.span == decision.span
        }),
        let person = registry[decision.person]
      else {
        detached.append(decision.number)
        continue
      }
      guard let place = links.firstIndex(where: { $0.mention == mention && $0.person == person.id }) else {
        // Where the program proposes the person no longer, there is nothing left to reject.
        if decision.verdict == .confirmed { detached.append(decision.number) }
        continue
      }
      if person.identityDigest == decision.personDigest {
        applied.append(decision.number)
        apply(decision, at: place, to: &links)
      } else {
        reopened.append(decision.number)
        reopen(decision, at: place, in: &links)
      }
    }
    var outcome = Outcome(layer: LinkLayer(mentions: layer.mentions, links: links))
    outcome.applied = applied
    outcome.reopened = reopened
    outcome.detached = detached
    outcome.open = LinkDecisions.open(in: links)
    return outcome
  }

  private func apply(_ decision: LinkDecision, at place: Int, to links: inout [PersonLink]) {
    let basis = PersonLink.Evidence(
      attribute: PersonLink.decisionAttribute,
      outcome:
        "\(decision.verdict.rawValue) by a person: decision \(decision.number), evidence \(decision.evidence.hex.prefix(12))",
      bits: nil)
    let mention = links[place].mention
    links[place] = links[place].with(
      decision.verdict == .confirmed ? .confirmed : .rejected, adding: basis)
    guard decision.verdict == .confirmed else { return }
    let another = PersonLink.Evidence(
      attribute: PersonLink.decisionAttribute,
      outcome: "a person decided that it is another person: decision \(decision.number)", bits: nil)
    for other in links.indices where links[other].mention == mention && other != place {
      links[other] = links[other].with(.rejected, adding: another)
    }
  }

  /// A decision about a record that has changed decides nothing, but it is not forgotten: what a person rejected is
  /// never settled by the program alone.
  private func reopen(_ decision: LinkDecision, at place: Int, in links: inout [PersonLink]) {
    let link = links[place]
    let isSettled = link.state.isSettled
    links[place] = link.with(
      decision.verdict == .rejected && isSettled ? .conflict : link.state,
      adding: PersonLink.Evidence(
        attribute: PersonLink.decisionAttribute,
        outcome:
          "decision \(decision.number) (\(decision.verdict.rawValue)) is open again: the registry's record of the person changed",
        bits: nil))
  }

  /// Places of mentions for which a person has to decide; see `Outcome.open`.
  public static func open(in links: [PersonLink]) -> [Int] {
    Dictionary(grouping: links, by: \.mention).filter { PersonLink.State.leaveOpen($0.value.map(\.state)) }
      .keys.sorted()
  }
}

extension PersonLink {
  /// The attribute of evidence that is a person's decision.
  public static let decisionAttribute = "decision"

  /// Whether a person's decision is what the state rests on.
  public var isDecided: Bool {
    (state == .confirmed || state == .rejected)
      && evidence.contains {
        $0.attribute == PersonLink.decisionAttribute && $0.outcome.hasPrefix(state.rawValue)
      }
  }

  fileprivate func with(_ state: State, adding line: Evidence) -> PersonLink {
    PersonLink(mention: mention, person: person, state: state, evidence: evidence + [line])
  }
}
