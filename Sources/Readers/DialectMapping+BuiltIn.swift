import Rules

/// Vocabularies without paragraphs, whose meaning lies in the names of their fields (markings.md sections 4.10 and 5).
extension DialectMapping {
  static let builtIn = [biometricEnrolment, sanctionsList]

  /// Biometric enrolments in the XML form of ANSI/NIST-ITL and EBTS.
  private static let biometricEnrolment = DialectMapping(
    id: "xml.ebts", root: "NISTBiometricInformationExchangePackage",
    namespace: "http://biometrics.nist.gov/standard/2011",
    entries: inside("IdentificationID", .number, "TransactionControlIdentification")
      + inside("Date", .date, "TransactionDate") + inside("DateTime", .date, "TransactionUTCDate")
      + inside(
        "IdentificationID", .identifier,
        """
        PersonFBIIdentification PersonStateFingerprintIdentification PersonSSNIdentification \
        PersonMiscellaneousIdentification PersonUniversalControlNumber InternmentSerialNumber CaptureTagNumber \
        CaseIdentification
        """))

  /// Lists of listed people and entities in the form of the United Nations' consolidated list.
  private static let sanctionsList = DialectMapping(
    id: "xml.un-list", root: "CONSOLIDATED_LIST", namespace: "",
    entries: [
      Entry(
        .date,
        NodePath(
          text: "/CONSOLIDATED_LIST/@dateGenerated",
          steps: [
            NodePath.Step(.element("CONSOLIDATED_LIST")), NodePath.Step(.attribute("dateGenerated")),
          ]))
    ] + anywhere(.identifier, "DATAID REFERENCE_NUMBER")
      + inside("NUMBER", .identifier, "INDIVIDUAL_DOCUMENT")
      + anywhere(.portion, "INDIVIDUAL ENTITY") + anywhere(.paragraph, "COMMENTS1")
      + anywhere(.field, "NOTE TITLE VALUE DATE YEAR"))

  private static func anywhere(_ role: Role, _ names: String) -> [Entry] {
    names.split(separator: " ").map { Entry(role, .anywhere(String($0))) }
  }

  /// The elements of these names, and those called `child` in them, which hold the value in some editions.
  private static func inside(_ child: String, _ role: Role, _ names: String) -> [Entry] {
    names.split(separator: " ").flatMap { name -> [Entry] in
      let outer = NodePath.anywhere(String(name))
      let inner = NodePath(
        text: outer.text + "/" + child, steps: outer.steps + [NodePath.Step(.element(child))])
      return [Entry(role, inner), Entry(role, outer)]
    }
  }
}
