import Testing

@testable import LeakCheck

private func verdict(_ text: String, _ secrets: [Secret], permitted: [String] = []) -> LeakReport.Verdict {
  LeakCheck.inspect(
    files: [ReleasedFile(path: "a.txt", bytes: Array(text.utf8))], secrets: secrets, permitted: permitted
  ).verdict
}

private func name(_ text: String) -> Secret { Secret(id: "N", kind: .name, text: text) }
private func identifier(_ text: String) -> Secret { Secret(id: "I", kind: .identifier, text: text) }
private func passage(_ text: String) -> Secret { Secret(id: "W", kind: .passage, text: text) }

struct MatchCase: Sendable {
  let secret: Secret
  let text: String
  let verdict: LeakReport.Verdict

  init(_ secret: Secret, _ text: String, _ verdict: LeakReport.Verdict) {
    self.secret = secret
    self.text = text
    self.verdict = verdict
  }
}

private let cases: [MatchCase] = [
  // Names: whole words only, in either order.
  MatchCase(name("Karim Haddad"), "met Karim Haddad there", .leak),
  MatchCase(name("Karim Haddad"), "met Haddad Karim there", .leak),
  MatchCase(name("Karim Haddad"), "met Karim Haddadi there", .clean),
  MatchCase(name("Karim Haddad"), "met Abdulkarim Haddad there", .clean),
  MatchCase(name("Karim Haddad"), "Karim met Haddad", .clean),
  MatchCase(name("Karim Haddad"), "KARIM\tHADDAD", .leak),
  MatchCase(name("Karim Haddad"), "metKarimHaddadthere", .leak),
  MatchCase(name("Karim Haddad"), "K a r i m H a d d a d", .leak),
  MatchCase(name("Karim Salim Haddad"), "Haddad, Karim Salim", .leak),
  MatchCase(name("Omar"), "Omar left", .leak),
  MatchCase(name("Omar"), "Omari left", .clean),
  MatchCase(name("Omar"), "O-m-a-r left", .leak),
  MatchCase(name("Amal"), "I am al right", .clean),
  MatchCase(name("José Núñez"), "JOSE NUNEZ", .leak),
  MatchCase(name("عبد الرحمن"), "السيد عبدالرحمن حضر", .leak),
  MatchCase(name("عبد الرحمن"), "السيد عبد الرّحمٰن حضر", .leak),
  MatchCase(name("أحمد مصطفى"), "احمد مصطفي", .leak),
  // Identifiers: whole tokens, separators ignored.
  MatchCase(identifier("QX-448812"), "no. qx 448 812.", .leak),
  MatchCase(identifier("QX-448812"), "QX4488123", .clean),
  MatchCase(identifier("QX-448812"), "AQX448812", .clean),
  MatchCase(identifier("448812"), "QX448812", .leak),
  MatchCase(identifier("448812"), "1448812", .clean),
  MatchCase(identifier("007"), "agent 007 came", .leak),
  MatchCase(identifier("007"), "0 0 7", .clean),
  // Passages: whole, or eight words in a row.
  MatchCase(
    passage("one two three four five six seven eight nine ten"), "two three four five six seven eight nine",
    .leak),
  MatchCase(
    passage("one two three four five six seven eight nine ten"), "two three four five six seven eight", .clean
  ),
  MatchCase(
    passage("one two three four five six seven eight nine ten"),
    "one two three four x five six seven eight nine ten",
    .clean),
  MatchCase(passage("met at the mill"), "they met, at the mill.", .leak),
  MatchCase(passage("met at the mill"), "they met at the miller's", .clean),
  MatchCase(passage("met at the mill"), "met at the", .clean),
  MatchCase(passage("clandestine"), "a clandestine thing", .leak),
  MatchCase(passage("a to be or in of by at"), "a to be or in of by at", .leak),
  // Scripts without spaces: eight pieces of two letters.
  MatchCase(
    passage("他们在黎明前在旧磨坊后面见到了司机并把信交给了他然后离开了村庄去往北方的山谷"),
    "前略在旧磨坊后面见到了司机并把信交给了他然后离开了村庄去往北方的后略", .leak),
]

