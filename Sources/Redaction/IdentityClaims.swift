import Documents
import Rules
import SourceText

/// What the links of a document ask of a packet: the subject stays named, everyone else does not, and where
/// it is open who is meant, nothing is shown.
struct IdentityClaims {
  private let grounds: Grounds
  private var all: [Claim] = []
  private(set) var pending: [PendingItem] = []
  private(set) var subjectSpans = SpanSet()

  init(
    _ document: Document, links: LinkLayer, order: ReleaseOrder, people: [String: PersonFacts],
    subject: String, grounds: Grounds
  ) {
    self.grounds = grounds
    var byMention: [Int: [PersonLink]] = [:]
    for link in links.links { byMention[link.mention, default: []].append(link) }
    for (index, mention) in links.mentions.enumerated() {
      let these = byMention[index] ?? []
      let settled = these.filter(\.state.isSettled)
      if settled.count == 1, let link = settled.first {
        if link.person == subject {
          subjectIsNamed(mention, order)
        } else {
          other(mention, link.person, order, people[link.person])
        }
      } else if !these.isEmpty {
        open(mention, these, subject)
      } else if mention.kind != .name {
        // A number that nobody in the registry has is somebody's all the same.
        claim(mention, .box, "an identifier of a person who is not in the registry")
      }
    }
  }

  func claims(in span: Span) -> [Claim] { all.filter { $0.span.overlaps(span) } }

  /// Whether the bytes lie in a mention that is the subject's own.
  func namesSubject(_ span: Span) -> Bool { subjectSpans.covers(span) }

  private mutating func subjectIsNamed(_ mention: Mention, _ order: ReleaseOrder) {
    switch order.subject {
    case .named: subjectSpans.insert(mention.span)
    case .pseudonym: claim(mention, .text("the subject"), "the subject is not named under this order")
    case .redact: claim(mention, .box, "the subject is not named under this order")
    }
  }

  private mutating func other(
    _ mention: Mention, _ person: String, _ order: ReleaseOrder, _ facts: PersonFacts?
  ) {
    let isName = mention.kind == .name
    if isName, order.thirdParties == .pseudonym, facts?.isProtected == false {
      claim(mention, .pseudonym(entity: "registry:" + person, category: "Person"), "another person")
    } else {
      claim(mention, .box, facts?.isProtected == false ? "another person" : "a protected person")
    }
  }

  /// Nobody has said who this is. If the subject is among those it may be, or several people share the name, a
  /// person must decide: no pseudonym may stand for two.
  private mutating func open(_ mention: Mention, _ links: [PersonLink], _ subject: String) {
    let living = links.filter { $0.state != .rejected }
    let mayBeSubject = living.contains { $0.person == subject }
    let isShared = living.count > 1
    let words =
      mayBeSubject
      ? "it is open whether this is the subject"
      : isShared ? "a name that several people of the registry share" : "a person whose identity is open"
    claim(mention, .box, words, isPending: mayBeSubject || isShared)
    if mayBeSubject || isShared {
      pending.append(PendingItem(.identity, span: mention.span, words: words))
    }
  }

  private mutating func claim(
    _ mention: Mention, _ replacement: Plan.Replacement, _ words: String, isPending: Bool = false
  ) {
    all.append(
      Claim(
        span: mention.span, replacement: replacement,
        reason: Reason(
          .identity, span: mention.span, ground: grounds.privacy, words: words, isPending: isPending)))
  }
}
