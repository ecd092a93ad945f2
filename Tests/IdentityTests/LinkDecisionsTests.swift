import Documents
import Hashing
import SourceText
import TestSupport
import Testing

@testable import Identity

/// What people decide holds: in any order, in every run, until it is taken back or the record changes.
struct LinkDecisionsTests {
  private static let file = SHA2.sha256("a report")

  /// A layer with a name and a number for each of the first people of the invented families, and rival candidates.
  private struct World {
    let registry: Registry
    let layer: LinkLayer

    init(seed: UInt64, count: Int = 12) {
      var random = SplitMix64(seed: seed)
      let people = Array(IdentityPropertyTests.registry.people.prefix(count))
      registry = Registry(people: people)
      var mentions: [Mention] = []
      var links: [PersonLink] = []
      for place in 0..<(2 * count) {
        let kind: Mention.Kind = random.next().isMultiple(of: 3) ? .isn : .name
        mentions.append(Mention(kind, Span(place * 10, place * 10 + 5), key: "k\(place)"))
        let chosen = Set((0..<3).map { _ in people[Int(random.next() % UInt64(count))].id }).sorted()
        for id in chosen {
          let states: [PersonLink.State] =
            kind == .isn ? [.confirmed, .conflict] : [.candidate, .ambiguous, .probable, .rejected]
          let state = states[Int(random.next() % UInt64(states.count))]
          links.append(PersonLink(mention: place, person: id, state: state, evidence: []))
        }
      }
      layer = LinkLayer(mentions: mentions, links: links)
    }

    func decision(_ number: Int, _ verdict: LinkDecision.Verdict, on link: PersonLink) -> LinkDecision {
      let mention = layer.mentions[link.mention]
      return LinkDecision(
        number: number, verdict: verdict, document: LinkDecisionsTests.file, kind: mention.kind,
        span: mention.span, person: link.person,
        personDigest: registry[link.person]?.identityDigest ?? SHA2.sha256(""),
        evidence: LinkID.evidence(of: link, mention))
    }

    /// One decision for each of some mentions.
    func decisions(_ random: inout SplitMix64) -> [LinkDecision] {
      var made: [LinkDecision] = []
      for mention in layer.mentions.indices where random.next().isMultiple(of: 2) {
        let links = layer.links(of: mention)
        let link = links[Int(random.next() % UInt64(links.count))]
        made.append(
          decision(made.count + 1, random.next().isMultiple(of: 2) ? .confirmed : .rejected, on: link))
      }
      return made
    }

    func applied(_ decisions: [LinkDecision], _ registry: Registry? = nil) -> LinkDecisions.Outcome {
      LinkDecisions(decisions).applied(
        to: layer, document: LinkDecisionsTests.file, registry: registry ?? self.registry)
    }
  }

  @Test(arguments: 1...20) func decisionsHoldInAnyOrderAndWithoutThemNothingChanges(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let world = World(seed: seed)
    let decisions = world.decisions(&random)
    let outcome = world.applied(decisions)
    #expect(outcome.applied == decisions.map(\.number))
    #expect(outcome.reopened.isEmpty && outcome.detached.isEmpty)
    for _ in 0..<3 {
      #expect(world.applied(decisions.shuffled(using: &random)).layer == outcome.layer)
    }
    for decision in decisions {
      let mention = world.layer.mentions.firstIndex { $0.span == decision.span }
      let link = outcome.layer.links.first { $0.mention == mention && $0.person == decision.person }
      #expect(link?.state == (decision.verdict == .confirmed ? .confirmed : .rejected))
      #expect(link?.isDecided == true)
      if decision.verdict == .confirmed {
        #expect(outcome.layer.links.count { $0.mention == mention && $0.state != .rejected } == 1)
      }
    }
    // What nobody decided about is as it was proposed; a name is confirmed by a decision or not at all.
    let touched = Set(decisions.map(\.span))
    for (before, after) in zip(world.layer.links, outcome.layer.links) {
      let mention = world.layer.mentions[before.mention]
      if !touched.contains(mention.span) { #expect(before == after) }
      if mention.kind == .name, after.state == .confirmed { #expect(after.isDecided) }
    }
    // Taking all of them back gives the proposals again.
    #expect(world.applied([]).layer == world.layer)
    // Another file with the same places is not touched.
    let other = LinkDecisions(decisions).applied(
      to: world.layer, document: SHA2.sha256("another"), registry: world.registry)
    #expect(other.layer == world.layer && other.applied.isEmpty)
  }

  /// Each taking back changes only its own mention.
  @Test func undoingOneLeavesTheOthers() {
    var random = SplitMix64(seed: 31)
    let world = World(seed: 31)
    let decisions = world.decisions(&random)
    let all = world.applied(decisions).layer
    for undone in decisions {
      let layer = world.applied(decisions.filter { $0.number != undone.number }).layer
      for place in layer.links.indices {
        let isOwn = layer.mentions[layer.links[place].mention].span == undone.span
        #expect(layer.links[place] == (isOwn ? world.layer : all).links[place])
      }
    }
  }

  @Test(arguments: 1...10) func aChangedRecordReopensOnlyTheLinksItTouches(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let world = World(seed: seed)
    let decisions = world.decisions(&random)
    var people = world.registry.people
    let place = Int(random.next() % UInt64(people.count))
    people[place].father += "x"
    // What identifies nobody reopens nothing.
    for other in people.indices { people[other].status = "released" }
    let outcome = world.applied(decisions, Registry(people: people))
    let touched = decisions.filter { $0.person == people[place].id }.map(\.number)
    #expect(outcome.reopened == touched)
    #expect(outcome.applied == decisions.map(\.number).filter { !touched.contains($0) })
    for number in touched {
      let decision = try #require(decisions.first { $0.number == number })
      let mention = try #require(world.layer.mentions.firstIndex { $0.span == decision.span })
      let link = try #require(
        outcome.layer.links.first { $0.mention == mention && $0.person == decision.person })
      let before = try #require(
        world.layer.links.first { $0.mention == mention && $0.person == decision.person })
      #expect(!link.isDecided)
      // What was rejected is never settled again by the program alone.
      if decision.verdict == .rejected {
        #expect(!link.state.isSettled)
      } else {
        #expect(link.state == before.state)
      }
    }
  }

