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
