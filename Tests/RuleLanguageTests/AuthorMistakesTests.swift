import Diagnostics
import Rules
import Testing

@testable import RuleLanguage

/// What authors get wrong, and what they are told: code and place. Each case changes one line of a good rule.
@Suite struct AuthorMistakesTests {
  static let good = """
    rule: place.sample
    revision: 1
    title: A sample
    status: active
    basis: {exemption: b6, authority: Some law, why: A reason}
    owner: rules-desk
    effective: {from: 2024-01-01}
    in: {formats: [text], regions: [paragraph]}
    match:
      all:
        - pattern: {id: token, regex: 'a+b', view: joined}
        - words: {id: word, any: [source, asset], near: token, within: 8 words}
    unless:
      - words: {any: [note], equals: token}
    act: {redact: token}
    otherwise: {flag: word, kind: lone-word}
    tests:
      - name: hit
        text: "source ⟦aab⟧"
        becomes: "source [b6]"
      - name: silent
        text: "nothing"
        expect: none

    """

  struct Mistake: Sendable, CustomTestStringConvertible {
    let line: String
    let instead: String
    let expected: [String]

    init(_ line: String, _ instead: String, _ expected: String...) {
      self.line = line
      self.instead = instead
      self.expected = expected
    }

    var testDescription: String { instead }
  }

