import Documents
import Hashing
import SourceText
import Testing

@testable import Identity

struct LinkerTests {
  /// `kind text: person state, ...` for each mention.
  private func links(_ document: Document, _ registry: Registry = Fixtures.registry) -> [String] {
    let layer = Linker(registry: registry).links(in: document)
    return layer.mentions.enumerated().map { index, mention in
      let claims = layer.links(of: index).map { "\($0.person) \($0.state.rawValue)" }
      return
        "\(mention.kind.rawValue) \(document.text.string(mention.span)): \(claims.joined(separator: ", "))"
    }
  }

  @Test(arguments: [
    ("ISN US9IZ-000123CI spoke.", ["isn US9IZ-000123CI: P01 confirmed"]),
    ("ISN US9IZ-000123 spoke.", ["isn US9IZ-000123: P01 confirmed"]),
    ("ISN US9IZ-000123DP spoke.", ["isn US9IZ-000123DP: P01 conflict"]),
    ("ISN US9IZ-O00123CI spoke.", ["isn US9IZ-O00123CI: P01 candidate"]),
    ("ISN US9IZ-000132CI spoke.", ["isn US9IZ-000132CI: "]),
    ("Capture tag 0418850.", ["capture-tag 0418850: P02 confirmed"]),
    ("Case INV-3/2031/133.", ["case-number INV-3/2031/133: P08 candidate"]),
    ("Case INV-3/2031/121.", ["case-number INV-3/2031/121: P03 ambiguous, P04 ambiguous"]),
    ("Passport RUS 724410983.", ["passport 724410983: P08 confirmed"]),
    ("Passport TUR 724410983.", ["passport 724410983: P08 conflict"]),
    // A name alone is no identity.
    (
      "He met Kadhim Jabbar Latif al-Duwayri.",
      ["name Kadhim Jabbar Latif al-Duwayri: P03 candidate, P04 rejected"]
    ),
    (
      "He met Sabir Mahdi Yunis al-Zamrani.",
      ["name Sabir Mahdi Yunis al-Zamrani: P01 ambiguous, P02 ambiguous"]
    ),
    ("He met Abu Tayma there.", ["name Abu Tayma: P01 candidate"]),
    ("He met Yazan Munther Khalaf.", ["name Yazan Munther Khalaf: P07 candidate"]),
    // The number beside the name, and elsewhere in the document.
    (
      "Sabir Mahdi Yunis al-Zamrani (ISN US9IZ-000123CI)",
      ["name Sabir Mahdi Yunis al-Zamrani: P01 probable, P02 rejected", "isn US9IZ-000123CI: P01 confirmed"]
    ),
    (
      "He is ISN US9IZ-000871CI. He gave his name as Sabir Mahdi Yunis al-Zamrani.",
      [
        "isn US9IZ-000871CI: P02 confirmed",
        "name Sabir Mahdi Yunis al-Zamrani: P01 candidate, P02 probable",
      ]
    ),
    (
      "He is ISN US9IZ-000140CI. He gave his name as Kadhim Jabbar Latif al-Duwayri.",
      [
        "isn US9IZ-000140CI: P03 confirmed",
        "name Kadhim Jabbar Latif al-Duwayri: P03 probable, P04 rejected",
      ]
    ),
    (
      "Sabir Mahdi Yunis al-Zamrani (ISN US9IZ-000871CI) came. Sabir Mahdi Yunis al-Zamrani wrote.",
      [
        "name Sabir Mahdi Yunis al-Zamrani: P01 rejected, P02 probable", "isn US9IZ-000871CI: P02 confirmed",
        "name Sabir Mahdi Yunis al-Zamrani: P01 candidate, P02 probable",
      ]
    ),
    (
      "ISN US9IZ-000123CI and ISN US9IZ-000871CI. Sabir Mahdi Yunis al-Zamrani wrote.",
      [
        "isn US9IZ-000123CI: P01 confirmed", "isn US9IZ-000871CI: P02 confirmed",
        "name Sabir Mahdi Yunis al-Zamrani: P01 ambiguous, P02 ambiguous",
      ]
    ),
    // Another name, another number, another year beside the number.
    (
      "The detainee, Rezgar Dilshad Omer Garmawi, ISN US9IZ-000266CI, said",
      ["name Rezgar Dilshad Omer Garmawi: P05 rejected, P06 candidate", "isn US9IZ-000266CI: P05 conflict"]
    ),
    ("He saw John Carver (ISN US9IZ-000123CI) there.", ["isn US9IZ-000123CI: P01 conflict"]),
    (
      "ISN US9IZ-000123CI (capture tag 0418850)",
      ["isn US9IZ-000123CI: P01 conflict", "capture-tag 0418850: P02 conflict"]
    ),
    (
      "ISN US9IZ-000123CI (capture tag 0417209)",
      ["isn US9IZ-000123CI: P01 confirmed", "capture-tag 0417209: P01 confirmed"]
    ),
    ("The farmer of Bir Zamran, registered as ISN US9IZ-000123CI", ["isn US9IZ-000123CI: P01 confirmed"]),
    ("ISN US9IZ-000123CI was born in 1974.", ["isn US9IZ-000123CI: P01 conflict"]),
    ("ISN US9IZ-000123CI was born at home in 1990.", ["isn US9IZ-000123CI: P01 confirmed"]),
    ("One from Verkhny Tersk, ISN US9IZ-000502DP.", ["isn US9IZ-000502DP: P08 confirmed"]),
    (
      "Sabir Mahdi Yunis al-Zamrani, born 1974, spoke.",
      ["name Sabir Mahdi Yunis al-Zamrani: P01 rejected, P02 candidate"]
    ),
    // Families.
    ("His daughter Tayma Sabir Mahdi was ill.", ["name Tayma Sabir Mahdi: P01 rejected, P02 rejected"]),
    ("His daughter Narmin Sabir Mahdi was ill.", ["name Narmin Sabir Mahdi: P01 rejected, P02 rejected"]),
    (
      "Jabbar Kadhim Jabbar al-Duwayri came.",
      ["name Jabbar Kadhim Jabbar al-Duwayri: P03 rejected, P04 candidate"]
    ),
    ("Sabir Jasim Yunis came.", ["name Sabir Jasim Yunis: P01 rejected, P02 rejected"]),
    // Ways of writing.
    ("AL-DUWAYRI, Kadhim Jabbar", ["name AL-DUWAYRI, Kadhim Jabbar: P03 candidate"]),
    ("Dr. Kadhim\nJabbar Latif came", ["name Dr. Kadhim\nJabbar Latif: P03 candidate, P04 rejected"]),
    (
      "Kad\u{AD}him Jab\u{AD}bar Latif came",
      ["name Kad\u{AD}him Jab\u{AD}bar Latif: P03 candidate, P04 rejected"]
    ),
    ("Kazim Jabar al-\nDweiri came", ["name Kazim Jabar al-\nDweiri: P03 candidate, P04 rejected"]),
    (
      "THE MAN WAS REBWAR DILSHAD OMER AND HE SPOKE",
      ["name REBWAR DILSHAD OMER: P05 candidate, P06 rejected"]
    ),
    ("قال وكاظم جبار لطيف حضر", ["name كاظم جبار لطيف: P03 candidate, P04 rejected"]),
    ("التقى بكاظم جبار لطيف الدويري", ["name كاظم جبار لطيف الدويري: P03 candidate, P04 rejected"]),
    ("in case 2030-11-18 comes", []),
    (
      "الموقوف US9IZ-000123CI. لم أر صابر مهدي يونس الزمراني هناك",
      ["isn US9IZ-000123CI: P01 confirmed", "name صابر مهدي يونس الزمراني: P01 probable, P02 candidate"]
    ),
    (
      "الموقوف US9IZ-000123CI. رافقته زرنباء صابر مهدي إلى الدار",
      ["isn US9IZ-000123CI: P01 confirmed", "name صابر مهدي: P01 ambiguous, P02 ambiguous"]
    ),
    (
      "الموقوف US9IZ-000123CI. رافقته نجلاء صابر مهدي إلى الدار",
      ["isn US9IZ-000123CI: P01 confirmed", "name نجلاء صابر مهدي: P01 rejected, P02 rejected"]
    ),
    ("رأى أبا تيماء هناك", ["name أبا تيماء: P01 candidate"]),
    ("signed Арсен Ильясович Джавгаров", ["name Арсен Ильясович Джавгаров: P08 candidate"]),
    // A space too many, or none.
    ("He met Kadhim Jab bar Latif there.", ["name Kadhim Jab bar Latif: P03 candidate, P04 rejected"]),
    ("He met Dr. Kad him Jabbar Latif.", ["name Dr. Kad him Jabbar Latif: P03 candidate, P04 rejected"]),
    ("He met KadhimJabbar Latif there.", ["name KadhimJabbar Latif: P03 candidate, P04 rejected"]),
    ("التقى كاظم جبا ر لطيف الدويري", ["name كاظم جبا ر لطيف الدويري: P03 candidate, P04 rejected"]),
    ("The Kad of the house, him and Jab.", []),
    // A short name behind a full one.
    (
      "Kadhim Jabbar Latif al-Duwayri came. Later Kadhim spoke, and al-Duwayri left.",
      [
        "name Kadhim Jabbar Latif al-Duwayri: P03 candidate, P04 rejected", "name Kadhim: P03 candidate",
        "name al-Duwayri: P03 candidate",
      ]
    ),
    (
      "Later Kadhim spoke. Kadhim Jabbar Latif came.",
      ["name Kadhim Jabbar Latif: P03 candidate, P04 rejected"]
    ),
    (
      "Sabir Mahdi Yunis al-Zamrani (ISN US9IZ-000871CI) spoke. Sabir was ill. Sabir Mahdi left.",
      [
        "name Sabir Mahdi Yunis al-Zamrani: P01 rejected, P02 probable", "isn US9IZ-000871CI: P02 confirmed",
        "name Sabir: P02 candidate", "name Sabir Mahdi: P01 candidate, P02 probable",
      ]
    ),
    (
      "Sabir Mahdi Yunis al-Zamrani came. Sabir was ill.",
      [
        "name Sabir Mahdi Yunis al-Zamrani: P01 ambiguous, P02 ambiguous",
        "name Sabir: P01 ambiguous, P02 ambiguous",
      ]
    ),
    (
      "رأى يزن منذر خلف السيحاني ثم بكى يزن",
      ["name يزن منذر خلف السيحاني: P07 candidate", "name يزن: P07 candidate"]
    ),
    // A name beside a number that is not surely the owner's.
    (
      "Mahdi Sabir (ISN US9IZ-000123CI) spoke.",
      ["name Mahdi Sabir: P01 ambiguous, P02 ambiguous", "isn US9IZ-000123CI: P01 conflict"]
    ),
    // What is nobody's.
    ("The storekeeper Jamil Raouf Antun came.", []),
    ("He said that Sabir came and Mahdi left.", []),
    ("Tell Zamran lies on the river.", []),
    ("", []),
  ])
  func vectors(text: String, expected: [String]) {
    #expect(links(Fixtures.document(text)) == expected)
  }

