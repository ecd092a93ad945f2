import Markings
import Patterns
public import Rules
import SourceText

extension RuleTestRunner {
  /// What no test of a rule reaches.
  public struct Gap: Sendable, Hashable, Comparable {
    public let rule: String
    /// The matcher, word or entry, in words.
    public let part: String

    public static func < (left: Gap, right: Gap) -> Bool { (left.rule, left.part) < (right.rule, right.part) }
  }

  /// Matchers, words and exceptions that find nothing in any test of their rule, and entries of the pack's own lists
  /// that stand in no test of a rule that uses them.
  public func gaps(of pack: RulePack) -> [Gap] {
    let rules = pack.rules.flatMap { gaps(of: $0, in: pack) }
    let lists = pack.lists.flatMap { list -> [Gap] in
      let users = pack.rules.filter { $0.listNames.contains(list.name) }
      let texts = users.flatMap(\.tests).map { TextView.key(.folded, MarkedText($0.text).text) }
      let spellings = list.entries.enumerated().flatMap { index, entry in
        entry.spellings.map { (entry: index, text: TextView.key(.folded, $0)) }
      }
      let found = RuleTestRunner.entries(spellings, in: texts)
      return list.entries.indices.filter { !found.contains($0) }.map {
        Gap(rule: "lists/\(list.name)", part: "entry \(list.entries[$0].id)")
      }
    }
    return (rules + lists).sorted()
  }

  private func gaps(of rule: Rule, in pack: RulePack) -> [Gap] {
    var reached = Set<Int>()
    var clauses: [String] = []
    for test in rule.tests {
      guard case .success(let engine) = Self.engine(for: rule, test, pack),
        let reading = TestReading(test, test.text, test.format, read)
      else { continue }
      let people = TestPeople(test.given.people, in: reading.document)
      let found = engine.reading(
        reading.document, reading.markings, Self.order(for: rule, test), people.layer)
      let own = engine.program.owners.indices.filter {
        engine.program.rules[engine.program.owners[$0]].rule.id == rule.id
      }
      clauses = own.map { engine.program.leaves[$0].clause }
      for (index, leaf) in own.enumerated() where !found.hits[leaf].isEmpty { reached.insert(index) }
    }
    var gaps = clauses.indices.filter { !reached.contains($0) }.map { Gap(rule: rule.id, part: clauses[$0]) }
    let texts = rule.tests.map { TextView.key(.folded, MarkedText($0.text).text) }
    for case .words(let words) in rule.leaves {
      let spellings = words.any.enumerated().map {
        (entry: $0.offset, text: TextView.key(.folded, $0.element))
      }
      let found = RuleTestRunner.entries(spellings, in: texts)
      gaps += words.any.indices.filter { !found.contains($0) }.map {
        Gap(rule: rule.id, part: "word `\(words.any[$0])`")
      }
    }
    return gaps
  }

  private static func entries(_ spellings: [(entry: Int, text: [UInt8])], in texts: [[UInt8]]) -> Set<Int> {
    let gazetteer = Gazetteer(spellings)
    return Set(texts.flatMap { gazetteer.matches(in: $0) }.map(\.entry))
  }
}
