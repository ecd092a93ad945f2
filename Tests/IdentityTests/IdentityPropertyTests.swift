import Documents
import SourceText
import TestSupport
import Testing

@testable import Identity

/// Laws that hold for any registry and any text, over seeded inventions.
struct IdentityPropertyTests {
  /// A registry of families: fathers, sons, brothers and namesakes, from syllables that are nobody's names.
  struct Families {
    var people: [Person] = []
    /// Record id of the father, where he is in the registry.
    var fathers: [String: String] = [:]

    init(count: Int, seed: UInt64) {
      var random = SplitMix64(seed: seed)
      let heads = ["Ba", "Du", "Fi", "Ga", "Ku", "La", "Mi", "Ru", "Ta", "Zo", "Sha", "Kha"]
      let middles = ["ram", "lid", "nus", "fiq", "mar", "zin", "tub", "gal", "hir", "sun"]
      let tails = ["ad", "an", "ur", "im", "el", "ok", "esh", "ib"]
      func pick(_ list: [String]) -> String { list[Int(random.next() % UInt64(list.count))] }
      func given() -> String { pick(heads) + pick(middles) + pick(tails) }
      func family() -> String { "al-" + pick(heads) + pick(middles) + pick(middles) + "i" }
      while people.count < count {
        let chain = [given(), given(), given(), family()]
        let father = add(chain)
        for _ in 0..<Int(random.next() % 3) {
          let son = add([given(), chain[0], chain[1], chain[3]])
          fathers[son] = father
        }
        if random.next().isMultiple(of: 50) { _ = add(chain) }
      }
    }

    private mutating func add(_ chain: [String]) -> String {
      let id = "R" + String(1_000_000 + people.count)
      let serial = String(1_000_000 + people.count).dropFirst()
      people.append(
        Person(
          id: id, identifiers: [Identifier(.isn, "US9IZ-\(serial)CI")].compactMap(\.self),
          nameLatin: chain.joined(separator: " "), given: chain[0], father: chain[1], grandfather: chain[2],
          family: chain[3]))
      return id
    }
  }

  static let families = Families(count: 2000, seed: 41)
  static let registry = Registry(people: families.people)
  static let linker = Linker(registry: registry)

