import SourceText
import TestSupport
import Testing

@testable import Patterns

@Suite struct GazetteerTests {
  private func spans(_ names: [String], _ text: String) -> [String] {
    let gazetteer = Gazetteer(
      names.enumerated().map { (entry: $0.offset, text: TextView.key(.folded, $0.element)) })
    let source = SourceText(text)
    let view = TextView(.folded, of: source)
    return Gazetteer.longest(gazetteer.matches(in: view.utf8)).map {
      "\($0.entry):" + source.string(view.source(of: $0.span))
    }
  }

  @Test(arguments: [
    ("Wahid Darwish Kanaan", "by WAHID DARWISH\nKANAAN today", ["0:WAHID DARWISH\nKANAAN"]),
    (
      "Wahid al-Kanaan", "Wahid al Kanaan, Wahid Alkanaan, Wahid al-\nKanaan",
      ["0:Wahid al Kanaan", "0:Wahid Alkanaan", "0:Wahid al-\nKanaan"]
    ),
    ("Ali Test", "Italian Testers met; Ali Tester; Ali. Test", []),
    (
      "Sa'id Mu'min", "Said Mumin and Sa\u{2019}id Mu\u{2BF}min's house",
      ["0:Said Mumin", "0:Sa\u{2019}id Mu\u{2BF}min"]
    ),
    ("Nermin Toprakcay", "NERM\u{130}N TOPRAK\u{C7}AY", ["0:NERM\u{130}N TOPRAK\u{C7}AY"]),
    ("QVLANTERN/4", "QVLAN\u{AD}TERN/4 qvlantern 4 QVLANTERN/41", ["0:QVLAN\u{AD}TERN/4", "0:qvlantern 4"]),
    ("وحيد درويش", "سألت وحيـد درويش و وحيد درويش", ["0:وحيـد درويش", "0:وحيد درويش"]),
    ("فاروق حبيب", "وفاروق حبيب وبفاروق حبيب", ["0:فاروق حبيب", "0:فاروق حبيب"]),
    ("J. R. Sample", "J R Sample, J.R. Sample", ["0:J R Sample", "0:J.R. Sample"]),
  ])
  func findsNames(_ name: String, _ text: String, _ expected: [String]) {
    #expect(spans([name], text) == expected)
  }

  @Test func longestWinsAndEqualsBothStay() {
    #expect(spans(["Ali Test", "Ali Test Sample"], "Ali Test Sample") == ["1:Ali Test Sample"])
    #expect(spans(["Ali Test", "ali test"], "Ali Test") == ["0:Ali Test", "1:Ali Test"])
    #expect(spans(["Ali Test", "Test Sample"], "Ali Test Sample") == ["0:Ali Test", "1:Test Sample"])
  }

  @Test func paragraphsDivideNames() {
    #expect(spans(["Ali Test"], "Ali\n\nTest") == [])
  }

  /// Against a plain search: every window of words compared with every name.
  @Test func equalsAPlainSearchOnSeededTexts() {
    var generator = SplitMix64(seed: 11)
    let syllables = ["ba", "ka", "al", "na", "di", "قا", "سم", "o'b"]
    func word() -> String {
      (0..<Int.random(in: 1...2, using: &generator)).map { _ in
        syllables.randomElement(using: &generator) ?? "ba"
      }
      .joined()
    }
    for _ in 0..<2_000 {
      let names = (0..<4).map { _ in (0..<Int.random(in: 1...3, using: &generator)).map { _ in word() } }
      let words = (0..<Int.random(in: 0...14, using: &generator)).map { _ in word() }
      let gazetteer = Gazetteer(
        names.enumerated().map { (entry: $0.offset, text: Array($0.element.joined(separator: " ").utf8)) })
      let text = words.joined(separator: " ")
      let found = Set(gazetteer.matches(in: Array(text.utf8)))
      var starts: [Int] = []
      var cursor = 0
      for word in words {
        starts.append(cursor)
        cursor += word.utf8.count + 1
      }
      func plain(_ words: some Sequence<String>) -> [String] { words.map { $0.filter { $0 != "'" } } }
      for (entry, name) in names.enumerated() where name.count <= words.count {
        for start in 0...(words.count - name.count)
        where plain(words[start..<start + name.count]) == plain(name) {
          let last = start + name.count - 1
          let span = Span(starts[start], starts[last] + words[last].utf8.count)
          #expect(found.contains(Gazetteer.Match(entry: entry, span: span)), "\(name) in \(text)")
        }
      }
    }
  }

  @Test func hundredThousandNames() {
    var generator = SplitMix64(seed: 3)
    let names = (0..<100_000).map { number in
      "name\(number % 5_000) family\(UInt32.random(in: 0..<1_000_000, using: &generator))"
    }
    let gazetteer = Gazetteer(names.enumerated().map { (entry: $0.offset, text: Array($0.element.utf8)) })
    let text = Array((names[4_711] + " met " + names[99_999]).utf8)
    let found = Set(gazetteer.matches(in: text).map(\.entry))
    #expect(found.isSuperset(of: [4_711, 99_999]))
  }
}
