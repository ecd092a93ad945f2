import Diagnostics
import SourceText
import Testing

@testable import Markings

/// CUI markings: 32 CFR 2002.20 and the CUI Marking Handbook v1.1.
struct ControlledUnclassifiedTests {
  @Test(arguments: ReferenceVectors.controlled)
  func vectorsOfTheReference(_ vector: ReferenceVectors.Controlled) throws {
    let reading = MarkingReader.banner(vector.text)
    let marking = try #require(reading.marking)
    let findings = reading.problems.map { "\($0.code.id) \($0.severity.rawValue)" }
    #expect(findings == vector.findings)
    if let ism = vector.ism { #expect(reading.problems.map(\.ism) == [ism]) }
    if let banner = vector.banner {
      #expect(marking.banner == banner)
      #expect(MarkingReader.banner(banner).marking == marking)
      #expect(MarkingReader.portion(marking.portion).marking == marking)
    }
  }

  /// Of 32 CFR 2002.20(b) and the CUI Marking Handbook v1.1 (reference 1.9): written form, banner and portion it prints as, codes it gives.
  static let banners: [(String, String, String, [String])] = [
    ("CONTROLLED", "CUI", "(CUI)", []),
    ("UNCLASSIFIED//CUI", "CUI", "(CUI)", ["MK0103 warning"]),
    ("CUI//PRVCY", "CUI//PRVCY", "(CUI//PRVCY)", []),
    ("CUI//SP-PRVCY", "CUI//SP-PRVCY", "(CUI//SP-PRVCY)", []),
    (
      "CUI//SP-LPROT/SP-PRVCY/ADPO/ASYL", "CUI//SP-LPROT/SP-PRVCY/ADPO/ASYL",
      "(CUI//SP-LPROT/SP-PRVCY/ADPO/ASYL)", []
    ),
    ("CUI//ASYL/ADPO", "CUI//ADPO/ASYL", "(CUI//ADPO/ASYL)", ["MK0106 error"]),
    ("CUI//ADPO/ADPO", "CUI//ADPO", "(CUI//ADPO)", ["MK0107 warning"]),
    // Controls elsewhere, categories right behind CUI.
    ("CUI//PROPIN", "CUI//PROPIN", "(CUI//PROPIN)", []), ("CUI//NNPI", "CUI//NNPI", "(CUI//NNPI)", []),
    ("CUI//SSI", "CUI//SSI", "(CUI//SSI)", ["MK0701 error"]),
    // The controls themselves, beside CUI without a category, stand behind a classification.
    ("UNCLASSIFIED//CUI//PROPIN", "UNCLASSIFIED//CUI//PROPIN", "(U//CUI//PR)", []),
    ("UNCLASSIFIED//CUI//SSI", "UNCLASSIFIED//CUI//SSI", "(U//CUI//SSI)", []),
    ("CUI//PRVCY//PROPIN", "CUI//PRVCY//PROPIN", "(CUI//PRVCY//PR)", []),
    ("CUI//FED ONLY", "CUI//FED ONLY", "(CUI//FED ONLY)", []),
    ("CUI//FEDCON", "CUI//FEDCON", "(CUI//FEDCON)", []),
    ("CUI//NOCON", "CUI//NOCON", "(CUI//NOCON)", []),
    ("CUI//DL ONLY", "CUI//DL ONLY", "(CUI//DL ONLY)", []),
    ("CUI//REL TO USA, GBR", "CUI//REL TO USA, GBR", "(CUI//REL TO USA, GBR)", []),
    ("CUI//DISPLAY ONLY IRQ", "CUI//DISPLAY ONLY IRQ", "(CUI//DISPLAY ONLY IRQ)", []),
    ("CUI//PRIVILEGE//ATTORNEY-CLIENT", "CUI//PRIVILEGE//ATTORNEY-CLIENT", "(CUI//PRIVILEGE//AC)", []),
    ("CUI//PRIVILEGE//Attorney-WP", "CUI//PRIVILEGE//ATTORNEY-WP", "(CUI//PRIVILEGE//AWP)", []),
    ("CUI//ATTORNEY-CLIENT", "CUI//ATTORNEY-CLIENT", "(CUI//AC)", ["MK0203 error"]),
    ("CUI//NOFORN/FED ONLY", "CUI//FED ONLY/NOFORN", "(CUI//FED ONLY/NF)", ["MK0106 warning"]),
    (
      "CUI//NOFORN/REL TO USA, GBR", "CUI//NOFORN/REL TO USA, GBR", "(CUI//NF/REL TO USA, GBR)",
      ["MK0204 error"]
    ),
    ("CUI//SP-ADJ", "CUI//SP-ADJ", "(CUI//SP-ADJ)", ["MK0701 error"]),
    ("CUI//AIV", "CUI//AIV", "(CUI//AIV)", ["MK0701 error"]),
    ("CUI//LES", "CUI//LES", "(CUI//LES)", ["MK0114 warning"]),
    ("CUI//FOUO", "CUI//FOUO", "(CUI//FOUO)", ["MK0114 warning"]),
  ]

  @Test(arguments: banners)
  func bannersAreRead(_ text: String, _ banner: String, _ portion: String, _ codes: [String]) throws {
    let reading = MarkingReader.banner(text)
    let marking = try #require(reading.marking)
    #expect(marking.banner == banner)
    #expect(marking.portion == portion)
    #expect(reading.problems.map { "\($0.code.id) \($0.severity.rawValue)" } == codes)
    #expect(MarkingReader.banner(banner).marking == marking)
    #expect(MarkingReader.portion(portion).marking == marking)
  }

  @Test(arguments: [
    "CUI//XYZZY", "CUI//", "CUI//SP-", "CUI/ADPO", "CUI//sp-prvcy", "CUI PRVCY", "CUI//PRVCY//SECRET",
  ])
  func theRestIsMalformed(_ text: String) {
    #expect(MarkingReader.banner(text).isMalformed)
  }

  /// A category of one kind alone is certain to have the other prefix, whatever follows it.
  @Test(arguments: [
    ("CUI//AIV", "CUI//SP-AIV"), ("CUI//SP-ADJ", "CUI//ADJ"),
    ("CUI//ADPO/CTI//REL TO USA, GBR", "CUI//SP-CTI/ADPO//REL TO USA, GBR"),
  ])
  func prefixesAreMended(_ text: String, _ fix: String) throws {
    let problem = try #require(MarkingReader.banner(text).problems.first { $0.code == .cuiPrefix })
    #expect(problem.fix == fix)
  }

  @Test func icDocumentsDoNotMixCUIWithClassifiedInformation() {
    for rules in [MarkingRuleSet.capco2016, .ism2022nov] {
      let reading = MarkingReader.banner("SECRET//CUI", rules: rules)
      #expect(reading.problems.contains { $0.ism == "ISM-ID-00478" && $0.severity == .error })
    }
    #expect(MarkingReader.banner("SECRET//CUI", rules: .dodm2012).problems.isEmpty)
    // Nor in a banner that no portion alone has.
    let report = RollUpReport(line: "(CUI//PRVCY)\t(S//NF)")
    #expect(report.rollUp.banner?.banner == "SECRET//CUI/PRVCY//NOFORN")
    #expect(report.bannerProblems.map(\.ism) == ["ISM-ID-00478"])
    #expect(RollUpReport(line: "(CUI//PRVCY)\t(U)").bannerProblems.isEmpty)
  }

  @Test func attributesRoundTrip() throws {
    let marking = try #require(MarkingReader.banner("CUI//SP-LPROT/ADPO//FED ONLY/NOFORN").marking)
    let attributes = Dictionary(uniqueKeysWithValues: marking.ismAttributes.map { ($0.name, $0.value) })
    #expect(attributes["cuiBasic"] == "ADPO")
    #expect(attributes["cuiSpecified"] == "LPROT")
    #expect(attributes["disseminationControls"] == "NF FED_ONLY")
    #expect(MarkingReader.ism(attributes).marking == marking)
  }

  @Test func designationBlock() throws {
    let text = SourceText(
      "Controlled by: Department of Examples\nControlled by: Office of Samples\nCUI Category: PRVCY\nDistribution/Dissemination Control: FEDCON\nPOC: A. Clerk, 555-0100"
    )
    let block = try #require(DesignationBlock.read(text, in: text.whole))
    #expect(block.controlledBy == "Department of Examples")
    #expect(block.office == "Office of Samples")
    #expect(block.category == "PRVCY")
    #expect(block.limits == "FEDCON")
    #expect(block.pointOfContact == "A. Clerk, 555-0100")
    #expect(block.problems.isEmpty)
    #expect(block.span == text.whole)
    #expect(block.ismAttributes.map(\.name) == ["cuiControlledBy", "cuiControlledByOffice", "cuiPOC"])
    let partial = SourceText("Controlled by: Department of Examples")
    #expect(DesignationBlock.read(partial, in: partial.whole)?.problems.count == 3)
    let none = SourceText("POC: nobody")
    #expect(DesignationBlock.read(none, in: none.whole) == nil)
  }

  @Test func rollUpCarriesCategoriesAndLimits() throws {
    let portions = try ["(CUI//SP-LPROT//FED ONLY)", "(CUI//ADPO)", "(U)"].map {
      try #require(MarkingReader.portion($0).marking)
    }
    #expect(RollUp.of(portions).banner?.banner == "CUI//SP-LPROT/ADPO//FED ONLY")
  }
}
