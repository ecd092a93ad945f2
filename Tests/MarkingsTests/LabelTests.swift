import Diagnostics
import Testing

@testable import Markings

/// Labels of STANAG 4774, after ADatP-4774 Table 17.
struct LabelTests {
  private func element(
    _ policy: String, _ level: String, _ categories: [(String, String, [String])] = [],
    name: String = "originatorConfidentialityLabel"
  ) -> LabelElement {
    let space = ConfidentialityLabel.namespace
    func leaf(_ name: String, _ text: String) -> LabelElement {
      LabelElement(namespace: space, name: name, text: text)
    }
    let information = LabelElement(
      namespace: space, name: "ConfidentialityInformation",
      children: [leaf("PolicyIdentifier", policy), leaf("Classification", level)]
        + categories.map { tag, kind, values in
          LabelElement(
            namespace: space, name: "Category", attributes: ["TagName": tag, "Type": kind],
            children: values.map { leaf("GenericValue", $0) })
        })
    return LabelElement(namespace: space, name: name, children: [information])
  }

  @Test func table17() throws {
    let plain = try ConfidentialityLabel(
      element("NATO", "UNCLASSIFIED", [("Context", "PERMISSIVE", ["NATO"])]))
    #expect(plain.reading.marking?.banner == "//NATO UNCLASSIFIED")
    let staff = try ConfidentialityLabel(
      element(
        "NATO", "UNCLASSIFIED",
        [("Context", "PERMISSIVE", ["NATO"]), ("Administrative", "INFORMATIVE", ["STAFF"])]))
    #expect(staff.reading.marking?.banner == "//NATO UNCLASSIFIED")
    let restricted = try ConfidentialityLabel(
      element(
        "NATO", "RESTRICTED",
        [
          ("Context", "PERMISSIVE", ["NATO", "Releasable"]),
          ("Releasable To", "PERMISSIVE", ["NATO", "JPN", "CHE", "UKR"]),
        ]))
    #expect(restricted.reading.marking?.banner == "//NATO RESTRICTED//REL TO USA, CHE, JPN, UKR, NATO")
    #expect(restricted.audience.countries.isSuperset(of: ["JPN", "CHE", "UKR", "GBR", "USA"]))
    #expect(!restricted.audience.countries.contains("IRQ"))
    let only = try ConfidentialityLabel(
      element(
        "NATO", "CONFIDENTIAL",
        [("Context", "PERMISSIVE", ["KFOR"]), ("Only", "PERMISSIVE", ["NATO", "IRL", "SWE", "UKR"])]))
    #expect(only.reading.marking?.banner == "//NATO CONFIDENTIAL//REL TO USA, IRL, SWE, UKR, NATO")
    // A group that is no published code widens nothing.
    let unknown = try ConfidentialityLabel(
      element(
        "NATO", "UNCLASSIFIED",
        [("Releasable To", "PERMISSIVE", ["NATO", "ISAF", "KFOR", "RESOLUTE SUPPORT"])]))
    #expect(unknown.reading.marking?.releasableTo == ["USA", "ISAF", "KFOR", "NATO"])
    #expect(unknown.reading.problems.contains { $0.code == .labelUnknownAudience })
    #expect(!unknown.audience.countries.contains("AFG"))
  }

  @Test func levels() throws {
    for (written, banner) in [
      ("SECRET", "//NATO SECRET"), ("NATO SECRET", "//NATO SECRET"),
      ("COSMIC TOP SECRET", "//COSMIC TOP SECRET"),
      ("TOP SECRET", "//COSMIC TOP SECRET"),
    ] {
      #expect(try ConfidentialityLabel(element("NATO", written)).reading.marking?.banner == banner)
    }
    #expect(try ConfidentialityLabel(element("USA", "SECRET")).reading.marking?.banner == "SECRET")
    #expect(try ConfidentialityLabel(element("NATO", "VERY SECRET")).reading.isMalformed)
    #expect(try ConfidentialityLabel(element("EXAMPLE", "SECRET")).reading.isMalformed)
  }

  @Test func unknownRestrictiveCategoriesStay() throws {
    let label = try ConfidentialityLabel(
      element("NATO", "SECRET", [("Special Handling", "RESTRICTIVE", ["ALPHA"])]))
    #expect(label.reading.marking?.captions == ["SPECIAL HANDLING ALPHA"])
  }

