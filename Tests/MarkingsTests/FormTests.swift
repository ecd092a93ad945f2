import Diagnostics
import SourceText
import Testing

@testable import Markings

/// Written forms of each control (register, reference 1.3), order of lists (1.4) and separators.
struct FormTests {
  struct Control: Sendable, CustomTestStringConvertible {
    let level: String
    let title: String
    let banner: String
    let portion: String
    var testDescription: String { banner }

    init(_ level: String, _ title: String, _ banner: String, _ portion: String) {
      self.level = level
      self.title = title
      self.banner = banner
      self.portion = portion
    }
  }

  /// Title, abbreviation and portion of the register (reference 1.3; Manual H.4 to H.9).
  static let controls: [Control] = [
    // IC dissemination, Manual H.8.
    Control("S", "RISK SENSITIVE", "RSEN", "RS"), Control("U", "FOR OFFICIAL USE ONLY", "FOUO", "FOUO"),
    Control("S", "ORIGINATOR CONTROLLED", "ORCON", "OC"),
    Control("S", "ORIGINATOR CONTROLLED-USGOV", "ORCON-USGOV", "OC-USGOV"),
    Control("S", "CONTROLLED IMAGERY", "IMCON", "IMC"),
    Control("S", "NOT RELEASABLE TO FOREIGN NATIONALS", "NOFORN", "NF"),
    Control("S", "CAUTION-PROPRIETARY INFORMATION INVOLVED", "PROPIN", "PR"),
    Control("S", "AUTHORIZED FOR RELEASE TO USA, GBR", "REL TO USA, GBR", "REL TO USA, GBR"),
    Control("S", "RELEASABLE BY INFORMATION DISCLOSURE OFFICIAL", "RELIDO", "RELIDO"),
    Control("S", "DEA SENSITIVE", "DEA SENSITIVE", "DSEN"),
    Control("S", "FOREIGN INTELLIGENCE SURVEILLANCE ACT", "FISA", "FISA"),
    Control("S", "RAW FOREIGN INTELLIGENCE SURVEILLANCE ACT", "RAWFISA", "RAWFISA"),
    Control("S", "DISPLAY ONLY IRQ", "DISPLAY ONLY IRQ", "DISPLAY ONLY IRQ"),
    // Non-IC dissemination, Manual H.9.
    Control("U", "LIMITED DISTRIBUTION", "LIMDIS", "DS"),
    Control("U", "SENSITIVE BUT UNCLASSIFIED", "SBU", "SBU"),
    Control("U", "SENSITIVE BUT UNCLASSIFIED NOFORN", "SBU NOFORN", "SBU-NF"),
    Control("U", "LAW ENFORCEMENT SENSITIVE", "LES", "LES"),
    Control("U", "LAW ENFORCEMENT SENSITIVE NOFORN", "LES NOFORN", "LES-NF"),
    Control("U", "SENSITIVE SECURITY INFORMATION", "SSI", "SSI"),
    Control("S", "NAVAL NUCLEAR PROPULSION INFORMATION", "NNPI", "NNPI"),
    // SCI, Manual H.4 and CVEnumISMSCIControls.
    Control("S", "SPECIAL INTELLIGENCE", "SI", "SI"), Control("S", "TALENT KEYHOLE", "TK", "TK"),
    Control("TS", "SI-GAMMA//ORCON", "SI-G//ORCON", "SI-G//OC"), Control("TS", "SI-ECRU", "SI-EU", "SI-EU"),
    Control("TS", "SI-NONBOOK", "SI-NK", "SI-NK"), Control("S", "KLAMATH", "KLM", "KLM"),
    Control("S", "MARVEL", "MVL", "MVL"), Control("S", "RESERVE-ABC", "RSV-ABC", "RSV-ABC"),
    Control("TS", "TK-BLUEFISH//NOFORN", "TK-BLFH//NOFORN", "TK-BLFH//NF"),
    Control("S", "TK-IDITAROD//NOFORN", "TK-IDIT//NOFORN", "TK-IDIT//NF"),
    Control("S", "TK-KANDIK//NOFORN", "TK-KAND//NOFORN", "TK-KAND//NF"),
    // SAP, AEA and FGI, Manual H.5 to H.7.
    Control("S", "SPECIAL ACCESS REQUIRED-BP", "SAR-BP", "SAR-BP"),
    Control("S", "RESTRICTED DATA//NOFORN", "RD//NOFORN", "RD//NF"),
    Control("S", "FORMERLY RESTRICTED DATA//NOFORN", "FRD//NOFORN", "FRD//NF"),
    Control("S", "TRANSCLASSIFIED FOREIGN NUCLEAR INFORMATION//NOFORN", "TFNI//NOFORN", "TFNI//NF"),
    Control("S", "RD-SIGMA 14//NOFORN", "RD-SIGMA 14//NOFORN", "RD-SG 14//NF"),
    Control("U", "DOD UCNI", "DOD UCNI", "DCNI"), Control("U", "DOE UCNI", "DOE UCNI", "UCNI"),
    Control("S", "FOREIGN GOVERNMENT INFORMATION DEU", "FGI DEU", "FGI DEU"),
    Control("S", "FOREIGN GOVERNMENT INFORMATION", "FGI", "FGI"),
  ]