@Test(arguments: cases.indices)
func matchingFollowsItsRules(_ index: Int) {
  let match = cases[index]
  #expect(verdict(match.text, [match.secret]) == match.verdict, "\(match.text)")
}

@Test func permittedTextExplainsNamesAndIdentifiersButNotPassages() {
  let father = name("Omar Haddad")
  let subject = "Karim Omar Haddad"
  #expect(verdict("Subject: Karim Omar Haddad.", [father]) == .leak)
  #expect(verdict("Subject: Karim Omar Haddad.", [father], permitted: [subject]) == .clean)
  #expect(verdict("KARIM  OMAR-HADDAD", [father], permitted: [subject]) == .clean)
  // However the permitted text is taken apart or run together, the name inside it is explained.
  #expect(verdict("subjectKarimOmarHaddadborn", [father], permitted: [subject]) == .clean)
  #expect(verdict("K a r i m O m a r H a d d a d", [father], permitted: [subject]) == .clean)
  #expect(verdict("Ka rim Om ar Had dad", [father], permitted: [subject]) == .clean)
  #expect(verdict("Ka rim Om ar Had dad, Om ar Had dad", [father], permitted: [subject]) == .leak)
  #expect(verdict("Karim Omar Haddad and Omar Haddad", [father], permitted: [subject]) == .leak)
  #expect(verdict("Karim Omar Haddadi", [name("Omar Haddadi")], permitted: [subject]) == .leak)
  #expect(verdict("case 4488-12", [identifier("4488")], permitted: ["4488-12"]) == .clean)
  #expect(verdict("case 4488-12 and 4488", [identifier("4488")], permitted: ["4488-12"]) == .leak)
  #expect(
    verdict("he met Omar Haddad", [passage("met Omar Haddad")], permitted: ["he met Omar Haddad"]) == .leak)
  #expect(verdict("met Omar Haddad", [passage("Omar Haddad"), father], permitted: ["Omar Haddad"]) == .leak)
}

@Test(arguments: [
  passage("it"), passage("..."), passage(""), name("Al"), name("J R"), identifier("7"), identifier("-"),
])
func secretsLikeChanceAreSaidToBeUnusable(_ secret: Secret) {
  let report = LeakCheck.inspect(
    files: [ReleasedFile(path: "a", bytes: Array("x it Al 7".utf8))], secrets: [secret])
  #expect(report.unusableSecrets == [secret.id])
  #expect(report.verdict == .clean)
}

/// Short words stand in packed data by chance, and in a comment between objects by no chance.
@Test func shortNamesOutsideTheStreamsOfAPDF() {
  var builder = PDFBuilder()
  builder.page(shown)
  let bytes = builder.build()
  func places(_ bytes: [UInt8]) -> [String] {
    LeakCheck.inspect(files: [ReleasedFile(path: "a.pdf", bytes: bytes)], secrets: [name("Omar")])
      .findings.map(\.place)
  }
  #expect(places(bytes).isEmpty)
  #expect(places(bytes + Array("% by Omar\n".utf8)) == ["file as it is stored, outside its streams"])
  #expect(places(bytes + Array("stream\n% by Omar\n".utf8)) == ["file as it is stored, outside its streams"])
  #expect(
    Inspection.outsideStreams(Array("a stream b endstream c stream d".utf8)) == Array("a \n c \n d".utf8))
}

/// In packed data six letters next to each other count, or ten with anything between them; in text all do.
@Test(arguments: [
  ("Omar", false), ("Salama", true), ("Ab Cd Ef", false), ("Omar Said", false), ("Abdul Karim", true),
])
func shortWordsInPackedDataAreChance(_ word: String, _ counts: Bool) {
  func isFound(after start: [UInt8]) -> Bool {
    let bytes = start + [0xFE, 0x20] + Array(word.utf8) + [0x20, 0xFE]
    let report = LeakCheck.inspect(files: [ReleasedFile(path: "a", bytes: bytes)], secrets: [name(word)])
    return !report.findings.isEmpty
  }
  let gzip: [UInt8] = [0x1F, 0x8B, 0x08, 0x00]
  #expect(isFound(after: gzip) == counts)
  #expect(isFound(after: Array("text".utf8)))
}

