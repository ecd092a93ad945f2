import Diagnostics
import Testing

@testable import Markings

/// Attributes, banner and portion of one marking: the public ODNI rendering examples (IC Markings Manual §J).
struct RenderingTests {
  struct Rendering: Sendable, CustomTestStringConvertible {
    let attributes: [String: String]
    let banner: String
    let portion: String
    var testDescription: String { banner }

    init(_ attributes: [String: String], _ banner: String, _ portion: String) {
      self.attributes = attributes
      self.banner = banner
      self.portion = portion
    }
  }

  static let renderings: [Rendering] = [
    Rendering(
      [
        "classification": "TS", "ownerProducer": "USA", "SCIcontrols": "SI SI-G SI-G-ABCD SI-G-ACDE TK",
        "disseminationControls": "OC",
      ], "TOP SECRET//SI-G ABCD ACDE/TK//ORCON", "(TS//SI-G ABCD ACDE/TK//OC)"),
    Rendering(
      ["classification": "TS", "ownerProducer": "USA", "SCIcontrols": "RSV RSV-ABC RSV-DEF TK"],
      "TOP SECRET//RSV-ABC-DEF/TK", "(TS//RSV-ABC-DEF/TK)"),
    Rendering(
      [
        "classification": "TS", "ownerProducer": "USA", "SCIcontrols": "SI", "FGIsourceOpen": "AUS",
        "disseminationControls": "OC",
      ], "TOP SECRET//SI//FGI AUS//ORCON", "(TS//SI//FGI AUS//OC)"),
    Rendering(
      ["classification": "TS", "ownerProducer": "AUS", "SCIcontrols": "SI"], "//AUS TOP SECRET//SI",
      "(//AUS TS//SI)"),
    Rendering(
      ["classification": "TS", "ownerProducer": "NATO", "nonUSControls": "ATOMAL BOHEMIA"],
      "//COSMIC TOP SECRET//ATOMAL/BOHEMIA", "(//CTS//ATOMAL/BOHEMIA)"),
    Rendering(
      ["classification": "S", "ownerProducer": "NATO", "nonUSControls": "ATOMAL"], "//NATO SECRET//ATOMAL",
      "(//NS//ATOMAL)"),
    Rendering(
      [
        "classification": "S", "ownerProducer": "DEU USA", "disseminationControls": "REL",
        "releasableTo": "USA DEU NATO",
      ], "//JOINT SECRET DEU USA//REL TO USA, DEU, NATO", "(//JOINT S DEU USA//REL TO USA, DEU, NATO)"),
    Rendering(
      [
        "classification": "S", "ownerProducer": "USA",
        "atomicEnergyMarkings": "RD RD-CNWDI RD-SG-14 RD-SG-20",
      ],
      "SECRET//RD-CNWDI-SIGMA 14 20", "(S//RD-CNWDI-SG 14 20)"),
    Rendering(
      ["classification": "S", "ownerProducer": "USA", "disseminationControls": "RS"], "SECRET//RSEN",
      "(S//RS)"),
    Rendering(
      ["classification": "U", "ownerProducer": "USA", "disseminationControls": "FOUO"], "UNCLASSIFIED//FOUO",
      "(U//FOUO)"),
    Rendering(
      [
        "classification": "S", "ownerProducer": "USA", "disseminationControls": "REL DISPLAYONLY",
        "releasableTo": "USA AUS NATO", "displayOnlyTo": "AFG IRQ",
      ], "SECRET//REL TO USA, AUS, NATO/DISPLAY ONLY AFG, IRQ",
      "(S//REL TO USA, AUS, NATO/DISPLAY ONLY AFG, IRQ)"),
    Rendering(
      [
        "classification": "S", "ownerProducer": "USA",
        "SARIdentifier": "HOMECOMING_DANCE PROM_TUX PROM_TUX-JR PROM_TUX-JR-A16 PROM_TUX-JR-A17",
      ], "SECRET//SAR-HOMECOMING DANCE/PROM TUX-JR A16 A17", "(S//SAR-HOMECOMING DANCE/PROM TUX-JR A16 A17)"),
  ]

  @Test(arguments: renderings)
  func attributesBannerAndPortionAreOneValue(_ rendering: Rendering) throws {
    let fromAttributes = try #require(MarkingReader.ism(rendering.attributes).marking)
    #expect(fromAttributes.banner == rendering.banner)
    #expect(fromAttributes.portion == rendering.portion)
    #expect(MarkingReader.banner(rendering.banner).marking == fromAttributes)
    #expect(MarkingReader.portion(rendering.portion).marking == fromAttributes)
    let printed = Dictionary(uniqueKeysWithValues: fromAttributes.ismAttributes.map { ($0.name, $0.value) })
    #expect(MarkingReader.ism(printed).marking == fromAttributes)
  }

  /// Banners the Manual prints that say the same in long and short form.
  @Test func titlesAndAbbreviationsAreOneValue() {
    let long = MarkingReader.banner(
      "TOP SECRET//SI-GAMMA/TALENT KEYHOLE//RISK SENSITIVE/ORIGINATOR CONTROLLED/NOFORN")
    let short = MarkingReader.banner("TOP SECRET//SI-G/TK//RSEN/ORCON/NOFORN")
    #expect(long.marking != nil)
    #expect(long.marking == short.marking)
    #expect(long.problems.isEmpty)
    #expect(short.problems.isEmpty)
  }

  @Test func compartmentsNest() throws {
    let marking = try #require(
      MarkingReader.banner("TOP SECRET//123/SI-G ABCD DEFG-MMM AACD//ORCON/NOFORN").marking)
    #expect(
      marking.sci == [
        ControlSystem("123"),
        ControlSystem("SI", [Compartment("G", ["ABCD", "DEFG"]), Compartment("MMM", ["AACD"])]),
      ])
    let programs = try #require(MarkingReader.banner("SECRET//SAR-ABC-DEF 123/SDA-121//NOFORN").marking)
    #expect(
      programs.sap == [
        ControlSystem("ABC", [Compartment("DEF", ["123"])]), ControlSystem("SDA", [Compartment("121")]),
      ])
    let named = try #require(
      MarkingReader.banner("TOP SECRET//SAR-BUTTER POPCORN-123/CANDY APPLE-XYZ YYY//NOFORN").marking)
    #expect(
      named.sap == [
        ControlSystem("BUTTER POPCORN", [Compartment("123")]),
        ControlSystem("CANDY APPLE", [Compartment("XYZ", ["YYY"])]),
      ])
    let short = try #require(MarkingReader.banner("TOP SECRET//SAR-BP-123/CA-XYZ YYY//NOFORN").marking)
    #expect(short.sap.map(\.compartments) == named.sap.map(\.compartments))
  }

  @Test(arguments: [
    "SECRET//FGI GBR JPN NATO//REL TO USA, GBR, JPN, NATO", "SECRET//REL TO USA, GBR, JPN, ISAF, NATO",
  ])
  func listsPrintAsRead(_ banner: String) {
    #expect(MarkingReader.banner(banner).marking?.banner == banner)
  }

  @Test func eyesOnlyIsOneItem() throws {
    let reading = MarkingReader.banner("SECRET//USA/CAN/GBR EYES ONLY")
    #expect(reading.marking?.eyesOnly == ["USA", "CAN", "GBR"])
    #expect(reading.marking?.banner == "SECRET//USA/CAN/GBR EYES ONLY")
    #expect(reading.problems.map(\.code.id) == ["MK0114"])
  }
}
