import Diagnostics
import Testing

@testable import Markings

/// The constraints of reference table 1.5, each held over every level: where a rule applies it is reported with
/// its identifier, and where it does not, nothing is.
struct ConstraintTests {
  struct Floor: Sendable, CustomTestStringConvertible {
    /// What follows the classification, complete but for the level.
    let tail: String
    let lowest: Classification
    let ism: String?
    var testDescription: String { tail }

    init(_ tail: String, _ lowest: Classification, _ ism: String?) {
      self.tail = tail
      self.lowest = lowest
      self.ism = ism.map { "ISM-ID-" + $0 }
    }
  }

  /// Each with its rule of reference 1.5; where no rule is published the Manual's page of the control (H.4) holds.
  static let floors: [Floor] = [
    Floor("HCS//NOFORN", .secret, "00048"), Floor("HCS-O//ORCON/NOFORN", .secret, "00332"),
    Floor("HCS-P//NOFORN", .secret, "00330"), Floor("HCS-P ABCDEF//ORCON/NOFORN", .topSecret, "00453"),
    Floor("RSV-ABC//NOFORN", .secret, "00242"), Floor("SI//NOFORN", .confidential, "00043"),
    Floor("SI-EU//NOFORN", .topSecret, nil), Floor("SI-NK//NOFORN", .topSecret, nil),
    Floor("SI-MMM//NOFORN", .topSecret, nil), Floor("SI-G//ORCON/NOFORN", .topSecret, "00044"),
    Floor("SI-G ABCD//ORCON/NOFORN", .topSecret, "00044"), Floor("TK//NOFORN", .secret, "00047"),
    Floor("TK-BLFH//NOFORN", .topSecret, "00368"), Floor("TK-IDIT//NOFORN", .secret, "00047"),
    Floor("TK-KAND//NOFORN", .secret, "00047"), Floor("BUR//NOFORN", .confidential, "00016"),
    Floor("KLM-R//NOFORN", .confidential, "00016"), Floor("MVL//NOFORN", .confidential, "00016"),
    Floor("123//NOFORN", .confidential, "00016"), Floor("SAR-BP//NOFORN", .confidential, "00016"),
    Floor("RD//NOFORN", .confidential, "00174"), Floor("FRD//NOFORN", .confidential, "00174"),
    Floor("TFNI//NOFORN", .confidential, "00174"), Floor("RD-CNWDI//NOFORN", .secret, "00175"),
    Floor("RD-SIGMA 14//NOFORN", .secret, "00173"), Floor("FRD-SIGMA 18//NOFORN", .secret, "00173"),
    Floor("RSEN/NOFORN", .secret, "00164"), Floor("IMCON/NOFORN", .secret, "00107"),
    Floor("ORCON/NOFORN", .confidential, "00028"), Floor("ORCON-USGOV/NOFORN", .confidential, "00028"),
    Floor("NOFORN", .unclassified, nil), Floor("PROPIN", .unclassified, nil),
    Floor("FISA", .unclassified, nil),
    Floor("DEA SENSITIVE", .unclassified, nil), Floor("RELIDO", .unclassified, nil),
    Floor("REL TO USA, GBR", .unclassified, nil), Floor("DISPLAY ONLY IRQ", .unclassified, nil),
    Floor("LES", .unclassified, nil), Floor("SSI", .unclassified, nil),
    Floor("NOFORN//EXDIS", .unclassified, nil),
  ]

  static let levels: [Classification] = [.unclassified, .confidential, .secret, .topSecret]

  @Test(arguments: floors, levels)
  func floorsHold(_ floor: Floor, _ level: Classification) {
    let reading = MarkingReader.banner(level.title + "//" + floor.tail)
    #expect(!reading.isMalformed)
    let found = reading.problems.filter { $0.code == .markingLevelTooLow }
    if level < floor.lowest {
      #expect(found.contains { $0.ism == floor.ism }, "\(reading.problems)")
      #expect(found.allSatisfy { $0.severity == .error })
    } else {
      #expect(found.isEmpty, "\(found)")
    }
  }

  /// Controls for unclassified text, each with its rule of reference 1.5: valid at U, an error with its correction above.
  static let ceilings: [(String, String, String)] = [
    ("FOUO", "00030", ""), ("LIMDIS", "00346", ""), ("SBU", "00037", ""), ("SBU NOFORN", "00037", "//NOFORN"),
    ("DOD UCNI", "00181", "//NOFORN"), ("DOE UCNI", "00181", "//NOFORN"),
  ]