  @Test func cellsOfARowStandBesideEachOther() {
    let document = Fixtures.document(regions: [
      (.cell, "", "Rezgar Dilshad Omer Garmawi"), (.cell, "", "US9IZ-000267CI"),
      (.cell, "", "Rebwar Dilshad Omer Garmawi"), (.cell, "", "US9IZ-000267CI"),
    ])
    #expect(
      links(document) == [
        "name Rezgar Dilshad Omer Garmawi: P05 rejected, P06 probable", "isn US9IZ-000267CI: P06 confirmed",
        "name Rebwar Dilshad Omer Garmawi: P05 candidate, P06 rejected", "isn US9IZ-000267CI: P06 conflict",
      ])
  }

  /// A number in another paragraph says that the document is about its person; it tells no namesakes apart.
  @Test func aNumberFurtherAwayAsksForTheMargin() {
    func links(_ name: String) -> [String] {
      self.links(
        Fixtures.document(regions: [
          (.paragraph, "", "He is ISN US9IZ-000123CI and ISN US9IZ-000140CI."),
          (.paragraph, "", "\(name) wrote."),
        ])
      ).suffix(1)
    }
    #expect(
      links("Sabir Mahdi Yunis al-Zamrani") == [
        "name Sabir Mahdi Yunis al-Zamrani: P01 ambiguous, P02 ambiguous"
      ])
    #expect(
      links("Kadhim Jabbar Latif al-Duwayri") == [
        "name Kadhim Jabbar Latif al-Duwayri: P03 probable, P04 rejected"
      ])
  }

  @Test func theHeadOfAColumnIsALabel() {
    let document = Fixtures.document(regions: [
      (.cell, "", "Capture tag"), (.cell, "", "Meter"), (.cell, "", "0417209"), (.cell, "", "0418850"),
    ])
    #expect(links(document) == ["capture-tag 0417209: P01 confirmed"])
  }

  @Test func anotherFamilyNameBesideANumberIsAConflict() {
    let text = "Sabir Mahdi Yunis al-Dulaymi (ISN US9IZ-000123CI)"
    #expect(links(Fixtures.document(text)).last == "isn US9IZ-000123CI: P01 conflict")
  }

  /// The same name and another year of capture: it counts against, and decides nothing.
  @Test func anotherYearOfCaptureCountsAgainst() {
    let people = [("A", "2029-03-01"), ("B", "2031-07-01")].map { id, date in
      Person(id: id, nameLatin: "Sabir Mahdi Yunis", captured: PartialDate(date))
    }
    let text = "Sabir Mahdi Yunis, captured in 2029, spoke."
    #expect(
      links(Fixtures.document(text), Registry(people: people))
        == ["name Sabir Mahdi Yunis: A candidate, B candidate"])
    let layer = Linker(registry: Registry(people: people)).links(in: Fixtures.document(text))
    let against = layer.links.filter { $0.evidence.contains { $0.attribute == "custody" && $0.bits == -4 } }
    #expect(against.map(\.person) == ["B"])
  }

  @Test func aSharedIdentifierConfirmsNobody() {
    let people = ["A", "B"].compactMap { id in
      Identifier(.captureTag, "0417209").map { Person(id: id, identifiers: [$0], nameLatin: "Name \(id)") }
    }
    #expect(
      links(Fixtures.document("capture tag 0417209"), Registry(people: people))
        == ["capture-tag 0417209: A ambiguous, B ambiguous"])
  }

  @Test func everyLinkSaysWhyWithoutNamingAnyone() {
    let text = "Sabir Mahdi Yunis al-Zamrani (ISN US9IZ-000123CI) met Kadhim Jabbar Latif."
    let layer = Linker(registry: Fixtures.registry).links(in: Fixtures.document(text))
    for link in layer.links {
      #expect(!link.evidence.isEmpty)
      for line in link.evidence {
        for word in ["sabir", "mahdi", "zamrani", "kadhim", "latif", "000123"] {
          #expect(!line.outcome.lowercased().contains(word))
        }
      }
      let mention = layer.mentions[link.mention]
      if mention.kind == .name { #expect(link.evidence.contains { $0.attribute == "runner-up" }) }
    }
  }

  /// A number without a label is what the column is called, however the table is drawn.
  @Test(arguments: [
    ["CAPTURE TAG ", "NOTE", "0418850 ", "none"], ["| CAPTURE TAG |", " NOTE |", "| 0418850 |", " none |"],
  ])
  func aCellIsCalledAsItsColumn(_ cells: [String]) {
    var text = ""
    var regions: [Region] = []
    for (index, cell) in cells.enumerated() {
      if index == 2 { text += "\n" }
      let start = text.utf8.count
      text += cell
      regions.append(
        Region(
          .cell, Span(start, text.utf8.count),
          place: FilePlace(line: index / 2 + 1, bytes: start..<text.utf8.count), portion: 0, row: index / 2,
          column: index % 2, stage: .table))
    }
    let document = Document(
      source: SourceFile(name: "a.txt", digest: SHA2.sha256(text), byteCount: text.utf8.count),
      dialect: "text.plain", text: SourceText(text), regions: regions, portions: [], banners: [])
    #expect(links(document) == ["capture-tag 0418850: P02 confirmed"])
  }
}
