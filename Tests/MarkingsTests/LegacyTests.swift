import Diagnostics
import Testing

@testable import Markings

/// Retired forms (Manual §I, reference 1.6): read as their present equivalent, with a finding, and unknown when
/// legacy forms are not wanted.
struct LegacyTests {
  static let banners: [(String, String)] = [
    ("SECRET//NOFORN, PROPIN", "SECRET//NOFORN/PROPIN"),
    ("SECRET//ORCON, NOFORN, PROPIN", "SECRET//ORCON/NOFORN/PROPIN"),
    ("SECRET//REL TO USA and GBR", "SECRET//REL TO USA, GBR"),
    ("SECRET//REL TO USA, CAN AND GBR", "SECRET//REL TO USA, CAN, GBR"),
    ("SECRET//REL USA, GBR", "SECRET//REL TO USA, GBR"),
    ("SECRET//NOFORN//MR", "SECRET//NOFORN"), ("SECRET//NOFORN//X1", "SECRET//NOFORN"),
    ("SECRET//NOFORN//X8", "SECRET//NOFORN"),
    ("SECRET//NOFORN//25X1", "SECRET//NOFORN"), ("SECRET//NOFORN//25X1, 20251231", "SECRET//NOFORN"),
    ("SECRET//NOFORN//20251231", "SECRET//NOFORN"), ("SECRET//X1", "SECRET"),
    ("SECRET//NOFORN//OADR", "SECRET//NOFORN"),
    ("SECRET//NOFORN/RD", "SECRET//RD//NOFORN"), ("SECRET//NOFORN/FRD", "SECRET//FRD//NOFORN"),
    ("SECRET//CNWDI//NOFORN", "SECRET//RD-CNWDI//NOFORN"),
    ("SECRET//RD-N//NOFORN", "SECRET//RD-CNWDI//NOFORN"),
    ("SECRET//SAR-BP//SAR-CD//NOFORN", "SECRET//SAR-BP/CD//NOFORN"),
    ("SECRET//SAR-BP/SAR-CD//NOFORN", "SECRET//SAR-BP/CD//NOFORN"),
    ("//CTSA", "//COSMIC TOP SECRET//ATOMAL"), ("//CTS-B", "//COSMIC TOP SECRET//BOHEMIA"),
    ("//CTS-BALK", "//COSMIC TOP SECRET//BALK"),
    ("NATO SECRET", "//NATO SECRET"), ("COSMIC TOP SECRET//BOHEMIA", "//COSMIC TOP SECRET//BOHEMIA"),
    ("NATO RESTRICTED//REL TO USA, NATO", "//NATO RESTRICTED//REL TO USA, NATO"),
    ("//NSAT", "//NATO SECRET//ATOMAL"), ("//NCA", "//NATO CONFIDENTIAL//ATOMAL"),
    ("SECRET//COMINT//NOFORN", "SECRET//SI//NOFORN"),
    ("SECRET//SPECIAL INTELLIGENCE//NOFORN", "SECRET//SI//NOFORN"),
    ("TOP SECRET//KDK-BLFH//NOFORN", "TOP SECRET//TK-BLFH//NOFORN"),
    ("TOP SECRET//KLONDIKE-IDIT//NOFORN", "TOP SECRET//TK-IDIT//NOFORN"),
    ("TOP SECRET//SI-ECI ABC//NOFORN", "TOP SECRET//SI-ABC//NOFORN"),
    ("SECRET//SI/ECI//NOFORN", "SECRET//SI//NOFORN"),
    ("SECRET//WNINTEL/NOFORN", "SECRET//NOFORN; WNINTEL"),
    ("SECRET//NOFORN/NOCONTRACT", "SECRET//NOFORN; NOCONTRACT"),
    ("SECRET/NOFORN", "SECRET//NOFORN"), ("SECRET/SENSITIVE", "SECRET; SENSITIVE"),
    ("SECRET/NODIS", "SECRET//NODIS"),
    ("UNCLAS", "UNCLASSIFIED"), ("UNCLAS//FOUO", "UNCLASSIFIED//FOUO"),
    ("FOR OFFICIAL USE ONLY", "UNCLASSIFIED//FOUO"),
    ("LIMITED OFFICIAL USE", "UNCLASSIFIED; LIMITED OFFICIAL USE"),
    ("OFFICIAL USE ONLY", "UNCLASSIFIED; OFFICIAL USE ONLY"),
    ("SENSITIVE BUT UNCLASSIFIED", "UNCLASSIFIED//SBU"), ("S E C R E T", "SECRET"),
    ("C O N F I D E N T I A L", "CONFIDENTIAL"),
    ("T O P  S E C R E T", "TOP SECRET"), ("U N C L A S", "UNCLASSIFIED"), ("RESTRICTED", "RESTRICTED"),
    ("SECRET//USA/GBR EYES ONLY", "SECRET//USA/GBR EYES ONLY"),
    ("SECRET; SENSITIVE; EYES ONLY", "SECRET; EYES ONLY; SENSITIVE"),
  ]