  @Test(arguments: ceilings, levels)
  func ceilingsHold(_ ceiling: (String, String, String), _ level: Classification) {
    let reading = MarkingReader.banner(level.title + "//" + ceiling.0)
    let found = reading.problems.filter { $0.code == .markingLevelTooHigh }
    if level == .unclassified {
      #expect(reading.problems.isEmpty)
    } else {
      #expect(found.map(\.ism) == ["ISM-ID-" + ceiling.1])
      #expect(found.first?.fix == level.title + ceiling.2)
    }
  }

  /// A marking that lacks what it needs, the rule of reference 1.5, and the marking as it should be.
  static let requirements: [(String, String, String?)] = [
    ("TOP SECRET//HCS-O//ORCON", "00049", "TOP SECRET//HCS-O//ORCON/NOFORN"),
    ("TOP SECRET//HCS-P", "00049", "TOP SECRET//HCS-P//NOFORN"),
    ("TOP SECRET//HCS-P AB1//NOFORN", "00336", "TOP SECRET//HCS-P AB1//ORCON/NOFORN"),
    ("TOP SECRET//SI-G ABCD//NOFORN", "00045", "TOP SECRET//SI-G ABCD//ORCON/NOFORN"),
    ("TOP SECRET//TK-BLFH", "00369", "TOP SECRET//TK-BLFH//NOFORN"),
    ("TOP SECRET//TK-IDIT", "00370", "TOP SECRET//TK-IDIT//NOFORN"),
    ("TOP SECRET//TK-KAND//REL TO USA, GBR", "00371", nil),
    ("SECRET//EXDIS", "00314", "SECRET//NOFORN//EXDIS"),
    ("UNCLASSIFIED//NODIS", "00313", "UNCLASSIFIED//NOFORN//NODIS"),
    ("TOP SECRET//RSV//NOFORN", "00243", nil),
    ("SECRET//RD", "00467", nil), ("SECRET//FRD//REL TO USA, GBR", "00467", nil),
    ("SECRET//WAIVED", "", nil), ("TOP SECRET//RSV-ABCD//NOFORN", "00243", nil),
    ("SECRET//NOFORN\nHANDLE VIA CHANNELS ONLY", "00512", nil),
  ]

  @Test(arguments: requirements)
  func requirementsHold(_ text: String, _ ism: String, _ fix: String?) throws {
    let reading = MarkingReader.banner(text)
    let found = reading.problems.filter { $0.code == .markingRequires && ($0.ism ?? "").hasSuffix(ism) }
    #expect(try #require(found.first).fix == fix)
    if let fix {
      // The correction answers the rule and is read without another such finding.
      let corrected = MarkingReader.banner(fix)
      #expect(!corrected.problems.contains { $0.code == .markingRequires && $0.ism == "ISM-ID-" + ism })
    }
  }

  /// Pairs that exclude each other, each with its rule of reference 1.5; without one, Manual H.3 (JOINT).
  static let exclusions: [(String, String)] = [
    ("SECRET//NOFORN/USA/GBR EYES ONLY", "00033"),
    ("SECRET//REL TO USA, GBR/USA/GBR EYES ONLY", "00033"),
    ("SECRET//NOFORN/DISPLAY ONLY IRQ", "00169"), ("SECRET//RELIDO/DISPLAY ONLY IRQ", "00169"),
    ("SECRET//ORCON-USGOV/RELIDO", "00325"),
    ("SECRET//NOFORN//EXDIS/NODIS", "00038"), ("UNCLASSIFIED//NOFORN//NODIS/SBU", "00038"),
    ("UNCLASSIFIED//NOFORN//EXDIS/SBU NOFORN", "00038"), ("UNCLASSIFIED//SBU/SBU NOFORN", "00038"),
    ("SECRET//REL TO USA, GBR//NODIS", "00313"), ("SECRET//REL TO USA, GBR//EXDIS", "00314"),
    ("UNCLASSIFIED//LES/LES NOFORN", "00148"), ("SECRET//RD/FRD//NOFORN", "00321"),
    ("SECRET//RD/TFNI//NOFORN", "00321"), ("SECRET//FRD/TFNI//NOFORN", "00321"),
    ("TOP SECRET//SI-G//ORCON/ORCON-USGOV/NOFORN", "00341"),
    ("TOP SECRET//HCS-O//ORCON/ORCON-USGOV/NOFORN", "00363"),
    ("TOP SECRET//HCS-P AB//ORCON/ORCON-USGOV/NOFORN", "00362"),
    ("//JOINT SECRET GBR USA//NOFORN", ""), ("//JOINT SECRET GBR USA//REL TO USA, GBR//LES NOFORN", ""),
  ]