  @Test(arguments: controls)
  func theThreeFormsAreOne(_ control: Control) throws {
    let level = try #require(Classification(letter: control.level))
    let long = MarkingReader.banner(level.title + "//" + control.title)
    let short = MarkingReader.banner(level.title + "//" + control.banner)
    let portion = MarkingReader.portion("(" + control.level + "//" + control.portion + ")")
    #expect(long.marking != nil)
    #expect(long.marking == short.marking)
    #expect(short.marking == portion.marking)
    #expect(short.marking?.banner == level.title + "//" + control.banner)
    #expect(short.marking?.portion == "(" + control.level + "//" + control.portion + ")")
    // None of the forms is a finding of form where it belongs.
    for reading in [long, short, portion] { #expect(!reading.problems.contains { $0.code == .markingForm }) }
    // The short form in a banner, and the long one in a portion, are.
    if control.portion != control.banner, control.portion != control.title {
      let crossed = MarkingReader.banner(level.title + "//" + control.portion)
      #expect(crossed.marking == short.marking)
      #expect(
        crossed.problems.contains { $0.code == .markingForm && $0.fix == level.title + "//" + control.banner }
      )
    }
  }

  /// Order within a list: as written, and as it should be.
  static let orders: [(String, String)] = [
    // REL TO, DISPLAY ONLY, FGI and owners: USA, countries, coalitions (1.4; Manual H.2, H.3, H.7, H.8).
    ("SECRET//REL TO USA, NATO, IRQ, GBR", "SECRET//REL TO USA, GBR, IRQ, NATO"),
    ("SECRET//REL TO USA, NATO, FVEY", "SECRET//REL TO USA, FVEY, NATO"),
    ("SECRET//REL TO USA, EU, DEU", "SECRET//REL TO USA, DEU, EU"),
    ("SECRET//DISPLAY ONLY NATO, AFG", "SECRET//DISPLAY ONLY AFG, NATO"),
    ("SECRET//FGI NATO CAN", "SECRET//FGI CAN NATO"), ("SECRET//FGI DEU CAN AUS", "SECRET//FGI AUS CAN DEU"),
    ("//JOINT SECRET USA GBR//REL TO USA, GBR", "//JOINT SECRET GBR USA//REL TO USA, GBR"),
    ("//JOINT SECRET USA CAN//REL TO USA, CAN", "//JOINT SECRET CAN USA//REL TO USA, CAN"),
    ("//GBR CAN SECRET", "//CAN GBR SECRET"),
    // Dissemination and non-IC: register order (1.4; Manual H.8, H.9).
    ("SECRET//NOFORN/ORCON", "SECRET//ORCON/NOFORN"), ("SECRET//FISA/NOFORN", "SECRET//NOFORN/FISA"),
    ("SECRET//PROPIN/IMCON", "SECRET//IMCON/PROPIN"),
    ("SECRET//DISPLAY ONLY IRQ/REL TO USA, GBR", "SECRET//REL TO USA, GBR/DISPLAY ONLY IRQ"),
    ("SECRET//RELIDO/REL TO USA, GBR", "SECRET//REL TO USA, GBR/RELIDO"),
    ("UNCLASSIFIED//SSI/LES", "UNCLASSIFIED//LES/SSI"), ("UNCLASSIFIED//SSI/SBU", "UNCLASSIFIED//SBU/SSI"),
    // SCI and SAP: numbers before letters at each level (1.4; Manual H.4, H.5).
    ("SECRET//TK/SI//NOFORN", "SECRET//SI/TK//NOFORN"), ("SECRET//SI/99//NOFORN", "SECRET//99/SI//NOFORN"),
    ("SECRET//123/99//NOFORN", "SECRET//99/123//NOFORN"),
    ("TOP SECRET//SI-MMM-G//ORCON/NOFORN", "TOP SECRET//SI-G-MMM//ORCON/NOFORN"),
    ("TOP SECRET//SI-G EFGH ABCD//ORCON/NOFORN", "TOP SECRET//SI-G ABCD EFGH//ORCON/NOFORN"),
    ("TOP SECRET//RSV-ABC-123//NOFORN", "TOP SECRET//RSV-123-ABC//NOFORN"),
    ("TOP SECRET//TK-KAND-IDIT//NOFORN", "TOP SECRET//TK-IDIT-KAND//NOFORN"),
    ("SECRET//SAR-CD/BP//NOFORN", "SECRET//SAR-BP/CD//NOFORN"),
    // AEA and NATO words: register order, SIGMA ascending (1.4; Manual H.2, H.6).
    ("SECRET//RD-SIGMA 20 14//NOFORN", "SECRET//RD-SIGMA 14 20//NOFORN"),
    ("SECRET//RD-SIGMA 14-CNWDI//NOFORN", "SECRET//RD-CNWDI-SIGMA 14//NOFORN"),
    ("UNCLASSIFIED//DOE UCNI/DOD UCNI", "UNCLASSIFIED//DOD UCNI/DOE UCNI"),
    ("//COSMIC TOP SECRET//BOHEMIA/ATOMAL", "//COSMIC TOP SECRET//ATOMAL/BOHEMIA"),
    ("SECRET//USA/GBR/CAN EYES ONLY", "SECRET//USA/CAN/GBR EYES ONLY"),
  ]

