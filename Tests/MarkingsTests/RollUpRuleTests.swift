import Diagnostics
import Testing

@testable import Markings

/// Roll-up vectors derived from the steps of Manual §D.2 (reference 1.7), the reasons given, and the comparison with
/// an author's banner.
struct RollUpRuleTests {
  static let cases: [(String, String)] = [
    // Reference 1.7 step 1: the highest class; non-US beside US makes a US banner.
    ("U + C + S", "SECRET"), ("U + U", "UNCLASSIFIED"), ("TS//NF + U", "TOP SECRET//NOFORN"),
    ("C//NF + C//NF", "CONFIDENTIAL//NOFORN"),
    ("//CAN S//REL TO USA, CAN + //CAN C//REL TO USA, CAN", "//CAN SECRET//REL TO USA, CAN"),
    ("//NS + //NC", "//NATO SECRET"),
    ("//CTS//BOHEMIA + //CTS//ATOMAL", "//COSMIC TOP SECRET//ATOMAL/BOHEMIA"),
    ("//NS + U", "SECRET//FGI NATO"),
    (
      "//JOINT S GBR USA//REL TO USA, GBR + //JOINT C GBR USA//REL TO USA, GBR",
      "//JOINT SECRET GBR USA//REL TO USA, GBR"
    ),
    ("//JOINT S GBR USA//REL TO USA, GBR + S//REL TO USA, GBR", "SECRET//FGI GBR//REL TO USA, GBR"),
    (
      "//JOINT S GBR USA//REL TO USA, GBR + //JOINT S AUS USA//REL TO USA, AUS", "SECRET//FGI AUS GBR//NOFORN"
    ),
    ("//DEU R//REL TO USA, DEU + U", "RESTRICTED//FGI DEU//REL TO USA, DEU"),
    // Step 2: SCI and SAP are united, nothing is dropped.
    ("TS//SI//NF + TS//TK//NF", "TOP SECRET//SI/TK//NOFORN"),
    ("TS//SI-G ABCD//OC/NF + TS//SI-G EFGH//OC/NF", "TOP SECRET//SI-G ABCD EFGH//ORCON/NOFORN"),
    ("TS//SI-G//OC/NF + TS//SI-MMM//NF", "TOP SECRET//SI-G-MMM//ORCON/NOFORN"),
    ("S//SI//NF + S//12//NF", "SECRET//12/SI//NOFORN"),
    ("S//SAR-BP//NF + S//SAR-CD-J12//NF", "SECRET//SAR-BP/CD-J12//NOFORN"),
    ("S//SAR-BP-K1//NF + S//SAR-BP-J1 X//NF", "SECRET//SAR-BP-J1 X-K1//NOFORN"),
    // Step 3: RD before FRD before TFNI, SIGMA moves, UCNI only at U (Manual H.6).
    ("S//RD//NF + S//FRD//NF", "SECRET//RD//NOFORN"), ("S//FRD//NF + S//TFNI//NF", "SECRET//FRD//NOFORN"),
    ("S//RD-CNWDI//NF + S//FRD-SG 20//NF", "SECRET//RD-CNWDI-SIGMA 20//NOFORN"),
    ("U//DCNI + U", "UNCLASSIFIED//DOD UCNI"), ("U//UCNI + U//DCNI", "UNCLASSIFIED//DOD UCNI/DOE UCNI"),
    ("U//UCNI + C//REL TO USA, GBR", "CONFIDENTIAL//NOFORN"),
    // Step 4: concealed FGI hides named (Manual H.7).
    ("S//FGI CAN//NF + S//FGI DEU//NF", "SECRET//FGI CAN DEU//NOFORN"),
    ("S//FGI//NF + S//FGI DEU//NF", "SECRET//FGI//NOFORN"), ("//FGI S//NF + S//NF", "SECRET//FGI//NOFORN"),
    // Step 5: register order; FOUO is dropped beside others (Manual H.8).
    ("S//OC/NF + S//NF", "SECRET//ORCON/NOFORN"),
    ("S//PR/NF + S//IMC/NF + S//RS/NF", "SECRET//RSEN/IMCON/NOFORN/PROPIN"),
    ("U//FOUO + U", "UNCLASSIFIED//FOUO"), ("U//FOUO + S//NF", "SECRET//NOFORN"),
    ("U//FOUO + U//PR", "UNCLASSIFIED//PROPIN"), ("U//FOUO + U//SSI", "UNCLASSIFIED//SSI"),
    ("U//FOUO + U//NF", "UNCLASSIFIED//FOUO/NOFORN"),
    // Step 6: foreign disclosure, first match (Manual Tables 2 and 3).
    ("S//RELIDO + S//RELIDO", "SECRET//RELIDO"), ("S//RELIDO + U", "SECRET//RELIDO"),
    ("S//RELIDO + U//FOUO", "SECRET//RELIDO"), ("S//RELIDO + U//NF", "SECRET//NOFORN"),
    ("S//REL TO USA, AUS, GBR/RELIDO + S//REL TO USA, GBR/RELIDO", "SECRET//REL TO USA, GBR/RELIDO"),
    ("S//REL TO USA, AUS/RELIDO + S//REL TO USA, GBR/RELIDO", "SECRET//RELIDO"),
    ("S//REL TO USA, AUS, GBR/RELIDO + S//REL TO USA, GBR", "SECRET//REL TO USA, GBR"),
    ("S//RELIDO + S", "SECRET//NOFORN"), ("S//DISPLAY ONLY IRQ + S", "SECRET//NOFORN"),
    ("S//REL TO USA, TEYE + S//REL TO USA, FVEY", "SECRET//REL TO USA, AUS, GBR"),
    ("S//REL TO USA, ACGU + S//REL TO USA, CAN, DEU", "SECRET//REL TO USA, CAN"),
    ("S//REL TO USA, NATO + S//REL TO USA, DEU", "SECRET//NOFORN"),
    ("S//REL TO USA, NATO + S//REL TO USA, NATO, IRQ", "SECRET//REL TO USA, NATO"),
    ("S//REL TO USA, IRQ, FVEY + S//REL TO USA, IRQ, NATO", "SECRET//REL TO USA, IRQ"),
    ("S//REL TO USA, JPN, FVEY + S//REL TO USA, AUS, JPN", "SECRET//REL TO USA, AUS, JPN"),
    ("S//USA/CAN/GBR EYES ONLY + S//USA/GBR EYES ONLY", "SECRET//USA/GBR EYES ONLY"),
    ("S//REL TO USA, CAN, GBR + S//USA/CAN/GBR EYES ONLY", "SECRET//REL TO USA, CAN, GBR"),
    (
      "S//REL TO USA, GBR/DISPLAY ONLY IRQ + S//REL TO USA, GBR, IRQ",
      "SECRET//REL TO USA, GBR/DISPLAY ONLY IRQ"
    ), ("S//REL TO USA, FVEY/DISPLAY ONLY IRQ + S//DISPLAY ONLY AUS, IRQ", "SECRET//DISPLAY ONLY AUS, IRQ"),
    ("U//FISA + U//REL TO USA, GBR", "UNCLASSIFIED//NOFORN/FISA"),
    ("U//LES + S//RELIDO", "SECRET//RELIDO//LES"), ("U//NF + U", "UNCLASSIFIED//NOFORN"), ("S + S", "SECRET"),
    ("S + U//FOUO", "SECRET"),
    // Step 7: non-IC (Manual H.9).
    ("U//ND/NF + U//SBU", "UNCLASSIFIED//NOFORN//NODIS"),
    ("U//NF//XD + U//SBU-NF", "UNCLASSIFIED//NOFORN//EXDIS"),
    ("U//SBU + U//SBU-NF", "UNCLASSIFIED//SBU NOFORN"), ("U//LES + U//LES-NF", "UNCLASSIFIED//LES NOFORN"),
    ("U//LES-NF + U//NF", "UNCLASSIFIED//NOFORN//LES"), ("U//DS + U", "UNCLASSIFIED//LIMDIS"),
    ("U//SSI + S//NF", "SECRET//NOFORN//SSI"), ("C//NF + U//LES-NF", "CONFIDENTIAL//NOFORN//LES"),
    ("S; SENSITIVE + S//NF", "SECRET//NOFORN; SENSITIVE"),
  ]

