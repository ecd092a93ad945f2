@testable import Markings

/// Reference 2.5: CUI banners.
extension ReferenceVectors {
  struct Controlled: ReferenceVector {
    static let section = "2.5"
    var row: Int { 1 }
    let text: String
    /// As it prints; nil where the marking is not one of CUI alone.
    let banner: String?
    /// Each finding's code and severity, in their order.
    let findings: [String]
    let ism: String?
    let authority: String
    var quoted: [String] { [text] }
    var testDescription: String { text }

    init(
      _ text: String, _ banner: String?, _ findings: [String], ism: String? = nil, _ authority: String
    ) {
      self.text = text
      self.banner = banner
      self.findings = findings
      self.ism = ism
      self.authority = authority
    }
  }

  static let controlled: [Controlled] = [
    Controlled("CUI", "CUI", [], "32 CFR 2002.20(b)(1)"),
    Controlled("CUI//SP-LPROT//NOFORN", "CUI//SP-LPROT//NOFORN", [], "32 CFR 2002.20(b)(2)-(3)"),
    Controlled(
      "CUI//PRVCY/SP-LPROT", "CUI//SP-LPROT/PRVCY", ["MK0106 error"],
      "CUI Marking Handbook v1.1 (Specified before Basic)"),
    // A and B stand for categories: the registry has neither, which is said, too.
    Controlled(
      "CUI//SP-B/SP-A", "CUI//SP-A/SP-B", ["MK0702 warning", "MK0702 warning", "MK0106 error"],
      "CUI Marking Handbook v1.1 (alphabetical order)"),
    Controlled(
      "CUI//NF", "CUI//NOFORN", ["MK0103 warning"], "CUI Marking Handbook v1.1 (NF is the portion form)"),
    Controlled(
      "CONTROLLED//SP-X//FED ONLY/NOFORN", "CUI//SP-X//FED ONLY/NOFORN", ["MK0702 warning"],
      "32 CFR 2002.20(b)(1): CUI or CONTROLLED"),
    Controlled("SECRET//CUI", nil, ["MK0206 error"], ism: "ISM-ID-00478", "ISM-ID-00478"),
  ]
}
