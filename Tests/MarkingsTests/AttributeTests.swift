import Diagnostics
import Testing

@testable import Markings

/// ISM attributes that cannot be understood, or break a rule of their own.
struct AttributeTests {
  static let base = ["classification": "S", "ownerProducer": "USA"]

  static let malformed: [[String: String]] = [
    [:], ["classification": "S"], ["ownerProducer": "USA"], ["classification": "", "ownerProducer": "USA"],
    ["classification": "SECRET", "ownerProducer": "USA"], ["classification": "S C", "ownerProducer": "USA"],
    ["classification": "S", "ownerProducer": "QQQ"],
    ["classification": "S", "ownerProducer": "FGI CAN"], ["SCIcontrols": "XYZ"], ["SCIcontrols": "SI-"],
    ["SCIcontrols": "HCS HCS-Q"],
    ["SCIcontrols": "SI-G-A-B"], ["SCIcontrols": "si"], ["SARIdentifier": "BP-"], ["SARIdentifier": "bp"],
    ["SARIdentifier": "SI"], ["atomicEnergyMarkings": "RD-SG-13"],
    ["atomicEnergyMarkings": "XX"], ["disseminationControls": "NOFORN"], ["disseminationControls": "REL"],
    ["disseminationControls": "EYES"],
    ["disseminationControls": "DISPLAYONLY"], ["releasableTo": "USA GBR"], ["displayOnlyTo": "IRQ"],
    ["disseminationControls": "REL", "releasableTo": "USA QQQ"],
    ["disseminationControls": "DISPLAYONLY", "displayOnlyTo": "QQQ"],
    ["FGIsourceOpen": "QQQ"], ["FGIsourceProtected": "DEU"], ["FGIsourceProtected": "FGI DEU"],
    ["FGIsourceOpen": "DEU", "FGIsourceProtected": "FGI"],
    ["nonICmarkings": "XX"], ["nonICmarkings": "ACCM-"], ["nonUSControls": "NATO-XX"], ["cuiBasic": "XX"],
    ["cuiSpecified": "SP-PRVCY"],
    ["secondBannerLine": "XX"], ["joint": "yes"],
  ]

  @Test(arguments: malformed)
  func whatIsNotUnderstoodIsMalformed(_ attributes: [String: String]) {
    let isComplete =
      attributes.isEmpty || attributes["classification"] != nil || attributes["ownerProducer"] != nil
    let reading = MarkingReader.ism(isComplete ? attributes : attributes.merging(Self.base) { own, _ in own })
    #expect(reading.isMalformed, "\(reading.marking?.banner ?? "")")
    #expect(reading.problems.contains { $0.severity == .error })
  }

  static let doubtful: [([String: String], String, String)] = [
    (["SCIcontrols": "SI-G", "disseminationControls": "OC NF"], "MK0203", "00388"),
    (["disseminationControls": "OC-USGOV NF"], "MK0203", "00302"),
    (["atomicEnergyMarkings": "RD-SG-14", "disseminationControls": "NF"], "MK0203", "00183"),
    (["atomicEnergyMarkings": "FRD-SG-14", "disseminationControls": "NF"], "MK0203", "00184"),
    (["atomicEnergyMarkings": "RD-CNWDI", "disseminationControls": "NF"], "MK0203", "00185"),
    (["disseminationControls": "REL", "releasableTo": "GBR"], "MK0205", "00214"),
    (["ownerProducer": "FGI"], "MK0203", "00219"),
    (["disseminationControls": "NF REL", "releasableTo": "USA GBR"], "MK0204", "00033"),
    (["disseminationControls": "RELIDO NF"], "MK0204", "00169"),
    (["ownerProducer": "USA GBR", "joint": "true", "disseminationControls": "NF"], "MK0204", ""),
    (
      [
        "ownerProducer": "CAN GBR", "joint": "true", "disseminationControls": "REL",
        "releasableTo": "USA CAN GBR",
      ], "MK0205", "00383"
    ),
    (["classification": "U", "SCIcontrols": "SI"], "MK0201", "00043"),
    (["classification": "U", "SARIdentifier": "BP"], "MK0201", "00016"),
    (["classification": "R"], "MK0206", ""),
    (["ownerProducer": "DEU", "disseminationControls": "RELIDO"], "MK0206", "00124"),
    (["disseminationControls": "FOUO"], "MK0202", "00030"), (["nonICmarkings": "ND"], "MK0203", "00313"),
  ]