  @Test(arguments: banners)
  func bannersAreNormalised(_ text: String, _ canonical: String) throws {
    let reading = MarkingReader.banner(text)
    #expect(try #require(reading.marking).banner == canonical)
    #expect(reading.text == text)
    let codes: Set<DiagnosticCode> = [.markingLegacyForm, .markingDeclassificationInBanner, .markingCaption]
    #expect(reading.problems.contains { codes.contains($0.code) }, "\(reading.problems)")
    #expect(MarkingReader.banner(canonical).marking == reading.marking)
  }

  static let portions: [(String, String)] = [
    ("(S/NF)", "(S//NF)"), ("(C-REL TO USA, GBR)", "(C//REL TO USA, GBR)"), ("(S-NF)", "(S//NF)"),
    ("(U/LES)", "(U//LES)"),
    ("(U/FOUO)", "(U//FOUO)"), ("(FOUO)", "(U//FOUO)"), ("(SBU)", "(U//SBU)"), ("(SBU-NF)", "(U//SBU-NF)"),
    ("(LES)", "(U//LES)"),
    ("(TSC)", "(TS; CODEWORD)"), ("(LOU)", "(U; LIMITED OFFICIAL USE)"), ("(OUO)", "(U; OFFICIAL USE ONLY)"),
    ("(S/SI/NF)", "(S//SI//NF)"), ("(TS/SI/TK/NF)", "(TS//SI/TK//NF)"), ("(//CTSA)", "(//CTS//ATOMAL)"),
    ("(//NSAT)", "(//NS//ATOMAL)"),
    ("(S//NF, PR)", "(S//NF/PR)"), ("(C/REL TO USA, GBR)", "(C//REL TO USA, GBR)"),
    ("(S//RD-N//NF)", "(S//RD-CNWDI//NF)"),
  ]

  @Test(arguments: portions)
  func portionsAreNormalised(_ text: String, _ canonical: String) throws {
    let reading = MarkingReader.portion(text)
    #expect(try #require(reading.marking).portion == canonical)
    #expect(reading.problems.contains { $0.code == .markingLegacyForm || $0.code == .markingCaption })
    // Without legacy forms the same mark is not understood.
    #expect(MarkingReader.portion(text, legacy: false).isMalformed)
  }

  @Test(arguments: [
    "SECRET//NOFORN//MR", "SECRET//SAR-BP//SAR-CD", "//CTSA", "SECRET//COMINT", "SECRET/NOFORN", "UNCLAS",
    "S E C R E T",
    "SECRET//REL TO USA and GBR", "SECRET; SENSITIVE", "RESTRICTED", "SECRET//WNINTEL", "SECRET//CNWDI",
  ])
  func strictModeRefuses(_ text: String) {
    #expect(MarkingReader.banner(text, legacy: false).isMalformed)
  }

  /// Source notes of FRUS volumes.
  static let prose: [(String, String?)] = [
    ("Secret.", "SECRET"), ("Secret", "SECRET"),
    ("Top Secret; Security Information; Eyes Only.", "TOP SECRET; EYES ONLY; SECURITY INFORMATION"),
    ("Confidential; Immediate; Exdis.", "CONFIDENTIAL//EXDIS"), ("Secret; Nodis.", "SECRET//NODIS"),
    ("Secret; Priority; Noforn.", "SECRET//NOFORN"),
    ("Unclassified.", "UNCLASSIFIED"), ("Limited Official Use.", "UNCLASSIFIED; LIMITED OFFICIAL USE"),
    ("Limited Official Use; Priority.", "UNCLASSIFIED; LIMITED OFFICIAL USE"),
    ("Official Use Only.", "UNCLASSIFIED; OFFICIAL USE ONLY"),
    ("Secret; Sensitive; Eyes Only; Immediate.", "SECRET; EYES ONLY; SENSITIVE"),
    ("Secret; Routine; RYBAT; PBSUCCESS.", "SECRET; PBSUCCESS; RYBAT"),
    ("Top Secret; Codeword.", "TOP SECRET; CODEWORD"), ("Secret; Limdis; Flash.", "SECRET//LIMDIS"),
    ("Restricted.", "RESTRICTED"),
    ("Secret; Niact Immediate; Exdis.", "SECRET//EXDIS"), ("Top Secret; Umbra.", "TOP SECRET; UMBRA"),
    ("No classification marking.", nil), ("No classification.", nil), ("Secret; Cat pictures.", nil),
  ]

  @Test(arguments: prose)
  func proseIsRead(_ text: String, _ banner: String?) throws {
    let reading = try #require(MarkingReader.prose(text))
    #expect(reading.marking?.banner == banner)
    if let banner { #expect(MarkingReader.banner(banner).marking == reading.marking) }
  }

  @Test(arguments: [
    "It was drafted by A. Clerk.", "", ".", "secret talks were held.", "Secretary of State.",
    "Secret talks were held in May.",
  ])
  func otherTextIsNoMarking(_ text: String) {
    #expect(MarkingReader.prose(text) == nil)
  }

  @Test func unmarkedIsNotUnclassified() throws {
    let reading = try #require(MarkingReader.prose("No classification marking."))
    #expect(reading.isMalformed)
    #expect(reading.problems.map(\.code) == [.markingAbsent])
  }
}
