/// Reference 2.2: invalid and doubtful markings, with the finding each must give.
extension ReferenceVectors {
  struct Invalid: ReferenceVector {
    static let section = "2.2"
    let row: Int
    let text: String
    let code: String
    let ism: String?
    let isMalformed: Bool
    let fix: String?
    /// The banner above, for portions held against one.
    let under: String?
    let authority: String
    let quoted: [String]
    var testDescription: String { text }

    init(
      _ row: Int, _ text: String, _ code: String, _ ism: String? = nil, malformed: Bool = false,
      fix: String? = nil, under: String? = nil, from authority: String? = nil, quoted: [String]? = nil
    ) {
      self.row = row
      self.text = text
      self.code = code
      self.ism = ism.map { "ISM-ID-" + $0 }
      self.isMalformed = malformed
      self.fix = fix
      self.under = under
      let rule = ism.map { "ISM-ID-" + $0 }
      self.authority = [rule, authority].compactMap(\.self).joined(separator: "; ")
      self.quoted = quoted ?? [text]
    }
  }

  static let invalid: [Invalid] = [
    Invalid(1, "S//NOFORN", "MK0103", fix: "SECRET//NOFORN", from: "Manual H.1; grammar 1.2 US-CLASS"),
    Invalid(1, "SECRET//NF", "MK0103", fix: "SECRET//NOFORN", from: "Manual H.8 NOFORN; register 1.3"),
    Invalid(2, "(S//NOFORN)", "MK0103", fix: "(S//NF)", from: "Manual H.8 NOFORN; register 1.3"),
    Invalid(2, "SECRET / / NOFORN", "MK0104", fix: "SECRET//NOFORN", from: "Manual §A; grammar 1.2 banner"),
    Invalid(3, "SECRET//REL TO USA", "MK0205", "00319", from: "Manual H.8 REL TO"),
    Invalid(
      3, "SECRET//REL TO GBR, USA", "MK0106", fix: "SECRET//REL TO USA, GBR", from: "Manual H.8; order 1.4"),
    Invalid(4, "SECRET//REL TO GBR, AUS", "MK0205", "00214", from: "Manual H.8 REL TO"),
    Invalid(
      4, "SECRET//REL TO GBR, AUS", "MK0106", fix: "SECRET//REL TO USA, AUS, GBR",
      from: "Manual H.8; order 1.4"),
    Invalid(
      4, "SECRET//REL TO USA CAN", "MK0108", fix: "SECRET//REL TO USA, CAN",
      from: "Manual H.8; grammar 1.2 dissem"),
    Invalid(
      5, "SECRET//REL TO USA, FVEY, GBR", "MK0106", fix: "SECRET//REL TO USA, GBR, FVEY",
      from: "Manual H.8; order 1.4"),
    // The reference has XQZ here, which is Akrotiri in CVEnumISMCATRelTo; XQX is in no vocabulary.
    Invalid(
      5, "SECRET//REL TO USA, XQX", "MK0109", malformed: true, from: "CVEnumISMCATRelTo",
      quoted: ["SECRET//REL TO USA, XQZ"]),
    Invalid(6, "SECRET//NOFORN/REL TO USA, GBR", "MK0204", "00033", fix: "SECRET//NOFORN"),
    Invalid(6, "SECRET//NOFORN/RELIDO", "MK0204", "00169", fix: "SECRET//NOFORN"),
    Invalid(7, "SECRET//DISPLAY ONLY AFG/RELIDO", "MK0204", "00169", from: "Manual H.8 DISPLAY ONLY"),
    Invalid(
      7, "SECRET//DISPLAY ONLY IRQ, AFG", "MK0106", fix: "SECRET//DISPLAY ONLY AFG, IRQ",
      from: "Manual H.8; order 1.4"),
    Invalid(
      8, "SECRET//ORCON/ORCON-USGOV", "MK0204", fix: "SECRET//ORCON",
      from: "Manual H.8 ORCON (exclusive in human marking; ISM encodes both)"),
    Invalid(8, "SECRET//ORCON/RELIDO", "MK0204", "00325", fix: "SECRET//ORCON"),
    Invalid(9, "UNCLASSIFIED//ORCON", "MK0201", "00028"),
    Invalid(9, "CONFIDENTIAL//IMCON", "MK0201", "00107"),
    Invalid(10, "SECRET//FOUO", "MK0202", "00030", fix: "SECRET"),
    Invalid(10, "SECRET//LIMDIS", "MK0202", "00346", fix: "SECRET"),
    Invalid(11, "SECRET//NODIS", "MK0203", "00313", fix: "SECRET//NOFORN//NODIS"),
    Invalid(
      11, "SECRET//NOFORN//NODIS/EXDIS", "MK0204", "00038", fix: "SECRET//NOFORN//NODIS",
      from: "Manual H.9 NODIS"),
    Invalid(12, "SECRET//SI-G//ORCON", "MK0201", "00044"),
    Invalid(12, "TOP SECRET//SI-G//NOFORN", "MK0203", "00045", fix: "TOP SECRET//SI-G//ORCON/NOFORN"),
    Invalid(13, "TOP SECRET//SI-G//ORCON-USGOV", "MK0204", "00341"),
    Invalid(13, "TOP SECRET//HCS-O//NOFORN", "MK0203", "00335", fix: "TOP SECRET//HCS-O//ORCON/NOFORN"),
    Invalid(14, "SECRET//HCS-P ABC//ORCON/NOFORN", "MK0201", "00453"),
    Invalid(14, "TOP SECRET//RSV", "MK0203", "00243"),
    Invalid(15, "SECRET//TK-BLFH//NOFORN", "MK0201", "00368"),
    Invalid(15, "TOP SECRET//TK-KAND", "MK0203", "00371", fix: "TOP SECRET//TK-KAND//NOFORN"),
    Invalid(
      16, "TOP SECRET//SI/123//NOFORN", "MK0106", fix: "TOP SECRET//123/SI//NOFORN",
      from: "Manual H.4; order 1.4"),
    Invalid(16, "TOP SECRET//TK/SI", "MK0106", fix: "TOP SECRET//SI/TK", from: "Manual H.4; order 1.4"),
    Invalid(17, "SECRET//NOFORN//SI", "MK0105", fix: "SECRET//SI//NOFORN", from: "Manual §A; categories 1.1"),
    Invalid(
      17, "SECRET//SAR-BP//SAR-CD", "MK0114", fix: "SECRET//SAR-BP/CD",
      from: "Manual H.5, §I; grammar 1.2 sap"),
    Invalid(18, "CONFIDENTIAL//RD-CNWDI", "MK0201", "00175", from: "Manual H.6 CNWDI"),
    Invalid(18, "SECRET//FRD-CNWDI", "MK0112", "00185", malformed: true, from: "Manual H.6 CNWDI"),
    Invalid(
      19, "SECRET//RD-SIGMA 20 14", "MK0106", fix: "SECRET//RD-SIGMA 14 20", from: "Manual H.6; order 1.4"),
    Invalid(19, "SECRET//RD/FRD", "MK0204", "00321", fix: "SECRET//RD"),
    Invalid(20, "SECRET//DOD UCNI", "MK0202", "00181", fix: "SECRET//NOFORN"),
    Invalid(20, "SECRET//FGI USA", "MK0205", from: "Manual H.7 FGI; constraints 1.5"),
    Invalid(21, "SECRET//FGI NZL CAN", "MK0106", fix: "SECRET//FGI CAN NZL", from: "Manual H.7; order 1.4"),
    Invalid(21, "//DEU SECRET//FGI CAN", "MK0206", from: "Manual H.7 FGI (in a US or joint product only)"),
    Invalid(22, "//JOINT RESTRICTED CAN USA", "MK0206", from: "Manual H.3 JOINT"),
    Invalid(22, "//JOINT S USA GBR//REL TO USA", "MK0205", "00377", from: "Manual H.3 JOINT"),
    Invalid(
      23, "(//JOINT S GBR USA)", "MK0205", "00377", fix: "(//JOINT S GBR USA//REL TO USA, GBR)",
      from: "Manual H.3 JOINT"),
    Invalid(
      23, "//COSMIC SECRET", "MK0112", malformed: true, from: "Manual H.2 NATO; grammar 1.2 nato-class"),
    Invalid(
      23, "//NATO TOP SECRET", "MK0112", malformed: true, from: "Manual H.2 NATO; grammar 1.2 nato-class"),
    Invalid(
      24, "SECRET//NOFORN//20301231", "MK0115", fix: "SECRET//NOFORN", from: "Manual §I (until Feb 2008)"),
    Invalid(24, "SECRET//XYZZY//NOFORN", "MK0102", malformed: true, from: "grammar 1.2, parser traps"),
    Invalid(25, "TOP SECRET//TK//RELIDO/NOFORN", "MK0204", "00169", fix: "TOP SECRET//TK//NOFORN"),
    Invalid(25, "(TS//NF)", "MK0207", "00059", under: "SECRET"),
  ]
}
