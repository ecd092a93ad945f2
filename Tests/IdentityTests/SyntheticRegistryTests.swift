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
}
