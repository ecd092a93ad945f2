public import Documents
public import Rules
import SourceText

/// Who is mentioned in a document, as far as rules about people ask: the link stage's answer, with what the registry
/// says of each person.
public struct PeopleLayer: Sendable, Hashable {
  /// A place where a person is named or identified.
  struct Place: Sendable, Hashable {
    let span: Span
    /// The one person it is, where the links leave no doubt.
    let settled: String?
    /// Everyone it may be.
    let possible: [String]
  }

  let places: [Place]
  /// What registry people are whatever the packet: minor, witness, victim, source.
  let roles: [String: Set<EntityMatcher.Role>]

  /// - Parameter roles: by record id.
  public init(_ links: LinkLayer, roles: [String: Set<EntityMatcher.Role>]) {
    self.roles = roles
    var byMention: [Int: [PersonLink]] = [:]
    for link in links.links { byMention[link.mention, default: []].append(link) }
    places = links.mentions.enumerated().compactMap { index, mention in
      let these = byMention[index] ?? []
      let settled = these.filter { $0.state == .confirmed || $0.state == .probable }
      let possible = these.filter { $0.state != .rejected }.map(\.person)
      // A name that fits nobody is no person we know; a number is somebody's all the same.
      guard !possible.isEmpty || mention.kind != .name else { return nil }
      return Place(
        span: mention.span, settled: settled.count == 1 ? settled[0].person : nil, possible: possible.sorted()
      )
    }
  }

  /// The people of whom a mention is settled, sorted: in their own packets a rule may find something else.
  var settled: [String] { Set(places.compactMap(\.settled)).sorted() }

  /// What a matcher of these roles finds. Where it is open who is meant, everyone it may be counts.
  func hits(of roles: Set<EntityMatcher.Role>) -> [LeafHit] {
    places.flatMap { place -> [LeafHit] in
      let entity = place.settled.map { "registry:" + $0 }
      var hits: [LeafHit] = []
      let own = place.possible.reduce(into: Set<EntityMatcher.Role>()) { $0.formUnion(self.roles[$1] ?? []) }
      if let role = own.intersection(roles).sorted(by: { $0.rawValue < $1.rawValue }).first {
        hits.append(LeafHit(place.span, entity: entity, category: role.rawValue))
      } else {
        if roles.contains(.thirdParty) {
          hits.append(
            LeafHit(
              place.span, entity: entity, category: EntityMatcher.Role.thirdParty.rawValue,
              holds: place.settled.map { .unlessSubject($0) } ?? .always))
        }
        if roles.contains(.subject), let person = place.settled {
          hits.append(
            LeafHit(
              place.span, entity: entity, category: EntityMatcher.Role.subject.rawValue,
              holds: .ifSubject(person)))
        }
      }
      return hits
    }
  }
}