  @Test(arguments: orders)
  func listsHaveOneOrder(_ written: String, _ canonical: String) {
    let reading = MarkingReader.banner(written)
    #expect(reading.marking?.banner == canonical)
    #expect(reading.problems.contains { $0.code == .markingListOrder && $0.fix == canonical })
    #expect(!MarkingReader.banner(canonical).problems.contains { $0.code == .markingListOrder })
  }

  /// Categories out of order, repeated, or punctuated wrongly.
  static let shapes: [(String, String, String)] = [
    // Nine categories, one order (1.1; Manual §A).
    ("SECRET//LES//NOFORN", "MK0105", "SECRET//NOFORN//LES"),
    ("SECRET//FGI DEU//SI//NOFORN", "MK0105", "SECRET//SI//FGI DEU//NOFORN"),
    ("SECRET//NOFORN//RD", "MK0105", "SECRET//RD//NOFORN"),
    ("SECRET//RD//SAR-BP//NOFORN", "MK0105", "SECRET//SAR-BP//RD//NOFORN"),
    ("TOP SECRET//FGI NATO//BOHEMIA//NOFORN", "MK0105", "TOP SECRET//BOHEMIA//FGI NATO//NOFORN"),
    ("SECRET//NOFORN/LES", "MK0105", "SECRET//NOFORN//LES"),
    ("SECRET//SI/NOFORN", "MK0105", "SECRET//SI//NOFORN"),
    // Each category and item once (grammar 1.2; order 1.4).
    ("SECRET//SI//TK//NOFORN", "MK0107", "SECRET//SI/TK//NOFORN"),
    ("SECRET//ORCON//NOFORN", "MK0107", "SECRET//ORCON/NOFORN"),
    ("SECRET//NOFORN/NOFORN", "MK0107", "SECRET//NOFORN"),
    ("SECRET//SI/SI//NOFORN", "MK0107", "SECRET//SI//NOFORN"),
    ("SECRET//REL TO USA, GBR, GBR", "MK0107", "SECRET//REL TO USA, GBR"),
    ("SECRET//FGI DEU DEU", "MK0107", "SECRET//FGI DEU"),
    ("SECRET//FGI DEU//FGI CAN//NOFORN", "MK0107", "SECRET//FGI CAN DEU//NOFORN"),
    ("SECRET//REL TO USA, GBR/REL TO USA, GBR", "MK0107", "SECRET//REL TO USA, GBR"),
    ("UNCLASSIFIED//LES/LES", "MK0107", "UNCLASSIFIED//LES"),
    // Separators without spaces (grammar 1.2).
    ("SECRET // NOFORN", "MK0104", "SECRET//NOFORN"),
    ("SECRET//ORCON / NOFORN", "MK0104", "SECRET//ORCON/NOFORN"),
    ("SECRET// NOFORN", "MK0104", "SECRET//NOFORN"), ("TOP  SECRET//NOFORN", "MK0104", "TOP SECRET//NOFORN"),
    ("SECRET/ /NOFORN", "MK0104", "SECRET//NOFORN"),
    // Commas in REL TO and DISPLAY ONLY, spaces in FGI (1.4).
    ("SECRET//REL TO USA,GBR", "MK0108", "SECRET//REL TO USA, GBR"),
    ("SECRET//REL TO USA GBR", "MK0108", "SECRET//REL TO USA, GBR"),
    ("SECRET//REL TO USA, GBR,", "MK0108", "SECRET//REL TO USA, GBR"),
    ("SECRET//DISPLAY ONLY AFG IRQ", "MK0108", "SECRET//DISPLAY ONLY AFG, IRQ"),
    ("SECRET//FGI CAN, DEU", "MK0108", "SECRET//FGI CAN DEU"),
  ]