  @Test(arguments: exclusions)
  func exclusionsHold(_ text: String, _ ism: String) {
    let reading = MarkingReader.banner(text)
    #expect(!reading.isMalformed)
    #expect(
      reading.problems.contains {
        $0.code == .markingExcludes && ($0.ism ?? "").hasSuffix(ism) && $0.severity == .error
      },
      "\(reading.problems)")
  }

  /// Pairs that go together by reference 1.5 and the conflicts of editions under it: no finding at all.
  @Test(arguments: [
    "SECRET//REL TO USA, GBR/RELIDO", "SECRET//REL TO USA, GBR/DISPLAY ONLY IRQ", "SECRET//ORCON/NOFORN",
    "SECRET//ORCON/REL TO USA, GBR", "SECRET//ORCON-USGOV/NOFORN", "UNCLASSIFIED//NOFORN",
    "UNCLASSIFIED//REL TO USA, FVEY", "UNCLASSIFIED//RELIDO", "UNCLASSIFIED//FOUO/REL TO USA, JPN",
    "TOP SECRET//HCS-P//ORCON-USGOV/NOFORN", "TOP SECRET//HCS-P//ORCON/NOFORN", "TOP SECRET//SI/TK//NOFORN",
    "SECRET//NOFORN//LES/SSI", "UNCLASSIFIED//LES/SSI", "SECRET//NOFORN/PROPIN", "SECRET//NOFORN//NODIS",
    "TOP SECRET//SI//RSEN/ORCON/IMCON/NOFORN/PROPIN/DEA SENSITIVE/FISA", "SECRET//SAR-BP//NOFORN/WAIVED",
    "//JOINT SECRET GBR USA//REL TO USA, GBR", "//JOINT SECRET GBR USA//REL TO USA, FVEY",
    "//JOINT TOP SECRET CAN GBR USA//REL TO USA, CAN, GBR/RELIDO", "//NATO SECRET//REL TO USA, NATO",
    "//DEU SECRET//REL TO USA, DEU", "//FGI SECRET//NOFORN", "SECRET//FGI//NOFORN", "SECRET//FGI DEU//NOFORN",
    "SECRET//RD-CNWDI-SIGMA 14 15 18 20//NOFORN", "SECRET//FRD-SIGMA 14//NOFORN", "SECRET//TFNI//NOFORN",
    "UNCLASSIFIED//DOD UCNI", "UNCLASSIFIED//DOE UCNI", "UNCLASSIFIED//DOD UCNI/DOE UCNI",
    "TOP SECRET//BOHEMIA//FGI AUS CAN DEU NATO//NOFORN", "TOP SECRET//BUR-BLG-DTP-WRG/KLM-R/MVL//NOFORN",
  ])
  func companionsAreSilent(_ text: String) {
    let reading = MarkingReader.banner(text)
    #expect(reading.problems.isEmpty, "\(reading.problems.map { ($0.code.id, $0.message) })")
    #expect(reading.marking?.banner == text)
  }

  /// Lists and owners: the rule of reference 1.5; without one, Manual H.2 (NATO words), H.3 (JOINT) and H.7 (FGI).
  static let lists: [(String, String, String?)] = [
    ("SECRET//REL TO GBR", "MK0205", "00214"),
    ("SECRET//USA EYES ONLY", "MK0205", "00319"), ("SECRET//DISPLAY ONLY USA, IRQ", "MK0205", "00213"),
    ("SECRET//FGI USA//NOFORN", "MK0205", nil), ("SECRET//FGI//FGI DEU//NOFORN", "MK0205", nil),
    ("SECRET//FGI DEU//FGI//NOFORN", "MK0205", nil), ("//JOINT SECRET GBR USA", "MK0205", "00377"),
    ("//JOINT SECRET GBR USA//REL TO USA, AUS", "MK0205", "00377"),
    ("//JOINT SECRET CAN GBR//REL TO USA, CAN, GBR", "MK0205", "00383"),
    ("//JOINT TOP SECRET GBR USA//HCS-P//REL TO USA, GBR", "MK0206", nil),
    ("//JOINT RESTRICTED GBR USA//REL TO USA, GBR", "MK0206", nil),
    ("//DEU SECRET//FGI CAN//REL TO USA, DEU", "MK0206", nil), ("//DEU SECRET//RELIDO", "MK0206", "00124"),
    ("//DEU SECRET//ATOMAL", "MK0206", nil), ("SECRET//NOFORN//ACCM-AMBER LIGHT", "MK0206", "00225"),
  ]

  @Test(arguments: lists)
  func listsAndOwnersHold(_ text: String, _ code: String, _ ism: String?) {
    let reading = MarkingReader.banner(text)
    #expect(!reading.isMalformed)
    #expect(
      reading.problems.contains { $0.code.id == code && (ism == nil || $0.ism == "ISM-ID-" + (ism ?? "")) },
      "\(reading.problems.map { ($0.code.id, $0.ism ?? "", $0.message) })")
  }

  /// ISM-ID-00132: under a RELIDO banner every classified portion and every U portion with a disclosure mark is RELIDO.
  @Test(arguments: [
    ("(S)", true), ("(S//NF)", true), ("(U//REL TO USA, GBR)", true), ("(S//RELIDO)", false),
    ("(S//REL TO USA, GBR/RELIDO)", false), ("(U)", false), ("(U//FOUO)", false),
  ])
  func portionsUnderRelido(_ portion: String, _ isFound: Bool) throws {
    let banner = try #require(MarkingReader.banner("SECRET//RELIDO").marking)
    let found = MarkingReader.portion(portion, banner: banner).problems.filter { $0.ism == "ISM-ID-00132" }
    #expect(found.map(\.code) == (isFound ? [.markingExceedsBanner] : []))
  }

  /// Notices the document must carry: `CVEnumISMNotice` and the rules that ask for them.
  @Test(arguments: [
    ("TOP SECRET//TK-BLFH//NOFORN", ["GEOCAP 00386"]), ("SECRET//TK//NOFORN", []),
    ("SECRET//RD-CNWDI//NOFORN", ["RD 00127", "CNWDI 00244"]), ("SECRET//FRD//NOFORN", ["FRD 00128"]),
    ("SECRET//RD/FRD//NOFORN", ["RD 00127"]), ("SECRET//RSEN/IMCON/NOFORN", ["RSEN 00384", "IMC 00129"]),
    ("SECRET//NOFORN/DEA SENSITIVE/RAWFISA/FISA", ["DSEN", "RAWFISA", "FISA 00130"]),
    ("UNCLASSIFIED//LIMDIS", ["DS 00134"]), ("UNCLASSIFIED//LES/SSI", ["LES 00150", "SSI 00356"]),
    ("UNCLASSIFIED//LES NOFORN", ["LES-NF 00152"]), ("SECRET//NOFORN", []),
  ])
  func noticesAreCalledFor(_ banner: String, _ notices: [String]) throws {
    let marking = try #require(MarkingReader.banner(banner).marking)
    #expect(
      marking.requiredNotices.map { $0.type + ($0.ism.map { " " + $0.suffix(5) } ?? "") } == notices)
  }

  /// What the editions disagree on (reference 1.5).
  @Test func ruleSetsDiffer() {
    for text in ["UNCLASSIFIED//NOFORN", "UNCLASSIFIED//REL TO USA, GBR", "UNCLASSIFIED//RELIDO"] {
      #expect(MarkingReader.banner(text, rules: .capco2016).problems.isEmpty)
      #expect(MarkingReader.banner(text, rules: .dodm2012).problems.map(\.code) == [.markingLevelTooLow])
    }
    #expect(MarkingReader.banner("//NATO SECRET//NOFORN", rules: .capco2016).problems.isEmpty)
    #expect(
      MarkingReader.banner("//NATO SECRET//NOFORN", rules: .dodm2012).problems.map(\.code) == [
        .markingOwnership
      ])
    #expect(MarkingReader.banner("TOP SECRET//RSV-ABC", rules: .capco2016).problems.isEmpty)
    #expect(
      MarkingReader.banner("TOP SECRET//RSV-ABC", rules: .ism2022nov).problems.map(\.ism) == [
        "ISM-ID-00464", "ISM-ID-00119",
      ])
    #expect(MarkingReader.banner("SECRET//NOFORN//ACCM-AMBER", rules: .dodm2012).problems.isEmpty)
    // A disclosure mark is asked of documents of the community, not of each portion.
    #expect(MarkingReader.banner("SECRET", rules: .ism2022nov).problems.map(\.ism) == ["ISM-ID-00119"])
    #expect(MarkingReader.banner("SECRET", rules: .capco2016).problems.isEmpty)
    #expect(MarkingReader.portion("(S)", rules: .ism2022nov).problems.isEmpty)
    #expect(MarkingReader.banner("UNCLASSIFIED", rules: .ism2022nov).problems.isEmpty)
  }
}