  private static func portions(_ text: String) throws -> [Marking] {
    try text.split(separator: "+").map { part in
      let mark = part.split(separator: " ").joined(separator: " ")
      return try #require(MarkingReader.portion(mark).marking, "\(mark)")
    }
  }

  @Test(arguments: cases)
  func stepsGiveTheBanner(_ text: String, _ banner: String) throws {
    let portions = try Self.portions(text)
    let rolled = RollUp.of(portions)
    #expect(rolled.banner?.banner == banner)
    #expect(RollUp.of(Array(portions.reversed())).banner == rolled.banner)
    // Every token has a reason that names a portion.
    #expect(!rolled.why.isEmpty)
    for reason in rolled.why + rolled.dropped {
      #expect(!reason.portions.isEmpty, "\(reason)")
      #expect(reason.portions.allSatisfy(portions.indices.contains))
    }
  }

  /// Table 2: an unmarked portion counts as RELIDO when it is uncaveated and the document is of 28 June 2010 or later.
  @Test func unmarkedPortionsAndTable2() throws {
    let mixed = try Self.portions("S//RELIDO + S//SI + C")
    #expect(RollUp.of(mixed, context: .init(created: 20_100_628)).banner?.banner == "SECRET//SI//RELIDO")
    #expect(RollUp.of(mixed, context: .init(created: 20_100_627)).banner?.banner == "SECRET//SI//NOFORN")
    #expect(RollUp.of(mixed).banner?.banner == "SECRET//SI//NOFORN")
    let caveated = try Self.portions("S//RELIDO + S//PR")
    #expect(
      RollUp.of(caveated, context: .init(created: 20_200_101)).banner?.banner == "SECRET//NOFORN/PROPIN")
    let plain = try Self.portions("S + C")
    #expect(
      RollUp.of(plain, context: .init(created: 20_200_101, isAnalyticProduct: true)).banner?.banner
        == "SECRET//RELIDO")
    #expect(RollUp.of(plain, context: .init(isAnalyticProduct: true)).banner?.banner == "SECRET//NOFORN")
    #expect(RollUp.of(plain).banner?.banner == "SECRET")
  }

  @Test func reasonsNameThePortions() throws {
    let rolled = RollUp.of(try Self.portions("U//FOUO + S//SI//REL TO USA, GBR + C//NF"))
    #expect(rolled.banner?.banner == "SECRET//SI//NOFORN")
    #expect(rolled.why.map(\.token) == ["SECRET", "SI", "NOFORN"])
    #expect(rolled.why.map(\.portions) == [[1], [1], [2]])
    #expect(rolled.dropped.map(\.token) == ["FOUO"])
  }

  @Test func noBannerWithoutUnderstandingEveryPortion() {
    let readings = ["(S//NF)", "(S//XYZZY)"].map { MarkingReader.portion($0) }
    #expect(RollUp.of(readings).banner == nil)
    #expect(RollUp.of(readings).problems.map(\.code) == [.rollUpMalformedPortion])
    #expect(RollUp.of([Marking]()).problems.map(\.code) == [.rollUpWithoutPortions])
  }

  /// The author's banner against the computed one (reference 1.7: never lower).
  static let comparisons: [(String, String, BannerComparison.Verdict, [String], [String])] = [
    ("SECRET//NOFORN", "SECRET//NOFORN", .equal, [], []),
    ("CONFIDENTIAL//NOFORN", "SECRET//NOFORN", .underMarked, ["SECRET"], []),
    ("TOP SECRET//NOFORN", "SECRET//NOFORN", .overMarked, [], ["TOP SECRET"]),
    ("SECRET", "SECRET//NOFORN", .underMarked, ["NOFORN"], []),
    ("SECRET//NOFORN", "SECRET//REL TO USA, GBR", .overMarked, [], ["NOFORN"]),
    ("SECRET//REL TO USA, GBR", "SECRET//NOFORN", .underMarked, ["NOFORN"], []),
    ("SECRET//REL TO USA, GBR", "SECRET//REL TO USA, AUS, GBR", .overMarked, [], ["REL TO USA, GBR"]),
    ("SECRET//REL TO USA, AUS, GBR", "SECRET//REL TO USA, GBR", .underMarked, ["REL TO USA, GBR"], []),
    ("SECRET//REL TO USA, FVEY", "SECRET//REL TO USA, AUS, CAN, GBR, NZL", .equal, [], []),
    ("SECRET//SI//NOFORN", "SECRET//SI/TK//NOFORN", .underMarked, ["TK"], []),
    (
      "TOP SECRET//SI-G//ORCON/NOFORN", "TOP SECRET//SI-G ABCD//ORCON/NOFORN", .underMarked, ["SI-G ABCD"], []
    ),
    ("SECRET//ORCON/NOFORN", "SECRET//NOFORN", .overMarked, [], ["ORCON"]),
    ("SECRET//FGI DEU//NOFORN", "SECRET//FGI CAN DEU//NOFORN", .underMarked, ["FGI CAN"], []),
    ("SECRET//RELIDO", "SECRET//NOFORN", .underMarked, ["NOFORN"], []),
    // Unclassified text without a mark may go further than one with a list; classified text may not.
    ("UNCLASSIFIED//REL TO USA, GBR", "UNCLASSIFIED", .overMarked, [], ["REL TO USA, GBR"]),
    ("UNCLASSIFIED", "UNCLASSIFIED//REL TO USA, GBR", .underMarked, ["REL TO USA, GBR"], []),
    (
      "SECRET//REL TO USA, GBR", "SECRET", .underMarked, ["no foreign disclosure mark"], []
    ),
    ("UNCLASSIFIED", "SECRET//REL TO USA, GBR", .underMarked, ["SECRET", "REL TO USA, GBR"], []),
    ("SECRET", "UNCLASSIFIED", .overMarked, [], ["SECRET"]),
    ("SECRET//DISPLAY ONLY IRQ", "SECRET//REL TO USA, IRQ", .overMarked, [], ["DISPLAY ONLY IRQ"]),
    ("TOP SECRET//NOFORN", "SECRET//ORCON/NOFORN", .underMarked, ["ORCON"], ["TOP SECRET"]),
  ]

  @Test(arguments: comparisons)
  func authorsBannerIsCompared(
    _ author: String, _ computed: String, _ verdict: BannerComparison.Verdict, _ missing: [String],
    _ extra: [String]
  ) throws {
    let found = BannerComparison(
      author: try #require(MarkingReader.banner(author).marking),
      computed: try #require(MarkingReader.banner(computed).marking))
    #expect(found.verdict == verdict)
    #expect(found.missing == missing)
    #expect(found.extra == extra)
    let codes: [DiagnosticCode] =
      (missing.isEmpty ? [] : [.bannerUnderMarked]) + (extra.isEmpty ? [] : [.bannerOverMarked])
    #expect(found.problems.map(\.code) == codes)
  }
}
