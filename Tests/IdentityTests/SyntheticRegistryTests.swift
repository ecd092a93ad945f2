import Documents
import SyntheticRegistry
import Testing

@testable import Identity

/// Links over an invented registry of families, namesakes and minors, of which it is known who is meant.
struct SyntheticRegistryTests {
  static let detainees = SyntheticDetainees(count: 600, seed: 3)
  static let linker = Linker(registry: Registry(people: detainees.people))
  static let mentions = detainees.mentions(count: 900, seed: 5)
  static let evaluation = SyntheticEvaluation(detainees, mentions, linker)

  @Test func nobodyIsWronglyConfirmed() {
    #expect(Self.evaluation.wronglyConfirmed.map(\.text) == [])
    #expect(Self.evaluation.falsePairs(.probable) == 0)
    let confirmed = Self.evaluation.right[.confirmed] ?? 0
    #expect(confirmed > 70, "of 100 reports with the right number")
    let conflicts = Self.evaluation.falsePairs(.conflict)
    #expect(conflicts > 120, "of 200 reports with a number and another person's name")
  }

  @Test func theRightPersonIsFound() {
    #expect(Self.evaluation.recall > 0.95)
    for spelling in SyntheticSpelling.allCases where spelling != .scan {
      let found = Self.evaluation.found[spelling] ?? 0
      #expect(found * 100 >= 90 * (Self.evaluation.reports[spelling] ?? 0), "\(spelling)")
    }
  }

  /// A sum alone never rises above a candidate, whatever the name.
  @Test func noNameAloneIsMoreThanACandidate() {
    for mention in Self.mentions.prefix(300) {
      for candidate in Self.linker.matcher.candidates(for: mention.name) {
        #expect([.candidate, .ambiguous, .rejected].contains(candidate.state))
        #expect(candidate.why.contains { $0.attribute == "runner-up" })
      }
    }
  }

  @Test func theSameSeedMakesTheSamePeople() {
    let again = SyntheticDetainees(count: 600, seed: 3)
    #expect(again.people == Self.detainees.people)
    #expect(again.mentions(count: 90, seed: 5).map(\.text) == Self.mentions.prefix(90).map(\.text))
    let people = Self.detainees.people
    #expect(people.contains { $0.protection == .minor })
    #expect(people.indices.contains { Self.detainees.kinship(of: max(0, $0 - 1), to: $0) == .sibling })
    #expect(people.indices.contains { Self.detainees.kinship(of: max(0, $0 - 1), to: $0) == .namesake })
  }

  /// The index finds every name that is written as the registry writes it, and nearly all others.
  @Test func theIndexMissesFew() {
    let trials = Self.mentions.map { (NameTrial($0.name, Self.linker.matcher), $0) }
    let missed = trials.filter { !$0.0.finds(Self.detainees.people[$0.1.person].id) }
    #expect(missed.allSatisfy { $0.1.spelling == .scan || $0.1.form == .kunya })
    #expect(missed.count * 100 <= trials.count)
  }

  /// One linker serves many documents: what it has read before leaves no trace.
  @Test func theOrderOfDocumentsChangesNothing() {
    let documents = Self.mentions.prefix(60).map { SyntheticEvaluation.document($0.text) }
    let forwards = documents.map { Self.linker.links(in: $0) }
    let backwards = Array(documents.reversed().map { Self.linker.links(in: $0) }.reversed())
    let fresh = documents.prefix(5).map { Linker(registry: Self.linker.registry).links(in: $0) }
    #expect(forwards == backwards)
    #expect(Array(forwards.prefix(5)) == fresh)
  }

  @Test func anUnrelatedPersonChangesNoOtherLink() {
    let unrelated = Person(
      id: "A0", identifiers: [Identifier(.isn, "US9AF-999999DP")].compactMap(\.self),
      nameLatin: "Wyvo Pexnuj Cewylli Oxypp")
    let larger = Linker(registry: Registry(people: Self.detainees.people + [unrelated]))
    for mention in Self.mentions.prefix(90) {
      let document = SyntheticEvaluation.document(mention.text)
      #expect(Self.linker.links(in: document) == larger.links(in: document))
    }
  }
}
