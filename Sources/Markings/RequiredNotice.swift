/// A notice the document must carry because of a control in its marking (`CVEnumISMNotice`; the ISM rules "data has a
/// corresponding notice"). Whether the notice is there, the document shows; the marking shows that it must be.
public struct RequiredNotice: Hashable, Sendable {
  /// The value of `noticeType`, such as `RD` or `GEOCAP`.
  public let type: String
  /// The control that calls for it, as a banner writes it.
  public let control: String
  /// The rule's identifier, such as `ISM-ID-00386`; nil where the rule is the Manual's alone.
  public let ism: String?
}

extension Marking {
  /// The notices a document with this marking must carry, in register order.
  public var requiredNotices: [RequiredNotice] {
    var notices: [RequiredNotice] = []
    func require(_ applies: Bool, _ type: String, _ control: String, _ ism: String?) {
      if applies {
        notices.append(RequiredNotice(type: type, control: control, ism: ism.map { "ISM-ID-" + $0 }))
      }
    }
    let keyhole = sci.first { $0.name == "TK" && !$0.compartments.isEmpty }
    require(keyhole != nil, "GEOCAP", keyhole?.text ?? "", "00386")
    require(atomicEnergy.isRestrictedData, "RD", "RD", "00127")
    require(atomicEnergy.isWeaponDesign, "CNWDI", "RD-CNWDI", "00244")
    // RD comes before FRD, and its notice with it.
    require(atomicEnergy.isFormerlyRestrictedData && !atomicEnergy.isRestrictedData, "FRD", "FRD", "00128")
    func has(_ control: Dissemination) -> Bool { !dissemination.isDisjoint(with: control) }
    require(has(.riskSensitive), "RSEN", "RSEN", "00384")
    require(has(.controlledImagery), "IMC", "IMCON", "00129")
    require(has(.drugEnforcementSensitive), "DSEN", "DEA SENSITIVE", nil)
    require(has(.rawSurveillance), "RAWFISA", "RAWFISA", nil)
    require(has(.surveillance), "FISA", "FISA", "00130")
    func has(_ control: NonICDissemination) -> Bool { !nonIC.isDisjoint(with: control) }
    require(has(.limitedDistribution), "DS", "LIMDIS", "00134")
    require(has(.lawEnforcement), "LES", "LES", "00150")
    require(has(.lawEnforcementNoForeign), "LES-NF", "LES NOFORN", "00152")
    require(has(.securityInformation), "SSI", "SSI", "00356")
    return notices
  }
}