  static let mistakes: [Mistake] = [
    Mistake("revision: 1", "revison: 1", "RL0011 1:1", "RL0010 2:1"),
    Mistake("revision: 1", "revision: one", "RL0015 2:11"),
    Mistake("revision: 1", "revision: 0", "RL0015 2:11"),
    Mistake("title: A sample", "title: ''", "RL0013 3:8"),
    Mistake("title: A sample", "title: [a]", "RL0012 3:8"),
    Mistake("title: A sample", "title: &name A sample", "RL0004 3:8", "RL0011 1:1"),
    Mistake("title: A sample", "title: *name", "RL0004 3:8"),
    Mistake("title: A sample", "title: !local A sample", "RL0011 1:1", "RL0005 3:8"),
    Mistake("title: A sample", "title: a: b", "RL0002 3:9"),
    Mistake("title: A sample", "title: A sample\ntitle: Again", "RL0008 3:1"),
    Mistake("title: A sample", "title: A sample\n<<: {a: b}", "RL0006 4:1"),
    Mistake("title: A sample", "title: A sample\n? [a, b]\n: c", "RL0009 4:3"),
    Mistake("status: active", "status: activ", "RL0014 4:9"),
    Mistake("rule: place.sample", "rule: Place.Sample", "RL0102 1:7"),
    Mistake("rule: place.sample", "rule: place.other", "RL0101 1:7"),
    Mistake(
      "basis: {exemption: b6, authority: Some law, why: A reason}", "basis: {why: A reason}", "RL0104 5:8"),
    Mistake(
      "basis: {exemption: b6, authority: Some law, why: A reason}",
      "basis: {exemption: 'b 6', authority: Some law, why: A reason}", "RL0102 5:20"),
    Mistake("owner: rules-desk", "#owner", "RL0011 1:1"),
    Mistake("effective: {from: 2024-01-01}", "effective: {from: 2023-02-29}", "RL0016 7:19"),
    Mistake(
      "effective: {from: 2024-01-01}", "effective: {from: 2024-01-01, until: 2023-12-31}", "RL0017 7:12"),
    Mistake("effective: {from: 2024-01-01}", "effective: 2024-01-01", "RL0012 7:12"),
    Mistake(
      "in: {formats: [text], regions: [paragraph]}", "in: {formats: [pdf], regions: [paragraf]}",
      "RL0014 8:16",
      "RL0014 8:32"),
    Mistake("regex: 'a+b'", "regx: 'a+b'", "RL0010 11:28", "RL0011 11:16"),
    Mistake("view: joined}", "view: join}", "RL0014 11:48"),
    Mistake("view: joined}", "view: joined, check: lun}", "RL0014 11:63"),
    Mistake("near: token, within: 8 words}", "near: tokn, within: 8 words}", "RL0109 12:7"),
    Mistake("near: token, within: 8 words}", "near: token}", "RL0107 12:53"),
    Mistake("near: token, within: 8 words}", "near: token, within: eight}", "RL0108 12:68"),
    Mistake(", near: token, within: 8 words}", "}", "RL0111 12:7"),
    Mistake(
      "id: word, any: [source, asset]", "id: token, any: [source, asset]", "RL0106 10:3", "RL0105 16:19"),
    Mistake("any: [source, asset]", "any: []", "RL0013 12:30"),
    Mistake("any: [source, asset]", "any: ['--']", "RL0120 12:31"),
    Mistake("any: [source, asset]", "view: source, any: [source]", "RL0122 12:31"),
    Mistake("equals: token}", "equals: tocken}", "RL0105 14:34"),
    Mistake("any: [note], equals: token}", "any: [note]}", "RL0112 14:12"),
    Mistake("act: {redact: token}", "act: {redact: tokem}", "RL0105 15:15"),
    Mistake("act: {redact: token}", "act: {redact: token, flag: x}", "RL0121 15:6"),
    Mistake("act: {redact: token}", "act: {withhold: page}", "RL0014 15:17"),
    Mistake("act: {redact: token}", "act: {pseudonym: Person}", "RL0123 15:18"),
    Mistake(
      "otherwise: {flag: word, kind: lone-word}", "otherwise: {flag: worm, kind: lone-word}", "RL0105 16:19"),
    Mistake("    text: \"source ⟦aab⟧\"", "    text: \"source ⟦aab\"", "RL0116 19:11"),
    Mistake("    text: \"source ⟦aab⟧\"", "    text: \"source aab\"", "RL0117 19:11"),
    Mistake("    becomes: \"source [b6]\"", "    becomes: \"source aab\"", "RL0118 19:11"),
    Mistake("    text: \"nothing\"", "    text: \"⟦nothing⟧\"", "RL0117 22:11"),
    Mistake("    expect: none", "    expect: nothing", "RL0014 23:13"),
    Mistake("  - name: silent", "  - name: hit", "RL0115 21:5"),
    Mistake(
      "  - name: silent\n    text: \"nothing\"\n    expect: none\n", "", "RL0114 18:3"),
    Mistake("    expect: none\n", "    expect: none\n---\nrule: b\n", "RL0007 24:1"),
    Mistake("    expect: none\n", "    expect: none\n    without: {crfl: x}\n", "RL0010 24:15"),
    Mistake("    expect: none\n", "    expect: none\n    given: {release: TOP}\n", "RL0014 24:22"),
    Mistake(
      "    expect: none\n", "    expect: none\n    given: {lists: {minors: [[m1, A]]}}\n", "RL0403 24:30"),
    Mistake("    expect: none\n", "    expect: none\n    xml: <a/>\n", "RL0110 21:5"),
    Mistake("    expect: none\n", "    expect: none\n    given: {audience: [USA, usa]}\n", "RL0301 24:23"),
    Mistake("    expect: none\n", "    expect: none\n    given: {as-of: today}\n", "RL0016 24:20"),
    Mistake(
      "    expect: none\n", "    expect: none\n    given: {people: [{id: p, name: A, is: friend}]}\n",
      "RL0014 24:43"),
    Mistake("match:\n", "propagate: all\nmatch:\n", "RL0014 9:12"),
    Mistake("match:\n", "when: {levels: [TOP], countries: [us]}\nmatch:\n", "RL0014 9:16", "RL0301 9:34"),
    Mistake("match:\n", "escalate: [{when: {category: minor}, act: {flag: look}}]\nmatch:\n", "RL0132 9:43"),
    Mistake("words: {any: [note], equals: token}", "quote: {of: said, at-least: 9 words}", "RL0131 14:12"),
    Mistake("words: {any: [note], equals: token}", "age: {under: eighteen, equals: token}", "RL0135 14:18"),
    Mistake(
      "words: {any: [note], equals: token}",
      "words: {any: [note], equals: token, near: token, within: 1 word}", "RL0112 14:12"),
    Mistake(
      "- words: {id: word, any: [source, asset], near: token, within: 8 words}",
      "- not: {not: {field: {labels: [A]}}}", "RL0110 12:12"),
    Mistake(
      "- words: {id: word, any: [source, asset], near: token, within: 8 words}",
      "- any: [{any: [{field: {labels: [A]}}]}]", "RL0105 16:19", "RL0110 12:13"),
    Mistake(
      "- words: {id: word, any: [source, asset], near: token, within: 8 words}",
      "- marking: {of: page, above: release, with: [NF]}", "RL0011 12:16", "RL0014 12:21"),
    Mistake(
      "- words: {id: word, any: [source, asset], near: token, within: 8 words}", "- path: /report/@",
      "RL0124 12:13"),
    Mistake(
      "- words: {id: word, any: [source, asset], near: token, within: 8 words}", "- date: {of: text}",
      "RL0011 12:13"),
    Mistake(
      "- words: {id: word, any: [source, asset], near: token, within: 8 words}",
      "- quote: {of: said, at-least: 3 words}", "RL0130 12:35"),
    Mistake(
      "- words: {id: word, any: [source, asset], near: token, within: 8 words}",
      "- gazetteer: {lists: [Names], boundary: part}", "RL0014 12:45", "RL0102 12:26", "RL0105 16:19",
      "RL0111 12:7"),
    Mistake("act: {redact: token}", "act: {release: token}", "RL0011 15:6", "RL0126 15:6", "RL0127 15:6"),
    Mistake(
      "act: {redact: token}", "act: {release: token, over: [marking.portion]}", "RL0125 15:29", "RL0126 15:6",
      "RL0127 15:6"),
    Mistake("act: {redact: token}", "act: {substitute: 'a {town}'}", "RL0133 15:19"),
    Mistake("act: {redact: token}", "act: {flag: Look Here}", "RL0102 15:13"),
    Mistake("owner: rules-desk", "owner: {author: a, approved-by: a}", "RL0126 6:8"),
  ]

