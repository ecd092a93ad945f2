import Documents
import SourceText

/// A document that has given a name in full goes on with a part of it. The short name is the same person's unless
/// something contradicts; it never says more than the full one, and one word alone never more than `candidate`.
struct NameMemory {
  private struct Antecedent {
    let end: Int
    let given: NameUnit
    let family: NameUnit?
    /// Units of the name.
    let count: Int
    let people: [String]
    /// Whether a number ties it to the one person.
    let isTied: Bool
  }

  /// A full name that may be that of more people says nothing about a short one.
  private static let mostPeople = 3

  private var antecedents: [Antecedent] = []

  /// Remembers whom a full name may be: the one it was tied to, or all who are not rejected.
  mutating func add(_ name: NameMention, _ claims: [LinkAssembly.Claim]) {
    let units = name.query.chain.map { name.query.units[$0] }.filter { !$0.isUncertain }.map(\.unit)
    guard !name.isWeak, units.count > 1, let given = units.first else { return }
    let tied = claims.filter { $0.state == .probable }.map(\.person)
    let people = tied.isEmpty ? claims.filter { $0.state != .rejected }.map(\.person) : tied
    guard (1...Self.mostPeople).contains(people.count) else { return }
    let family = units.last.flatMap { $0.hasArticle ? $0 : nil }
    antecedents.append(
      Antecedent(
        end: name.span.end, given: given, family: family, count: units.count, people: people,
        isTied: tied.count == 1))
  }

  /// Whom a name may be because a fuller one before it begins with the same given name, or one as full that a number
  /// ties to its person; for a kunya, everybody who was named in full.
  func people(before name: NameMention) -> Set<String> {
    let first = name.query.chain.first.map { name.query.units[$0].unit }
    return people { antecedent in
      guard antecedent.end <= name.span.start else { return false }
      guard let first else { return true }
      let count = name.query.chain.count
      return (antecedent.count > count || antecedent.isTied && antecedent.count == count)
        && Self.isSame(first, antecedent.given)
    }
  }

  /// Whom a single word may be: it is the given name or the family name of a full name before it.
  func people(before short: ShortName) -> Set<String> {
    people { antecedent in
      guard antecedent.end <= short.span.start else { return false }
      if Self.isSame(short.unit, antecedent.given) { return true }
      return antecedent.family.map { short.unit.hasArticle && Self.isSame(short.unit, $0) } ?? false
    }
  }

  private func people(_ isMeant: (Antecedent) -> Bool) -> Set<String> {
    Set(antecedents.filter(isMeant).flatMap(\.people))
  }

  private static func isSame(_ left: NameUnit, _ right: NameUnit) -> Bool {
    left.kind == right.kind && NameIndex.similarity(left.word, right.word) >= 0.9
  }
}

extension Linker {
  /// The claims of a single word that stands for a name in full before it.
  func shortClaims(_ people: Set<String>) -> [LinkAssembly.Claim] {
    people.sorted().map { person in
      var evidence = [
        evidenceLine("coreference", "the same word is part of a fuller name earlier in the document")
      ]
      let rivals = people.subtracting([person]).sorted()
      evidence.append(
        evidenceLine(
          "runner-up",
          rivals.isEmpty
            ? "no other person named in full has it" : "it may as well be \(rivals.joined(separator: ", "))"))
      evidence.append(evidenceLine("gate", "one unit or a kunya: no more than a candidate"))
      return LinkAssembly.Claim(
        person: person, state: rivals.isEmpty ? .candidate : .ambiguous, evidence: evidence)
    }
  }
}