  @Test func aDecisionWithoutItsMentionOrPersonIsReported() throws {
    let world = World(seed: 3)
    let link = try #require(world.layer.links.first)
    let confirm = world.decision(1, .confirmed, on: link)
    let gone = Registry(people: world.registry.people.filter { $0.id != link.person })
    #expect(world.applied([confirm], gone).detached == [1])
    let moved = LinkDecision(
      number: 2, verdict: .rejected, document: Self.file, kind: confirm.kind, span: Span(1, 2),
      person: link.person, personDigest: confirm.personDigest, evidence: confirm.evidence)
    #expect(world.applied([moved]).detached == [2])
    #expect(world.applied([moved]).layer == world.layer)
  }

  @Test func aLinksIDDependsOnItsPlaceAndPersonOnly() throws {
    let one = Mention(.name, Span(3, 9), key: "a")
    let id = LinkID.of(one, person: "P1", document: Self.file)
    #expect(id.utf8.count == 12)
    #expect(id == LinkID.of(Mention(.name, Span(3, 9), key: "b"), person: "P1", document: Self.file))
    let others = [
      LinkID.of(one, person: "P2", document: Self.file),
      LinkID.of(one, person: "P1", document: SHA2.sha256("another")),
      LinkID.of(Mention(.name, Span(3, 8), key: "a"), person: "P1", document: Self.file),
      LinkID.of(Mention(.isn, Span(3, 9), key: "a"), person: "P1", document: Self.file),
    ]
    #expect(Set(others + [id]).count == 5)
  }

  // MARK: Merges

  @Test func aMergeJoinsTwoRecordsAndCanBeTakenBack() throws {
    let registry = Fixtures.registry
    let merged = registry.merging([("P02", "P01")])
    #expect(merged.people.count == registry.people.count - 1)
    let person = try #require(merged["P02"])
    #expect(person.id == "P01" && merged["P01"] == person)
    let (one, other) = (try #require(registry["P01"]), try #require(registry["P02"]))
    #expect(Set(person.identifiers) == Set(one.identifiers + other.identifiers))
    #expect(person.births == one.births + other.births)
    #expect(person.aliases.map(\.text).contains("Abu Ghayth") && person.kunya == "Abu Tayma")
    #expect(merged.digest != registry.digest && person.identityDigest != one.identityDigest)
    // Both numbers find the one person.
    let links = Linker(registry: merged).links(
      in: Fixtures.document("ISN US9IZ-000871CI and US9IZ-000123CI."))
    #expect(links.confirmed == ["P01"])
    #expect(registry.merging([]).digest == registry.digest)
    // Everyone else is untouched.
    for other in registry.people where !["P01", "P02"].contains(other.id) {
      #expect(merged[other.id] == other)
    }
  }

  @Test func chainsEndAndCirclesAreLeftOut() throws {
    let registry = Fixtures.registry
    let chain = registry.merging([("P02", "P01"), ("P01", "P07")])
    #expect(chain["P02"]?.id == "P07" && chain["P01"]?.id == "P07")
    // The stricter protection holds.
    #expect(chain["P02"]?.isProtected == true)
    #expect(registry.merging([("P07", "P01")])["P01"]?.protection == .minor)
    #expect(registry.merging([("P01", "P02"), ("P02", "P01")]).digest == registry.digest)
    #expect(registry.merging([("P01", "none"), ("none", "P01")]).digest == registry.digest)
  }
}