  /// Code and place of every error, in order of place.
  static func codes(_ rule: String, path: String = "place/sample.yaml") -> [String] {
    let files: [(path: String, bytes: [UInt8])] = [
      ("pack.yaml", Array("pack: test\nversion: '1'\ntitle: Test\n".utf8)), (path, Array(rule.utf8)),
    ]
    let loaded = RulePackLoader.load(files: files, name: "Rules/test")
    #expect((loaded.pack == nil) == loaded.diagnostics.contains { $0.severity == .error })
    return loaded.diagnostics.map { diagnostic in
      #expect(diagnostic.place?.file == "Rules/test/\(path)")
      return "\(diagnostic.code.id) \(diagnostic.place?.line ?? 0):\(diagnostic.place?.column ?? 0)"
    }
  }

  @Test func goodRuleLoads() { #expect(Self.codes(Self.good) == []) }

  @Test(arguments: mistakes)
  func isToldWithItsPlace(_ mistake: Mistake) {
    #expect(Self.good.contains(mistake.line))
    let rule = Self.good.replacing(mistake.line, with: mistake.instead)
    #expect(Self.codes(rule).sorted() == mistake.expected.sorted(), "\(mistake.instead)")
  }

  @Test func nearestNameIsSuggested() {
    let rule = Self.good.replacing("revision: 1", with: "revison: 1")
    let files: [(path: String, bytes: [UInt8])] = [("place/sample.yaml", Array(rule.utf8))]
    let messages = RulePackLoader.load(files: files, name: "").diagnostics.map { $0.help ?? "" }
    #expect(messages.contains("Did you mean `revision`?"))
  }

  @Test func allMistakesAreToldAtOnce() {
    let rule = Self.good.replacing("status: active", with: "status: activ").replacing("a+b", with: "")
      .replacing("2024-01-01", with: "2024-13-01")
    #expect(Self.codes(rule) == ["RL0014 4:9", "RL0016 7:19", "RL0013 11:35"])
  }

  @Test func exculpatoryRulesMayOnlyFlag() {
    let rule = Self.good.replacing("place.sample", with: "exculpatory.sample")
    #expect(Self.codes(rule, path: "exculpatory/sample.yaml") == ["RL0119 15:6"])
  }

  @Test func aliasBombsAreRefusedAtOnce() {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for letter in "bcdefghijk" {
      let before = String(UnicodeScalar(letter.unicodeScalars.first.map { $0.value - 1 } ?? 97) ?? "a")
      bomb += "\(letter): &\(letter) [\(Array(repeating: "*" + before, count: 9).joined(separator: ", "))]\n"
    }
    #expect(Self.codes(bomb).first?.hasPrefix("RL0003") == true)
    #expect(Self.codes(String(repeating: "[", count: 100_000)).first?.hasPrefix("RL0003") == true)
    #expect(Self.codes(String(repeating: "- ", count: 100_000)).first?.hasPrefix("RL0003") == true)
    #expect(Self.codes("").first == "RL0018 1:1")
    #expect(Self.codes("a: &b {c: d}\ne: *b\n").contains("RL0004 1:4"))
  }
}

extension String {
  /// The text with the first occurrence of `old` replaced.
  func replacing(_ old: String, with new: String) -> String {
    let bytes = Array(utf8)
    let needle = Array(old.utf8)
    guard needle.count <= bytes.count else { return self }
    for start in 0...(bytes.count - needle.count)
    where bytes[start..<start + needle.count].elementsEqual(needle) {
      return String(
        decoding: bytes[..<start] + Array(new.utf8) + bytes[(start + needle.count)...], as: UTF8.self)
    }
    return self
  }
}