  @Test func malformedLabelsAreRefused() {
    let space = ConfidentialityLabel.namespace
    let empty = LabelElement(namespace: space, name: "originatorConfidentialityLabel")
    let foreign = LabelElement(namespace: "urn:example", name: "originatorConfidentialityLabel")
    var odd = element("NATO", "SECRET")
    odd.children.append(LabelElement(namespace: space, name: "Surprise"))
    var successor = element("NATO", "SECRET")
    successor.children.append(LabelElement(namespace: space, name: "SuccessionHandling"))
    var twice = element("NATO", "SECRET")
    twice.children += twice.children
    for bad in [
      empty, foreign, odd, successor, twice, element("", "SECRET"), element("NATO", ""),
      element("NATO", "SECRET", [("X", "WILD", ["A"])]),
    ] {
      #expect(throws: ConfidentialityLabel.Failure.self) { try ConfidentialityLabel(bad) }
    }
  }

  /// Writing, reading back, and the same marking again.
  @Test(arguments: [
    "SECRET//REL TO USA, IRQ", "TOP SECRET//SI-G ABCD/TK//ORCON/NOFORN", "UNCLASSIFIED", "UNCLASSIFIED//FOUO",
    "CUI", "CUI//SP-PRVCY//NOFORN",
    "//NATO SECRET", "//COSMIC TOP SECRET//BOHEMIA", "//NATO RESTRICTED//REL TO USA, JPN, NATO",
    "//JOINT SECRET GBR USA//REL TO USA, GBR",
    "//CAN GBR SECRET", "//FGI SECRET", "SECRET//FGI//NOFORN", "SECRET//SAR-BUTTER POPCORN-12//NOFORN",
    "SECRET; SENSITIVE",
    "SECRET//REL TO USA, GBR/DISPLAY ONLY IRQ", "SECRET//ORCON-USGOV/NOFORN", "SECRET//USA/GBR EYES ONLY",
  ])
  func labelsRoundTrip(_ banner: String) throws {
    let marking = try #require(MarkingReader.banner(banner).marking)
    let label = ConfidentialityLabel(marking, created: "2026-01-31T12:00:00Z")
    let back = try ConfidentialityLabel(parsed(label.xml))
    #expect(back == label)
    #expect(back.reading.marking == marking, "\(back.reading.problems.map(\.message))")
    let binding = LabelBinding(
      label: label, references: [.init(uri: "report.txt", contentType: "text/plain")])
    #expect(try LabelBinding.read(parsed(LabelBinding.xml([binding]))) == [binding])
  }

  @Test func valuesAreEscaped() throws {
    let label = ConfidentialityLabel(
      policy: "A<B>&\"C\"", classification: "S\u{1}E\nT",
      categories: [.init(tagName: "x\"/><y", kind: .restrictive, values: ["</slab:Category>"])])
    let text = String(decoding: label.xml, as: UTF8.self)
    #expect(text.contains("A&lt;B&gt;&amp;&quot;C&quot;"))
    #expect(text.contains("S\u{FFFD}E&#10;T"))
    #expect(!text.contains("<y"))
    #expect(try ConfidentialityLabel(parsed(label.xml)).policy == "A<B>&\"C\"")
  }

  /// A parser for what the writer writes, no more.
  private func parsed(_ bytes: [UInt8]) -> LabelElement {
    let text = String(decoding: bytes, as: UTF8.self)
    let spaces = ["slab": ConfidentialityLabel.namespace, "mb": LabelBinding.namespace]
    func decoded(_ text: some StringProtocol) -> String {
      var result = String(text)
      for (entity, value) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#10;", "\n"), ("&amp;", "&"),
      ] {
        result = result.split(separator: entity, omittingEmptySubsequences: false).joined(separator: value)
      }
      return result
    }
    var stack = [LabelElement(namespace: "", name: "")]
    for part in text.split(separator: "<") {
      let pieces = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      var tag = String(pieces[0])
      if tag.hasPrefix("/") {
        let done = stack.removeLast()
        stack[stack.count - 1].children.append(done)
      } else {
        let isEmpty = tag.hasSuffix("/")
        if isEmpty { tag.removeLast() }
        let name = tag.prefix { $0 != " " }.split(separator: ":")
        var element = LabelElement(namespace: spaces[String(name[0])] ?? "", name: String(name[1]))
        let fields = tag.dropFirst(name[0].count + name[1].count + 1).split(
          separator: "\"", omittingEmptySubsequences: false)
        for index in stride(from: 0, to: fields.count - 1, by: 2) {
          let key = fields[index].drop { $0 == " " }.dropLast()
          let local = key.split(separator: ":").last.map(String.init) ?? ""
          element.attributes[local] = decoded(fields[index + 1])
        }
        element.attributes["slab"] = nil
        if isEmpty {
          stack[stack.count - 1].children.append(element)
        } else {
          stack.append(element)
        }
      }
      if pieces.count > 1 { stack[stack.count - 1].text += decoded(pieces[1]) }
    }
    return stack[0].children.first ?? stack[0]
  }
}
