import Testing

@testable import Markings

/// The worked pages and Table 3 of Manual §D.2: portions to banner.
struct RollUpTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let portions: [String]
    let banner: String
    let page: String
    let context: RollUp.Context
    let under: String?
    var testDescription: String { portions.joined(separator: " + ") }

    init(
      _ portions: String, _ banner: String, _ page: String = "", context: RollUp.Context = .init(),
      under: String? = nil
    ) {
      self.portions = portions.split(separator: "+").map { String($0.drop { $0 == " " }) }.map {
        String($0.reversed().drop { $0 == " " }.reversed())
      }
      self.banner = banner
      self.page = page
      self.context = context
      self.under = under
    }
  }

  /// An originator's authority to use the notional members of ISAF.
  static let authorised = RollUp.Context(expansions: ["ISAF": ["USA", "GBR", "DEU"]])

  static let cases: [Case] = [
    Case(
      "S//REL + U", "SECRET//REL TO USA, FVEY", "U is ignored", under: "SECRET//REL TO USA, FVEY"),
    Case("U//FOUO/REL TO USA, JPN + S//REL TO USA, JPN", "SECRET//REL TO USA, JPN", "FOUO is dropped"),
    Case("U//FISA + S//REL TO USA, GBR", "SECRET//NOFORN/FISA"),
    Case("U//SBU-NF + U//REL TO USA, FVEY", "UNCLASSIFIED//NOFORN//SBU"),
    Case("U + U//REL TO USA, FVEY", "UNCLASSIFIED//REL TO USA, FVEY"),
    // The public page does not repeat GBR as a source; the rule (step 4) names every joint owner but USA.
    Case(
      "//JOINT S GBR USA//REL TO USA, FVEY + //NIS//REL TO USA, ISAF, NATO + //JOINT S GBR USA//REL TO USA, FVEY",
      "SECRET//FGI GBR ISAF NATO//REL TO USA, GBR", "ISAF by authority", context: authorised),
    Case("TS//RSV-ABC//NF + TS//RSV-123//NF", "TOP SECRET//RSV-123-ABC//NOFORN"),
    Case("TS//TK-BLFH ABCD//NF + TS//TK-IDIT//NF", "TOP SECRET//TK-BLFH ABCD-IDIT//NOFORN"),
    Case("TS//TK-KAND ABCD//NF + TS//TK-IDIT//NF", "TOP SECRET//TK-IDIT-KAND ABCD//NOFORN"),
    Case("S//RD-SG 20//NF + S//NF", "SECRET//RD-SIGMA 20//NOFORN"),
    Case("S//TFNI//REL TO USA, ACGU + S//REL TO USA, ACGU", "SECRET//TFNI//REL TO USA, ACGU"),
    Case("S//RD-SG 14//NF + S//FRD-SG 18//NF", "SECRET//RD-SIGMA 14 18//NOFORN", "H.6"),
    Case(
      "TS//REL TO USA, CAN, DEU + TS//FGI DEU//REL TO USA, CAN, DEU + //CAN S//REL TO USA, CAN, DEU",
      "TOP SECRET//FGI CAN DEU//REL TO USA, CAN, DEU"),
    Case(
      "TS//RELIDO + //CAN DEU S//REL TO USA, CAN, DEU + //AUS S//REL TO USA, AUS + //CTS//BOHEMIA//REL TO USA, NATO",
      "TOP SECRET//BOHEMIA//FGI AUS CAN DEU NATO//NOFORN"),
    Case(
      "S//RELIDO + //DEU S//NF + //DEU C//REL TO USA, CAN, DEU + //FGI S//NF", "SECRET//FGI//NOFORN",
      "concealed wins"),
    Case(
      "S//REL TO USA, AUS + //CAN S//REL TO USA, AUS, CAN, GBR + //DEU TS//NF",
      "TOP SECRET//FGI CAN DEU//NOFORN"),
    Case("TS//OC-USGOV/NF + S//OC/NF", "TOP SECRET//ORCON/NOFORN"),
    Case("TS//OC-USGOV/NF + C//NF", "TOP SECRET//ORCON-USGOV/NOFORN"),
    Case("S//IMC/REL TO USA, AUS, CAN, GBR, NZL + TS//NF", "TOP SECRET//IMCON/NOFORN"),
    Case("S//REL TO USA, JPN + C//RELIDO", "SECRET//NOFORN", "Table 3 row 10"),
    Case("S//REL TO USA, FVEY + C", "SECRET//NOFORN", "Table 3 row 16"),
    Case("S//REL TO USA, FVEY + C//REL TO USA, ISAF", "SECRET//NOFORN", "no common code"),
    Case("S//REL TO USA, JPN, NZL + S//REL TO USA, NZL", "SECRET//REL TO USA, NZL", "Table 3 row 21"),
    Case("S//REL TO USA, FVEY + S//REL TO USA, AUS", "SECRET//REL TO USA, AUS", "Table 3 row 23"),
    Case("S//REL TO USA, AUS + S//USA/CAN/GBR EYES ONLY", "SECRET//NOFORN", "Table 3 row 13"),
    Case("S//RELIDO + S//REL TO USA, AUS, CAN/RELIDO", "SECRET//RELIDO"),
    Case("S//RELIDO + S//REL TO USA, AUS, CAN", "SECRET//NOFORN"),
    Case("S//DISPLAY ONLY AFG + S//DISPLAY ONLY AFG, IRQ", "SECRET//DISPLAY ONLY AFG", "Table 3 row 25"),
    Case("S//DISPLAY ONLY AFG + S//DISPLAY ONLY IRQ", "SECRET//NOFORN", "Table 3 row 20"),
    Case("S//REL TO USA, IRQ + S//DISPLAY ONLY IRQ", "SECRET//DISPLAY ONLY IRQ", "Table 3 row 26"),
    Case(
      "S//REL TO USA, IRQ/DISPLAY ONLY AFG + S//REL TO USA, IRQ/DISPLAY ONLY AFG",
      "SECRET//REL TO USA, IRQ/DISPLAY ONLY AFG", "Table 3 row 27"),
    Case(
      "S//REL TO USA, AFG/DISPLAY ONLY IRQ + S//REL TO USA, GBR/DISPLAY ONLY PAK", "SECRET//NOFORN"),
    Case("S//DISPLAY ONLY IRQ + S//RELIDO", "SECRET//NOFORN", "Table 3 row 18"),
    Case("U//DSEN + S//NF/DSEN", "SECRET//NOFORN/DEA SENSITIVE"),
    Case("U//DS + S//NF", "SECRET//NOFORN"),
    Case("U//SBU + U//SBU/SSI + U//FOUO", "UNCLASSIFIED//SBU/SSI"),
    Case("U//SBU + S//NF", "SECRET//NOFORN"),
    Case("U//SBU-NF + U//FOUO + S//REL TO USA, AUS", "SECRET//NOFORN"),
    Case("U//SBU-NF + U//FOUO", "UNCLASSIFIED//SBU NOFORN"),
    Case("U//SBU-NF + U//FOUO/NF", "UNCLASSIFIED//NOFORN//SBU"),
    Case("S//REL TO USA, FVEY + U//REL TO USA, FVEY//LES", "SECRET//REL TO USA, FVEY//LES"),
    Case("U//LES + U//FOUO", "UNCLASSIFIED//LES"),
    Case("S//NF + U//LES", "SECRET//NOFORN//LES"),
    Case("S//REL TO USA, FVEY + U//LES-NF", "SECRET//NOFORN//LES"),
    Case("U//LES-NF + U//FOUO", "UNCLASSIFIED//LES NOFORN"),
    Case("S//REL TO USA, ACGU + U//REL TO USA, ACGU//SSI", "SECRET//REL TO USA, ACGU//SSI"),
    Case("S//NF//XD + S//NF//ND", "SECRET//NOFORN//NODIS", "H.9"),
    Case("U//DCNI + S//REL TO USA, IRQ", "SECRET//NOFORN", "H.6"),
  ]

  @Test(arguments: cases)
  func portionsGiveTheirBanner(_ vector: Case) throws {
    let under = vector.under.flatMap { MarkingReader.banner($0).marking }
    let portions = try vector.portions.map { text in
      try #require(MarkingReader.portion("(" + text + ")", banner: under).marking, "\(text)")
    }
    let rolled = RollUp.of(portions, context: vector.context)
    #expect(rolled.banner?.banner == vector.banner, "\(rolled.why)")
    // Order does not matter, and a portion said twice changes nothing.
    #expect(RollUp.of(Array(portions.reversed()), context: vector.context).banner == rolled.banner)
    #expect(RollUp.of(portions + portions, context: vector.context).banner == rolled.banner)
  }
}