  @Test(arguments: shapes)
  func shapesAreMended(_ written: String, _ code: String, _ canonical: String) {
    let reading = MarkingReader.banner(written)
    #expect(reading.marking?.banner == canonical)
    #expect(reading.problems.contains { $0.code.id == code && $0.fix == canonical }, "\(reading.problems)")
  }

  /// Non-US, NATO and joint forms, banner and portion (grammar 1.2 nonus, joint; Manual H.2, H.3).
  static let owners: [(String, String)] = [
    ("//AUS TOP SECRET", "(//AUS TS)"), ("//CAN GBR SECRET", "(//CAN GBR S)"), ("//FGI SECRET", "(//FGI S)"),
    // Andorra's code is a word, too.
    ("SECRET//REL TO USA, AND", "(S//REL TO USA, AND)"),
    ("SECRET//REL TO USA, AND, GBR", "(S//REL TO USA, AND, GBR)"),
    ("SECRET//DISPLAY ONLY AND", "(S//DISPLAY ONLY AND)"),
    ("//DEU RESTRICTED", "(//DEU R)"), ("//DEU UNCLASSIFIED", "(//DEU U)"), ("//NATO SECRET", "(//NS)"),
    ("//NATO CONFIDENTIAL", "(//NC)"), ("//NATO RESTRICTED", "(//NR)"), ("//NATO UNCLASSIFIED", "(//NU)"),
    ("//COSMIC TOP SECRET", "(//CTS)"), ("//COSMIC TOP SECRET//BOHEMIA", "(//CTS//BOHEMIA)"),
    ("//NATO SECRET//ATOMAL", "(//NS//ATOMAL)"), ("//NATO SECRET//ATOMAL//ORCON", "(//NS//ATOMAL//OC)"),
    ("//NATO CONFIDENTIAL//ATOMAL", "(//NC//ATOMAL)"), ("//COSMIC TOP SECRET//BALK", "(//CTS//BALK)"),
    ("//NATO ISAF SECRET", "(//NIS)"), ("//NATO ISAF CONFIDENTIAL", "(//NIC)"),
    ("//NATO ISAF SECRET//REL TO USA, ISAF, NATO", "(//NIS//REL TO USA, ISAF, NATO)"),
    ("//JOINT SECRET GBR USA//REL TO USA, GBR", "(//JOINT S GBR USA//REL TO USA, GBR)"),
    (
      "//JOINT TOP SECRET AUS CAN USA//SI//REL TO USA, AUS, CAN",
      "(//JOINT TS AUS CAN USA//SI//REL TO USA, AUS, CAN)"
    ),
    ("//JOINT CONFIDENTIAL USA NATO//REL TO USA, NATO", "(//JOINT C USA NATO//REL TO USA, NATO)"),
  ]