  @Test func fathersSonsAndBrothersAreNeverMerged() {
    var checked = 0
    let index = Self.linker.matcher.index
    var comparer = NameComparer(index: index)
    for (son, father) in Self.families.fathers.sorted(by: { $0.key < $1.key }).prefix(120) {
      guard let child = Self.registry[son], let parent = Self.registry[father] else { continue }
      let brothers = Self.families.fathers.filter { $0.value == father && $0.key != son }.keys
      for name in [child.nameLatin, "\(child.given) \(child.father) \(child.grandfather)"] {
        let layer = Self.linker.links(in: Fixtures.document("He saw \(name) there."))
        for relative in [father] + brothers where Self.registry[relative]?.given != child.given {
          let states = layer.links.filter { $0.person == relative }.map(\.state)
          // A brother whose own name resembles it may be a misspelling; he is never more than a candidate.
          let isAlike = Self.registry[relative].map {
            NameIndex.similarity(
              NameWord(latin: Array($0.given.lowercased().utf8)),
              NameWord(latin: Array(child.given.lowercased().utf8))) >= NameIndex.least
          }
          if isAlike == false { #expect(states.allSatisfy { $0 == .rejected }) }
          #expect(states.allSatisfy { $0 == .rejected || $0 == .candidate || $0 == .ambiguous })
        }
        #expect(layer.links.contains { $0.person == son && $0.state != .rejected })
        checked += 1
      }
      // The two full names, held against each other.
      let query = NameQuery(
        NameParser.units(of: parent.nameLatin).map { NameQuery.Unit(unit: $0, hits: index.hits(for: $0)) })
      for record in index.records where Self.registry.people[Int(record.person)].id == son {
        let comparison = comparer.compare(query, record)
        if comparison.agreements >= 2 { #expect(comparison.verdict != .fits) }
      }
    }
    #expect(checked > 150)
  }

  /// Documents made of names and numbers of the registry in any order.
  private func document(_ random: inout SplitMix64, people: [Person], numbers: Bool) -> Document {
    var text = ""
    for _ in 0..<Int(random.next() % 6 + 1) {
      let person = people[Int(random.next() % UInt64(people.count))]
      switch random.next() % 5 {
      case 0: text += "\(person.nameLatin) came. "
      case 1: text += "He met \(person.given) \(person.father), a driver. "
      case 2 where numbers: text += "\(person.nameLatin) (ISN \(person.identifiers[0].key)) spoke. "
      case 3 where numbers: text += "The holder of ISN \(person.identifiers[0].key) was ill.\n\n"
      default: text += "Nothing was found at the house. "
      }
    }
    return Fixtures.document(text)
  }

  @Test func nothingIsConfirmedWithoutATypedIdentifier() {
    var random = SplitMix64(seed: 43)
    for round in 0..<40 {
      let people = Self.registry.people
      let layer = Self.linker.links(
        in: document(&random, people: people, numbers: round.isMultiple(of: 2)))
      let typed = Set(
        layer.links.filter { layer.mentions[$0.mention].kind != .name && $0.state == .confirmed }.map(
          \.person))
      for link in layer.links {
        let kind = layer.mentions[link.mention].kind
        if kind == .name { #expect(link.state != .confirmed && link.state != .conflict) }
        if link.state == .probable {
          #expect(typed.contains(link.person))
          #expect(Self.margin(of: link).map { $0 >= NameMatcher.margin } ?? true)
        }
      }
      if !round.isMultiple(of: 2) { #expect(layer.confirmed.isEmpty && typed.isEmpty) }
    }
  }

  /// What the evidence gives as the margin to the next; nil where a number right beside the name decides.
  private static func margin(of link: PersonLink) -> Double? {
    if link.evidence.contains(where: { $0.outcome.hasSuffix("right beside the name") }) { return nil }
    return link.evidence.first { $0.attribute == "runner-up" }?.outcome.split(separator: " ").dropLast().last
      .flatMap { Double($0) }
  }

  @Test func theOrderOfRowsChangesNothing() {
    var random = SplitMix64(seed: 47)
    let people = Array(Self.registry.people.prefix(60))
    let linker = Linker(registry: Registry(people: people))
    let shuffled = Linker(registry: Registry(people: people.shuffled(using: &random)))
    for _ in 0..<20 {
      let document = document(&random, people: people, numbers: true)
      #expect(linker.links(in: document) == shuffled.links(in: document))
      #expect(linker.links(in: document) == linker.links(in: document))
    }
  }

  @Test func anUnrelatedPersonChangesNoOtherLink() {
    var random = SplitMix64(seed: 53)
    let people = Array(Self.registry.people.prefix(60))
    let unrelated = Person(
      id: "A0", identifiers: [Identifier(.isn, "US9AF-999999DP")].compactMap(\.self),
      nameLatin: "Wyvo Pexnuj Cewylli Oxypp")
    let linker = Linker(registry: Registry(people: people))
    let larger = Linker(registry: Registry(people: people + [unrelated]))
    for _ in 0..<20 {
      let document = document(&random, people: people, numbers: true)
      #expect(linker.links(in: document) == larger.links(in: document))
    }
  }

  @Test func moreThatAgreesNeverCountsLess() throws {
    for person in Self.registry.people.prefix(200) {
      let matcher = NameMatcher(registry: Registry(people: [person]))
      let parts = [person.given, person.father, person.grandfather, person.family]
      var last = 0.0
      var lastBits = 0.0
      for count in 2...4 {
        let name = parts.prefix(count).joined(separator: " ")
        let candidate = try #require(matcher.candidates(for: name).first)
        #expect(candidate.score >= last)
        #expect(candidate.bits >= lastBits)
        #expect(candidate.state != .confirmed && candidate.state != .probable)
        (last, lastBits) = (candidate.score, candidate.bits)
      }
      #expect(last > 0.8)
    }
  }

  /// The exact name finds its person first, among 2,000.
  @Test func theExactNameFindsItsPerson() {
    let matcher = NameMatcher(registry: Self.registry)
    for person in Self.registry.people.prefix(12) {
      let found = matcher.candidates(for: person.nameLatin)
      #expect(found.contains { $0.person == person.id && $0.score == found[0].score })
    }
  }

  @Test func hostileTextStaysLinear() {
    let linker = Linker(registry: Fixtures.registry)
    let pieces = [
      "a", "Sabir", "Sabir ", "Sabir Mahdi ", "Abd ", "Abu ", "al-", "\u{301}", "\0", "صابر ", "و", "Sabir, ",
      "Sabir Mahdi (ISN US9IZ-000123CI) ", "US9IZ-000123CI ", "born ", "«", "Sabir-\n", "\u{AD}", "Dr. ",
    ]
    let clock = ContinuousClock()
    for piece in pieces {
      func time(_ size: Int) -> Duration {
        let document = Fixtures.document(String(repeating: piece, count: size / piece.utf8.count))
        return clock.measure { _ = linker.links(in: document) }
      }
      let small = time(4_000)
      let large = time(16_000)
      // Four times the text may take four times as long; sixteen times would be quadratic.
      #expect(large < small * 10 + .milliseconds(200), "\(piece.debugDescription) \(small) \(large)")
    }
  }

  @Test func arbitraryTextNeverCrashes() {
    var random = SplitMix64(seed: 59)
    let linker = Linker(registry: Fixtures.registry)
    let words = [
      "Sabir", "Mahdi", "al", "-", "Abd", "Abu", "US9IZ-000123CI", ",", ".", "\n", " ", " ", "صابر", "مهدي",
      "و",
      "ال", "(", ")", "ISN", "born", "1974", "\u{AD}", "\u{301}", "Дж", "ﻻ", "\u{FFFD}", "bin", "Dr.",
      "AL-DUWAYRI",
      "Kadhim", "capture tag", "0417209", "\u{200F}", "😀",
    ]
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<Int(random.next() % 40) { text += words[Int(random.next() % UInt64(words.count))] }
      let document = Fixtures.document(text)
      let layer = linker.links(in: document)
      #expect(layer.mentions == layer.mentions.sorted())
      for mention in layer.mentions {
        #expect(mention.span.end <= document.text.count && !mention.span.isEmpty)
        #expect(String(validating: document.text[mention.span], as: UTF8.self) != nil)
      }
      for link in layer.links { #expect(layer.mentions.indices.contains(link.mention)) }
    }
  }
}