  @Test(arguments: doubtful)
  func rulesHoldForAttributes(_ attributes: [String: String], _ code: String, _ ism: String) {
    let reading = MarkingReader.ism(attributes.merging(Self.base) { own, _ in own })
    #expect(!reading.isMalformed)
    #expect(
      reading.problems.contains { $0.code.id == code && ($0.ism ?? "").hasSuffix(ism) }, "\(reading.problems)"
    )
  }

  private static let derivative = ["derivativelyClassifiedBy": "A", "derivedFrom": "B"]

  /// The authority block as attributes, each with its rules; of the resource element they ask what a whole document
  /// must have.
  static let authority: [([String: String], isDerivative: Bool, isResource: Bool, [String])] = [
    (["classification": "U", "classifiedBy": "A"], false, false, ["00016"]),
    (["classification": "U", "declassDate": "2035-01-01"], false, false, ["00016"]),
    (["classification": "U"], false, true, []),
    (["classifiedBy": "A", "classificationReason": "1.4(c)"], false, false, []),
    (["classifiedBy": "A"], false, false, ["00017"]), ([:], true, false, []),
    (["derivativelyClassifiedBy": "A"], false, false, ["00143"]),
    (["classificationReason": "1.4(c)"], true, false, ["00221"]),
    (
      ["classifiedBy": "A", "classificationReason": "1.4(c)", "derivedFrom": "B"], false, false, ["00367"]
    ),
    (["declassDate": "2085-01-01", "declassException": "50X1-HUM"], false, false, ["00133"]),
    (["declassDate": "2035-01-01", "declassException": "AEA"], false, false, ["00133"]),
    (["declassDate": "2050-01-01", "declassException": "25X1"], false, false, []),
    (["declassEvent": "end"], false, false, ["00385"]),
    (["declassEvent": "end", "declassDate": "2035-01-01"], false, false, []),
    ([:], false, true, ["00142", "00014"]), (["declassException": "25X1"], true, true, ["00141"]),
    (["declassException": "50X1-HUM"], true, true, []),
    (["declassException": "50X1-HUM", "atomicEnergyMarkings": "RD"], true, true, ["00246"]),
    (["declassException": "AEA", "atomicEnergyMarkings": "RD"], true, true, []),
    (
      ["declassDate": "2035-01-01", "SARIdentifier": "BP CD", "compliesWith": "USGov USIC USDOD"], true, true,
      ["00531"]
    ),
    (
      ["declassDate": "2035-01-01", "SARIdentifier": "BP BP-J1 CD", "compliesWith": "USGov USIC USDOD"], true,
      true, ["00534", "00531", "00533"]
    ),
  ]

  @Test(arguments: authority)
  func authorityAttributesAreChecked(
    _ attributes: [String: String], _ isDerivative: Bool, _ isResource: Bool, _ rules: [String]
  ) {
    var all = Self.base
    all["disseminationControls"] = "NF"
    if isDerivative { all.merge(Self.derivative) { $1 } }
    if isResource { all["resourceElement"] = "true" }
    all.merge(attributes) { $1 }
    let found = MarkingReport(attributes: all, input: "").reading.problems
    #expect(found.compactMap { $0.ism.map { String($0.suffix(5)) } } == rules)
  }

  @Test func sarIdentifiersMayCarryAuthorityAndLevel() {
    let reading = MarkingReader.ism(
      Self.base.merging(["SARIdentifier": "DOD:S:BP DOD:S:BP-J12"]) { own, _ in own })
    #expect(reading.marking?.banner == "SECRET//SAR-BP-J12")
  }

  @Test func attributesThatSayNothingAreIgnored() {
    let reading = MarkingReader.ism(
      Self.base.merging(["DESVersion": "202111.202211", "createDate": "2012-03-15"]) { own, _ in own })
    #expect(reading.marking == Marking(.secret))
    #expect(reading.problems.isEmpty)
  }
}