  @Test(arguments: owners)
  func ownersPrintAsRead(_ banner: String, _ portion: String) throws {
    let marking = try #require(MarkingReader.banner(banner).marking)
    #expect(marking.banner == banner)
    #expect(marking.portion == portion)
    #expect(MarkingReader.portion(portion).marking == marking)
    let attributes = Dictionary(uniqueKeysWithValues: marking.ismAttributes.map { ($0.name, $0.value) })
    #expect(MarkingReader.ism(attributes).marking == marking)
  }

  /// What is not understood is malformed, never guessed (grammar 1.2, parser traps).
  @Test(arguments: [
    "", " ", "//", "()", "SECRETS", "SECRET//", "SECRET///NOFORN", "SECRET//XYZZY", "SECRET//NOFORM",
    "secret//noforn",
    "SECRET//NOFORN//XYZZY", "SECRET//REL TO", "SECRET//REL TO USA, QQQ", "SECRET//REL TO USA, AX1",
    "SECRET//DISPLAY ONLY",
    "SECRET//DISPLAY ONLY QQQ", "SECRET//FGI QQQ", "SECRET//REL", "SECRET//EYES", "SECRET//USA/QQQ EYES ONLY",
    "SECRET//USA/CAN", "SECRET//HCS-Z//NOFORN", "SECRET//KLM-Q", "SECRET//BUR-ABC", "SECRET//SI-",
    "SECRET//SI-ABCDEFG",
    "SECRET//TK-BLFG//NOFORN", "SECRET//SI/XQW1Z", "SECRET//RD-SIGMA 13", "SECRET//RD-SIGMA",
    "SECRET//RD-XYZ",
    "SECRET//SAR-", "SECRET//SAR-BP/NOFORN", "SECRET//SAR-bp", "//SECRET",
    "//QQQ SECRET",
    "//USA SECRET", "//NATO QQQQ SECRET", "//JOINT SECRET",
    "//JOINT GBR USA",
    "//JOINT SECRET QQQ USA", "//DEU", "TOP", "TOPSECRET", "S E C R E", "SECRET NOFORN EXTRA",
    "SECRET//NOFORN\nXYZZY",
    "SECRET//NOFORN; lower", "SECRET//REL TO USA, GBR/REL TO USA, IRQ",
    "SECRET//REL TO USA, GBR//REL TO USA, IRQ",
    "SECRET//DISPLAY ONLY IRQ/DISPLAY ONLY AFG", "SECRET//\u{202E}NOFORN", "SECRET//NOFORN\u{0}",
    "SECRET//АTOMAL",
  ])
  func theRestIsMalformed(_ text: String) {
    let reading = MarkingReader.banner(text)
    #expect(reading.isMalformed, "\(reading.marking?.banner ?? "")")
    #expect(!reading.problems.isEmpty)
    #expect(reading.problems.contains { $0.severity == .error })
  }

  @Test(arguments: [
    "(S", "S)", "(", ")", "()", "(s)", "(X)", "(S//XYZZY)", "(S//REL)", "(S//EYES)", "(//JOINT S)",
    "(S//NF//)", "(S//)",
    "(//)", "(//Q)", "(//NXS)", "(S//NF\nCUSPI)", "(S//REL TO USA, GBR/REL TO USA, IRQ)", "((S))",
    "(S//NF) (C)",
  ])
  func malformedPortions(_ text: String) {
    #expect(MarkingReader.portion(text).isMalformed)
  }

  /// A spelled-out compartment is a form of the banner; a list of the portion and one of the banner do not add up.
  @Test func portionsHaveTheirOwnForms() throws {
    let gamma = MarkingReader.portion("(TS//SI-GAMMA ABCD//OC/NF)")
    #expect(gamma.problems.map(\.fix) == ["(TS//SI-G ABCD//OC/NF)"])
    #expect(gamma.problems.map(\.code) == [.markingForm])
    let banner = try #require(MarkingReader.banner("SECRET//REL TO USA, GBR").marking)
    #expect(MarkingReader.portion("(S//REL/REL TO USA, IRQ)", banner: banner).isMalformed)
  }

