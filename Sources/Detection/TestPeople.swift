import Documents
import Patterns
import Rules
import SourceText

/// The people a test gives, as the link stage would have found them.
struct TestPeople {
  let layer: PeopleLayer
  /// The person whose packet the test is about.
  let subject: String

  init(_ people: [RuleTest.Person], in document: Document) {
    subject = people.first { $0.role == .subject }?.id ?? ""
    let view = TextView(.folded, of: document.text)
    let names = Gazetteer(people.enumerated().map { ($0.offset, TextView.key(.folded, $0.element.name)) })
    var mentions: [Mention] = []
    var links: [PersonLink] = []
    for match in Gazetteer.longest(names.matches(in: view.utf8)) {
      let person = people[match.entry]
      links.append(
        PersonLink(mention: mentions.count, person: person.id, state: .confirmed, evidence: []))
      mentions.append(Mention(.name, view.source(of: match.span), key: person.id))
    }
    var roles: [String: Set<EntityMatcher.Role>] = [:]
    for person in people where !person.role.dependsOnPacket {
      roles[person.id, default: []].insert(person.role)
    }
    layer = PeopleLayer(LinkLayer(mentions: mentions, links: links), roles: roles)
  }
}
