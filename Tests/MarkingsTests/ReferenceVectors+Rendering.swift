/// Reference 2.1: attributes, banner and portion of one marking, from the public ODNI rendering examples (Manual §J).
extension ReferenceVectors {
  /// One marking in its three forms.
  struct Rendering: ReferenceVector {
    static let section = "2.1"
    let row: Int
    /// The attributes in the reference's short form: `TS USA SCI="SI TK" dis="OC"`.
    let attributes: String
    let banner: String
    let portion: String
    let authority: String
    /// Whether the row writes the portion out; two of them say "the same in parentheses".
    let isPortionWritten: Bool
    var quoted: [String] { [attributes, banner] + (isPortionWritten ? [portion] : []) }
    var testDescription: String { banner }

    init(
      _ row: Int, _ attributes: String, _ banner: String, _ portion: String, _ authority: String,
      isPortionWritten: Bool = true
    ) {
      self.row = row
      self.attributes = attributes
      self.banner = banner
      self.portion = portion
      self.authority = authority
      self.isPortionWritten = isPortionWritten
    }
  }

  static let renderings: [Rendering] = [
    Rendering(
      1, #"TS USA SCI="SI SI-G SI-G-ABCD SI-G-ACDE TK" dis="OC""#, "TOP SECRET//SI-G ABCD ACDE/TK//ORCON",
      "(TS//SI-G ABCD ACDE/TK//OC)", "Manual §J (H.4 SI-G, TK; H.8 ORCON)"),
    Rendering(
      2, #"TS USA SCI="RSV RSV-ABC RSV-DEF TK""#, "TOP SECRET//RSV-ABC-DEF/TK", "(TS//RSV-ABC-DEF/TK)",
      "Manual §J (H.4 RSV, TK)"),
    Rendering(
      3, #"TS USA SCI="SI" FGIopen="AUS" dis="OC""#, "TOP SECRET//SI//FGI AUS//ORCON",
      "(TS//SI//FGI AUS//OC)", "Manual §J (H.7 FGI in a US product)"),
    Rendering(
      4, #"TS owner=AUS SCI="SI""#, "//AUS TOP SECRET//SI", "(//AUS TS//SI)", "Manual §J (H.2 non-US)"),
    Rendering(
      5, #"TS owner=NATO nonUS="ATOMAL BOHEMIA""#, "//COSMIC TOP SECRET//ATOMAL/BOHEMIA",
      "(//CTS//ATOMAL/BOHEMIA)", "Manual §J (H.2 NATO)"),
    Rendering(
      6, #"S  owner=NATO nonUS="ATOMAL""#, "//NATO SECRET//ATOMAL", "(//NS//ATOMAL)",
      "Manual §J (H.2 NATO)"),
    Rendering(
      7, #"S  owner="DEU USA" dis="REL" rel="USA DEU NATO""#,
      "//JOINT SECRET DEU USA//REL TO USA, DEU, NATO", "(//JOINT S DEU USA//REL TO USA, DEU, NATO)",
      "Manual §J (H.3 JOINT)"),
    Rendering(
      8, #"S  USA aea="RD RD-CNWDI RD-SG-14 RD-SG-20""#, "SECRET//RD-CNWDI-SIGMA 14 20",
      "(S//RD-CNWDI-SG 14 20)", "Manual §J (H.6 RD, CNWDI, SIGMA)"),
    Rendering(9, #"S  USA dis="RS""#, "SECRET//RSEN", "(S//RS)", "Manual §J (H.8 RSEN)"),
    Rendering(9, #"U dis="FOUO""#, "UNCLASSIFIED//FOUO", "(U//FOUO)", "Manual §J (H.8 FOUO)"),
    Rendering(
      10, #"S  USA dis="REL DISPLAYONLY" rel="USA AUS NATO" disp="AFG IRQ""#,
      "SECRET//REL TO USA, AUS, NATO/DISPLAY ONLY AFG, IRQ",
      "(S//REL TO USA, AUS, NATO/DISPLAY ONLY AFG, IRQ)", "Manual §J (H.8 REL TO, DISPLAY ONLY)",
      isPortionWritten: false),
    Rendering(
      11, #"S  USA SAR="HOMECOMING_DANCE PROM_TUX PROM_TUX-JR PROM_TUX-JR-A16 PROM_TUX-JR-A17""#,
      "SECRET//SAR-HOMECOMING DANCE/PROM TUX-JR A16 A17",
      "(S//SAR-HOMECOMING DANCE/PROM TUX-JR A16 A17)", "Manual §J (H.5 SAP)", isPortionWritten: false),
  ]

  /// A banner that has a shorter way to say the same.
  struct Equality: ReferenceVector {
    static let section = "2.1"
    let row: Int
    let long: String
    let short: String
    /// Program names that only a registry can tell to be the same: nickname and abbreviation.
    let programs: [(String, String)]
    let authority: String
    var quoted: [String] { [long, short] }
    var testDescription: String { long }
  }

  static let equalities: [Equality] = [
    Equality(
      row: 14, long: "TOP SECRET//SI-GAMMA/TALENT KEYHOLE//RISK SENSITIVE/ORIGINATOR CONTROLLED/NOFORN",
      short: "TOP SECRET//SI-G/TK//RSEN/ORCON/NOFORN", programs: [],
      authority: "Manual §J and register (a banner may spell out or abbreviate any control)"),
    Equality(
      row: 15, long: "TOP SECRET//SAR-BUTTER POPCORN-123/CANDY APPLE-XYZ YYY//NOFORN",
      short: "TOP SECRET//SAR-BP-123/CA-XYZ YYY//NOFORN",
      programs: [("BUTTER POPCORN", "BP"), ("CANDY APPLE", "CA")],
      authority: "Manual §J (H.5 SAP: nickname or digraph; the names need a registry)"),
  ]

  /// A banner that prints as it was read, and what its nested lists hold.
  struct Printed: ReferenceVector {
    static let section = "2.1"
    let row: Int
    let banner: String
    /// The systems, compartments and sub-compartments or programs: `SI(G(ABCD DEFG) MMM(AACD))`.
    let nested: String
    let authority: String
    var quoted: [String] { [banner] }
    var testDescription: String { banner }

    init(_ row: Int, _ banner: String, nested: String = "", _ authority: String) {
      self.row = row
      self.banner = banner
      self.nested = nested
      self.authority = authority
    }
  }

  static let printed: [Printed] = [
    Printed(
      12, "TOP SECRET//123/SI-G ABCD DEFG-MMM AACD//ORCON/NOFORN", nested: "123 SI(G(ABCD DEFG) MMM(AACD))",
      "Manual §J (H.4 SCI, compartments nest)"),
    Printed(
      13, "SECRET//SAR-ABC-DEF 123/SDA-121//NOFORN", nested: "ABC(DEF(123)) SDA(121)",
      "Manual §J (H.5 SAP, the prefix is written once)"),
    Printed(
      16, "SECRET//FGI GBR JPN NATO//REL TO USA, GBR, JPN, NATO", "Manual §J (H.7 FGI, H.8 REL TO)"),
    Printed(16, "SECRET//REL TO USA, GBR, JPN, ISAF, NATO", "Manual §J (H.8 REL TO)"),
    Printed(16, "SECRET//USA/CAN/GBR EYES ONLY", "Manual §J (H.8 EYES ONLY)"),
  ]

  /// A slip in the public text, named in the note under the table: read, and said to be one.
  struct Trap: ReferenceVector {
    static let section = "2.1"
    var row: Int { 0 }
    let text: String
    let quoted: [String]
    let code: String
    let ism: String?
    let fix: String
    let authority: String
    var testDescription: String { text }
  }

  static let traps: [Trap] = [
    Trap(
      text: "TOP SECRET// SI-NK//NOFORN", quoted: ["SI-NK"], code: "MK0104", ism: nil,
      fix: "TOP SECRET//SI-NK//NOFORN", authority: "Manual H.4 (printed with a leading space)"),
    Trap(
      text: "TOP SECRET//HCS-P JJJ-P DDDD//ORCON/NOFORN", quoted: ["HCS-P JJJ-P DDDD"], code: "MK0107",
      ism: nil, fix: "TOP SECRET//HCS-P DDDD JJJ//ORCON/NOFORN", authority: "Manual §J (P is repeated)"),
    Trap(
      text: "(U//LES//REL TO USA, FVEY)", quoted: ["(U//LES//REL TO …)"], code: "MK0105", ism: nil,
      fix: "(U//REL TO USA, FVEY//LES)", authority: "Manual H.9 LES (categories in the wrong order)"),
    // ODNI's renderer takes RD and FRD together; the Manual and ISM do not.
    Trap(
      text: "SECRET//RD/FRD//NOFORN", quoted: [#"aea="RD … FRD …""#], code: "MK0204", ism: "ISM-ID-00321",
      fix: "SECRET//RD//NOFORN", authority: "Manual H.6; ISM-ID-00321"),
  ]
}