  @Test func shortPortionsNeedTheirBanner() throws {
    let banner = try #require(MarkingReader.banner("SECRET//REL TO USA, FVEY").marking)
    let portion = try #require(MarkingReader.portion("(C//REL)", banner: banner).marking)
    #expect(portion.releasableTo == ["USA", "FVEY"])
    #expect(portion.portion == "(C//REL TO USA, FVEY)")
    #expect(portion.portion(under: banner) == "(C//REL)")
    let joint = try #require(MarkingReader.banner("//JOINT SECRET GBR USA//REL TO USA, GBR").marking)
    let short = MarkingReader.portion("(//JOINT C//REL)", banner: joint)
    #expect(short.marking?.portion == "(//JOINT C GBR USA//REL TO USA, GBR)")
    #expect(MarkingReader.portion("(C//REL)").problems.map(\.code.id) == ["MK0113"])
    let eyes = try #require(MarkingReader.banner("SECRET//USA/CAN/GBR EYES ONLY").marking)
    #expect(MarkingReader.portion("(S//EYES)", banner: eyes).marking?.eyesOnly == ["USA", "CAN", "GBR"])
  }

  /// A slip is named, never taken.
  @Test(arguments: [
    ("SECRET//NOFORM", "NOFORN"), ("SECRET//OCRON", "ORCON"), ("SECRET//RELIDOO", "RELIDO"),
    ("SECRT//NOFORN", "SECRET"),
    ("SECRET//PROPINN", "PROPIN"), ("CONFIDENTAL", "CONFIDENTIAL"),
  ])
  func slipsAreSuggested(_ text: String, _ token: String) {
    let reading = MarkingReader.banner(text)
    #expect(reading.isMalformed)
    #expect(reading.problems.first?.help?.contains(token) ?? false)
    #expect(!(reading.problems.first?.message.contains(token) ?? true))
  }

  @Test func problemsPointAtTheirToken() throws {
    let reading = MarkingReader.banner("SECRET//NOFORN//XYZZY")
    let problem = try #require(reading.problems.first)
    #expect(problem.range == 16..<21)
    #expect(problem.token?.revealed == "XYZZY")
    let diagnostic = problem.diagnostic(
      at: DiagnosticPlace(file: "a.txt", line: 3, column: 1, span: .init(100, 121)))
    #expect(diagnostic.place?.span == .init(116, 121))
    #expect(diagnostic.place?.column == 17)
    #expect(diagnostic.excerpt?.description == Excerpt.mask)
  }

  @Test func secondLine() throws {
    let reading = MarkingReader.banner(
      "SECRET//NOFORN\nHANDLE VIA AMBER/COBALT CHANNELS ONLY//SOURCE SELECTION SENSITIVE")
    let marking = try #require(reading.marking)
    #expect(marking.secondLine == SecondBannerLine(tokens: ["HVCO", "SSS"], channels: ["AMBER", "COBALT"]))
    #expect(MarkingReader.banner(marking.banner).marking == marking)
    #expect(MarkingReader.banner("SECRET\nATTORNEY WORK PRODUCT").marking?.secondLine.tokens == ["AWP"])
  }

  @Test(arguments: [
    "HANDLE VIA AMBER", "HANDLE VIA AMBER/COBALT//SOURCE SELECTION SENSITIVE",
    "HANDLE VIA  CHANNELS ONLY CHANNELS ONLY",
    "HANDLE VIA \u{FFFD}T;LY CHANNELS ONLY", "HANDLE VIA AMBER CHANNELS ONLY/COBALT CHANNELS ONLY",
    "COBALT CHANNELS ONLY",
    "HANDLE VIA AMBER CHANNELS ONLY CHANNELS ONLY", "HANDLE VIA amber CHANNELS ONLY",
  ])
  func secondLineWithoutItsForm(_ line: String) {
    #expect(MarkingReader.banner("SECRET//NOFORN\n" + line).marking == nil)
  }
}
