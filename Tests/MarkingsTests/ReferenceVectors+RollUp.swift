@testable import Markings

/// Reference 2.3: portions and the banner they call for, from the worked pages and Table 3 of Manual §D.2.
extension ReferenceVectors {
  struct Portions: ReferenceVector {
    static let section = "2.3"
    let row: Int
    /// Portion marks without their parentheses, `+` between them.
    let text: String
    let banner: String
    let authority: String
    let context: RollUp.Context
    /// The banner above, for portions that leave their list to it.
    let under: String?
    let quoted: [String]
    var portions: [String] { text.split(separator: " + ").map(String.init) }
    var testDescription: String { text }

    init(
      _ row: Int, _ text: String, _ banner: String, _ authority: String, context: RollUp.Context = .init(),
      under: String? = nil, quoted: [String]? = nil
    ) {
      self.row = row
      self.text = text
      self.banner = banner
      self.authority = authority
      self.context = context
      self.under = under
      self.quoted = quoted ?? [text, banner]
    }
  }

  /// An originator's authority to use the notional members of ISAF.
  private static let authorised = RollUp.Context(expansions: ["ISAF": ["USA", "GBR", "DEU"]])

  static let rollUps: [Portions] = [
    Portions(
      1, "S//REL + U",
      "SECRET//REL TO USA, FVEY", "Manual §D.2, H.8 REL TO (U is ignored)", under: "SECRET//REL TO USA, FVEY",
      quoted: ["S//REL(=banner) + U", "SECRET//REL TO USA, FVEY"]),
    Portions(
      2, "U//FOUO/REL TO USA, JPN + S//REL TO USA, JPN",
      "SECRET//REL TO USA, JPN", "Manual §D.2, H.8 FOUO (dropped when classified)"),
    Portions(
      3, "U//FISA + S//REL TO USA, GBR",
      "SECRET//NOFORN/FISA", "Manual §D.2, H.8 FISA (a bare U//FISA counts as RELIDO)"),
    Portions(
      4, "U//SBU-NF + U//REL TO USA, FVEY",
      "UNCLASSIFIED//NOFORN//SBU", "Manual §D.2, H.9 SBU NOFORN"),
    Portions(
      5, "U + U//REL TO USA, FVEY",
      "UNCLASSIFIED//REL TO USA, FVEY", "Manual §D.2, H.8 REL TO"),
    // The public page does not repeat GBR as a source; step 4 of 1.7 names every joint owner but USA.
    Portions(
      6,
      "//JOINT S GBR USA//REL TO USA, FVEY + //NIS//REL TO USA, ISAF, NATO + //JOINT S GBR USA//REL TO USA, FVEY",
      "SECRET//FGI GBR ISAF NATO//REL TO USA, GBR", "Manual §D.2, H.3 JOINT, H.7 FGI", context: authorised,
      quoted: [
        "//JOINT S GBR USA//REL TO USA, FVEY + //NIS//REL TO USA, ISAF, NATO + //JOINT S GBR USA//REL",
        "SECRET//FGI ISAF NATO//REL TO USA, GBR",
      ]),
    Portions(
      7, "TS//RSV-ABC//NF + TS//RSV-123//NF",
      "TOP SECRET//RSV-123-ABC//NOFORN", "Manual §D.2, H.4 RSV"),
    Portions(
      8, "TS//TK-BLFH ABCD//NF + TS//TK-IDIT//NF",
      "TOP SECRET//TK-BLFH ABCD-IDIT//NOFORN", "Manual §D.2, H.4 TK-BLFH"),
    Portions(
      9, "TS//TK-KAND ABCD//NF + TS//TK-IDIT//NF",
      "TOP SECRET//TK-IDIT-KAND ABCD//NOFORN", "Manual §D.2, H.4 TK-KAND"),
    Portions(
      10, "S//RD-SG 20//NF + S//NF",
      "SECRET//RD-SIGMA 20//NOFORN", "Manual §D.2, H.6 SIGMA"),
    Portions(
      11, "S//TFNI//REL TO USA, ACGU + S//REL TO USA, ACGU",
      "SECRET//TFNI//REL TO USA, ACGU", "Manual §D.2, H.6 TFNI"),
    Portions(
      12, "S//RD-SG 14//NF + S//FRD-SG 18//NF",
      "SECRET//RD-SIGMA 14 18//NOFORN", "Manual H.6 (SIGMA numbers move under RD)",
      quoted: ["S//RD-SG 14 + S//FRD-SG 18 (both NF)", "SECRET//RD-SIGMA 14 18//NOFORN"]),
    Portions(
      13, "TS//REL TO USA, CAN, DEU + TS//FGI DEU//REL TO USA, CAN, DEU + //CAN S//REL TO USA, CAN, DEU",
      "TOP SECRET//FGI CAN DEU//REL TO USA, CAN, DEU", "Manual §D.2, H.7 FGI"),
    Portions(
      14,
      "TS//RELIDO + //CAN DEU S//REL TO USA, CAN, DEU + //AUS S//REL TO USA, AUS + //CTS//BOHEMIA//REL TO USA, NATO",
      "TOP SECRET//BOHEMIA//FGI AUS CAN DEU NATO//NOFORN",
      "Manual §D.2, H.7 page 2 (NATO control word before FGI)"),
    Portions(
      15, "S//RELIDO + //DEU S//NF + //DEU C//REL TO USA, CAN, DEU + //FGI S//NF",
      "SECRET//FGI//NOFORN", "Manual §D.2, H.7 FGI (concealed wins)"),
    Portions(
      16, "S//REL TO USA, AUS + //CAN S//REL TO USA, AUS, CAN, GBR + //DEU TS//NF",
      "TOP SECRET//FGI CAN DEU//NOFORN", "Manual §D.2, H.7 FGI"),
    Portions(
      17, "TS//OC-USGOV/NF + S//OC/NF",
      "TOP SECRET//ORCON/NOFORN", "Manual §D.2, H.8 ORCON"),
    Portions(
      18, "TS//OC-USGOV/NF + C//NF",
      "TOP SECRET//ORCON-USGOV/NOFORN", "Manual §D.2, H.8 ORCON-USGOV"),
    Portions(
      19, "S//IMC/REL TO USA, AUS, CAN, GBR, NZL + TS//NF",
      "TOP SECRET//IMCON/NOFORN", "Manual §D.2, H.8 IMCON"),
    Portions(
      20, "S//REL TO USA, JPN + C//RELIDO",
      "SECRET//NOFORN", "Manual §D.2 Table 3 row 10"),
    Portions(
      21, "S//REL TO USA, FVEY + C",
      "SECRET//NOFORN", "Manual §D.2 Table 3 row 16"),
    Portions(
      22, "S//REL TO USA, FVEY + C//REL TO USA, ISAF",
      "SECRET//NOFORN", "Manual §D.2 (no common code)"),
    Portions(
      23, "S//REL TO USA, JPN, NZL + S//REL TO USA, NZL",
      "SECRET//REL TO USA, NZL", "Manual §D.2 Table 3 row 21"),
    Portions(
      24, "S//REL TO USA, FVEY + S//REL TO USA, AUS",
      "SECRET//REL TO USA, AUS", "Manual §D.2 Table 3 row 23"),
    Portions(
      25, "S//REL TO USA, AUS + S//USA/CAN/GBR EYES ONLY",
      "SECRET//NOFORN", "Manual §D.2 Table 3 row 13"),
    Portions(
      26, "S//RELIDO + S//REL TO USA, AUS, CAN/RELIDO",
      "SECRET//RELIDO", "Manual §D.2, H.8 RELIDO"),
    Portions(
      27, "S//RELIDO + S//REL TO USA, AUS, CAN",
      "SECRET//NOFORN", "Manual §D.2, H.8 RELIDO"),
    Portions(
      28, "S//DISPLAY ONLY AFG + S//DISPLAY ONLY AFG, IRQ",
      "SECRET//DISPLAY ONLY AFG", "Manual §D.2 Table 3 row 25"),
    Portions(
      29, "S//DISPLAY ONLY AFG + S//DISPLAY ONLY IRQ",
      "SECRET//NOFORN", "Manual §D.2 Table 3 row 20"),
    Portions(
      30, "S//REL TO USA, IRQ + S//DISPLAY ONLY IRQ",
      "SECRET//DISPLAY ONLY IRQ", "Manual §D.2 Table 3 row 26"),
    Portions(
      31, "S//REL TO USA, IRQ/DISPLAY ONLY AFG + S//REL TO USA, IRQ/DISPLAY ONLY AFG",
      "SECRET//REL TO USA, IRQ/DISPLAY ONLY AFG", "Manual §D.2 Table 3 row 27",
      quoted: ["2 x S//REL TO USA, IRQ/DISPLAY ONLY AFG", "SECRET//REL TO USA, IRQ/DISPLAY ONLY AFG"]),
    Portions(
      32, "S//REL TO USA, AFG/DISPLAY ONLY IRQ + S//REL TO USA, GBR/DISPLAY ONLY PAK",
      "SECRET//NOFORN", "Manual §D.2, H.8 DISPLAY ONLY"),
    Portions(
      33, "S//DISPLAY ONLY IRQ + S//RELIDO",
      "SECRET//NOFORN", "Manual §D.2 Table 3 row 18"),
    Portions(
      34, "U//DSEN + S//NF/DSEN",
      "SECRET//NOFORN/DEA SENSITIVE", "Manual §D.2, H.8 DEA SENSITIVE"),
    Portions(
      35, "U//DS + S//NF",
      "SECRET//NOFORN", "Manual §D.2, H.9 LIMDIS"),
    Portions(
      36, "U//SBU + U//SBU/SSI + U//FOUO",
      "UNCLASSIFIED//SBU/SSI", "Manual §D.2, H.9 SBU, SSI"),
    Portions(
      37, "U//SBU + S//NF",
      "SECRET//NOFORN", "Manual §D.2, H.9 SBU"),
    Portions(
      37, "U//SBU-NF + U//FOUO + S//REL TO USA, AUS",
      "SECRET//NOFORN", "Manual §D.2, H.9 SBU"),
    Portions(
      38, "U//SBU-NF + U//FOUO",
      "UNCLASSIFIED//SBU NOFORN", "Manual §D.2, H.9 SBU NOFORN"),
    Portions(
      39, "U//SBU-NF + U//FOUO/NF",
      "UNCLASSIFIED//NOFORN//SBU", "Manual §D.2, H.9 SBU NOFORN"),
    Portions(
      40, "S//REL TO USA, FVEY + U//REL TO USA, FVEY//LES",
      "SECRET//REL TO USA, FVEY//LES",
      "Manual §D.2, H.9 LES (the page prints the portion in the wrong category order)"),
    Portions(
      41, "U//LES + U//FOUO",
      "UNCLASSIFIED//LES", "Manual §D.2, H.9 LES"),
    Portions(
      41, "S//NF + U//LES",
      "SECRET//NOFORN//LES", "Manual §D.2, H.9 LES"),
    Portions(
      42, "S//REL TO USA, FVEY + U//LES-NF",
      "SECRET//NOFORN//LES", "Manual §D.2, H.9 LES NOFORN"),
    Portions(
      43, "U//LES-NF + U//FOUO",
      "UNCLASSIFIED//LES NOFORN", "Manual §D.2, H.9 LES NOFORN"),
    Portions(
      44, "S//REL TO USA, ACGU + U//REL TO USA, ACGU//SSI",
      "SECRET//REL TO USA, ACGU//SSI", "Manual §D.2, H.9 SSI"),
    Portions(
      45, "S//NF//XD + S//NF//ND",
      "SECRET//NOFORN//NODIS", "Manual H.9 (NODIS beats EXDIS)"),
    Portions(
      46, "U//DCNI + S//REL TO USA, IRQ",
      "SECRET//NOFORN", "Manual H.6 (UCNI in a classified document)"),
  ]
}