/// Numbers are places, offsets and glyphs; what is written in strings, names and comments is read.
@Test(arguments: [
  ("1 0 0 1 17736 422.5 Tm", "            Tm"),
  ("[<0112> -17736 (plate 17736)] TJ", "[    (plate 17736)] TJ"),
  ("0000017736 00000 n % 17736\n12", "    n % 17736\n "),
  ("/N17736 17736 0 R <</A 5>>", "/N17736     R <</A  >>"),
  ("(a \\) 17736 (b) 4) 17736", "(a \\) 17736 (b) 4)  "),
  ("<AB ED> <not hex> (open 17736", "  <not hex> (open 17736"),
  ("17736x x17736 +1.5-", "17736x x17736  "),
])
func numbersOfThePageLanguageAreNoText(_ bytes: String, _ text: String) {
  #expect(String(decoding: PDFSyntax.text(of: Array(bytes.utf8)), as: UTF8.self) == text)
}

@Test func shortNumbersInAPDF() {
  func places(_ content: String, after end: String = "") -> [String] {
    var builder = PDFBuilder()
    builder.page(content)
    return LeakCheck.inspect(
      files: [ReleasedFile(path: "a.pdf", bytes: builder.build() + Array(end.utf8))],
      secrets: [identifier("17736")]
    ).findings.map(\.place)
  }
  #expect(places("BT /F1 12 Tf 17736 17736 Td [<48> 17736 <49>] TJ ET", after: "17736\n").isEmpty)
  #expect(places("begincmap 1 beginbfchar <0001> <0017> <0007> <0036> <0017736> endcmap").isEmpty)
  #expect(places("BT /F1 12 Tf 17736 0 Td (a \\) b) Tj <FEED> Tj ET").isEmpty)
  #expect(places("BT /F1 12 Tf 72 700 Td (plate 17736) Tj ET").contains { $0.hasPrefix("page 1") })
  #expect(places("% 17736\n\(shown)").contains { $0.hasSuffix("stream") })
  #expect(!places(shown, after: "% 17736\n").isEmpty)
}

@Test func theReportSaysWhereAndNeverWhat() {
  let text = "one\ntwo\n" + String(repeating: "filler words here\n", count: 50) + "Karim Haddad\n"
  let report = LeakCheck.inspect(
    files: [
      ReleasedFile(path: "docs/a.txt", bytes: Array(text.utf8)),
      ReleasedFile(path: "docs/Karim-Haddad.txt", bytes: Array("QX-1234".utf8)),
    ], secrets: [name("Karim Haddad"), identifier("QX1234")])
  #expect(
    report.findings.map { "\($0.code) \($0.file): \($0.place)" } == [
      "LK0102 docs/a.txt: near line 51",
      "LK0102 file 2 (its name holds a secret): file or folder name",
      "LK0103 file 2 (its name holds a secret): near line 1",
    ])
  #expect(report.findings.map(\.secretID) == ["N", "N", "I"])
}

@Test func manySecretsWithOneBeginningStayCheap() {
  // Every passage begins alike, and the text repeats that beginning: the cost must not be their product.
  let start = "the source stated that on that day he"
  let secrets = (0..<3000).map {
    Secret(id: "W\($0)", kind: .passage, text: "\(start) number\($0) went home again")
  }
  let text = String(repeating: start + " was there. ", count: 3000) + start + " number77 went home again"
  let clock = ContinuousClock()
  let began = clock.now
  let report = LeakCheck.inspect(
    files: [ReleasedFile(path: "a.txt", bytes: Array(text.utf8))], secrets: secrets)
  let took = clock.now - began
  // The beginning alone is eight words long, so all of them are found.
  #expect(Set(report.findings.map(\.secretID)).count == 3000)
  #expect(took < .seconds(30), "\(took)")
}
