import Hashing
import TestSupport
import Testing

@testable import Redaction

struct PseudonymsTests {
  private func packet(_ id: String, _ labels: [String: String] = [:], key: String = "key") -> Pseudonyms {
    Pseudonyms(labels, key: SHA2.sha256(key), packet: id)
  }

  /// One for a person, another for another, whatever was asked before, and nothing in it but category and code.
  @Test func oneNameForOnePersonAndAnotherForAnother() {
    var random = SplitMix64(seed: 5)
    var pseudonyms = packet("P1")
    var given: [String: String] = [:]
    for _ in 0..<2000 {
      let entity = "registry:R\(random.next() % 500)"
      let label = pseudonyms.label(for: entity, category: "Person")
      #expect(given[entity] == nil || given[entity] == label)
      given[entity] = label
      #expect(label.wholeMatch(of: /Person [BCDFGHJKLMNPQRSTVWXZ]{2,3}/) != nil, "\(label)")
    }
    #expect(Set(given.values).count == given.count)
    #expect(given.count > Pseudonyms.short)
  }

  /// The order in which people appear tells nothing: but for two who drew the same letters, everyone has the same
  /// name in any order.
  @Test func theOrderOfAppearanceIsNotInThem() {
    var random = SplitMix64(seed: 7)
    let entities = (0..<12).map { "registry:R\($0)" }
    var first = packet("P1")
    let labels = entities.map { first.label(for: $0, category: "Person") }
    for _ in 0..<20 {
      var other = packet("P1")
      for entity in entities.shuffled(using: &random) { _ = other.label(for: entity, category: "Person") }
      let again = entities.map { other.label(for: $0, category: "Person") }
      #expect(zip(labels, again).count { $0.0 != $0.1 } <= 4)
    }
    #expect(labels != labels.sorted())
  }

  /// Two packets with the same people in the same order share names no more often than chance has it, and so do two
  /// cases.
  @Test(arguments: [("P1", "key", "P2", "key"), ("P1", "key", "P1", "another")])
  func packetsCannotBeJoined(one: String, oneKey: String, other: String, otherKey: String) {
    var left = packet(one, key: oneKey)
    var right = packet(other, key: otherKey)
    let same = (0..<100).count {
      left.label(for: "list:p\($0)", category: "Person")
        == right.label(for: "list:p\($0)", category: "Person")
    }
    #expect(same <= 3)
  }

  @Test func namesGivenBeforeAreKept() {
    var pseudonyms = packet("P1", ["a": "Person B"])
    #expect(pseudonyms.label(for: "a", category: "Person") == "Person B")
    var fresh = packet("P1")
    let label = fresh.label(for: "new", category: "Person")
    var taken = packet("P1", ["other": label])
    #expect(taken.label(for: "new", category: "Person") != label)
  }

  @Test(arguments: [(0, "BB"), (1, "BC"), (399, "ZZ"), (400, "BBB"), (8399, "ZZZ"), (8400, "BBBB")])
  func lettersGoOn(number: Int, letters: String) {
    #expect(Pseudonyms.letters(number) == letters)
  }
}
