import Diagnostics

/// Between labels and markings. The NATO policy has the categories of ADatP-4774 Table 17 (`Context`,
/// `Releasable To`, `Only`); a US label carries the ISM attributes as categories, so that nothing is lost on
/// the way back.
extension ConfidentialityLabel {
  private static let releasableTag = "Releasable To"

  /// The label of a marking. US and joint markings are written under the policy `USA`, NATO ones under
  /// `NATO`.
  /// - Parameter created: `2026-01-31T12:00:00Z`; nothing is taken from a clock.
  public init(_ marking: Marking, created: String) {
    var categories: [Category] = []
    var level = marking.classification.title
    var policy = "USA"
    if case .nato(nil) = marking.ownership {
      policy = "NATO"
      if marking.classification == .topSecret { level = "COSMIC TOP SECRET" }
    }
    for attribute in marking.ismAttributes where attribute.name != "classification" {
      if policy == "NATO", attribute.name == "ownerProducer" { continue }
      if policy == "USA", attribute.name == "ownerProducer", attribute.value == "USA" { continue }
      let isRelease = attribute.name == "releasableTo"
      categories.append(
        Category(
          tagName: isRelease ? ConfidentialityLabel.releasableTag : attribute.name,
          kind: isRelease || attribute.name == "displayOnlyTo" ? .permissive : .restrictive,
          values: attribute.value.split(separator: " ").map(String.init)))
    }
    if let cui = marking.cui, cui.basic.isEmpty, cui.specified.isEmpty {
      // No attribute says CUI without a category; a label must not lose it.
      categories.append(Category(tagName: "CUI", kind: .restrictive, values: ["CUI"]))
    }
    for caption in marking.captions {
      categories.append(Category(tagName: "caption", kind: .restrictive, values: [caption]))
    }
    self.init(policy: policy, classification: level, categories: categories, created: created)
  }

  /// What the label says as a marking. A category that is not understood stays as a caption, which needs its
  /// originator's approval; a classification or policy that is not understood makes the reading malformed.
  public var reading: MarkingReading {
    var problems: [MarkingProblem] = []
    var attributes: [String: String] = [:]
    var controls: [String] = []
    var isControlled = false
    var released: [String] = []
    var captions: [String] = privacyMarks.map { $0.uppercased() }
    let words = classification.uppercased().split(separator: " ").joined(separator: " ")
    func malformed(_ message: String) -> MarkingReading {
      MarkingReading(
        text: classification, marking: nil,
        problems: [MarkingProblem(.labelMalformed, message, token: Excerpt(classification))])
    }
    switch policy {
    case "NATO":
      let bare = words.hasPrefix("NATO ") ? String(words.dropFirst(5)) : words
      guard let level = Classification(title: bare == "COSMIC TOP SECRET" ? "TOP SECRET" : bare) else {
        return malformed("The classification is not one of NATO's.")
      }
      attributes["classification"] = level.letter
      attributes["ownerProducer"] = "NATO"
    case "USA", "US":
      guard let level = Classification(title: words) else {
        return malformed("The classification is not a US one.")
      }
      attributes["classification"] = level.letter
      attributes["ownerProducer"] = "USA"
    default: return malformed("The label's policy is not one that can be mapped.")
    }
    for category in categories where category.kind != .informative {
      let tag = category.tagName
      if tag.lowercased() == "releasable to" || tag == "Only" {
        let known = category.values.filter(CountryCode.isKnown)
        if known.count < category.values.count {
          problems.append(
            MarkingProblem(
              .labelUnknownAudience, "The label releases to a group whose members are not known."))
        }
        released += known
      } else if policy == "NATO", tag == "Context" {
        // The context is the policy's own community; it neither widens nor narrows.
        continue
      } else if tag == "CUI", policy != "NATO" {
        isControlled = true
      } else if Marking.attributeOrder.contains(tag) {
        if tag == "disseminationControls" {
          controls += category.values
        } else {
          attributes[tag] = category.values.joined(separator: " ")
        }
      } else {
        captions += tag == "caption" ? category.values : category.values.map { "\(tag) \($0)".uppercased() }
      }
    }
    if !released.isEmpty {
      // A US list begins with USA; NATO has the United States in it.
      attributes["releasableTo"] = CountryCode.sortedWithUnitedStatesFirst(["USA"] + released).joined(
        separator: " ")
      if !controls.contains("REL"), !controls.contains("EYES") { controls.append("REL") }
    }
    if !controls.isEmpty { attributes["disseminationControls"] = controls.joined(separator: " ") }
    let read = MarkingReader.ism(attributes)
    guard var marking = read.marking else {
      return MarkingReading(text: read.text, marking: nil, problems: problems + read.problems)
    }
    if isControlled, marking.cui == nil { marking.cui = ControlledUnclassified() }
    for caption in captions {
      problems.append(
        MarkingProblem(
          .markingCaption, "The label carries a category outside the register.", token: Excerpt(caption)))
    }
    marking.captions = Set(captions.map(ConfidentialityLabel.caption)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return MarkingReading(text: read.text, marking: marking, problems: problems + read.problems)
  }

  /// Upper case letters, digits, spaces and hyphens, as captions are written.
  private static func caption(_ text: String) -> String {
    let words = text.uppercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
    return words.isEmpty ? "UNREADABLE" : words.joined(separator: " ")
  }

  /// The countries the label lets read, by its `Releasable To` or `Only` lists and, for NATO, its members;
  /// groups whose members are not public are left out. Never the public.
  public var audience: Audience {
    let lists = categories.filter {
      $0.kind == .permissive && ($0.tagName.lowercased() == "releasable to" || $0.tagName == "Only")
    }
    var codes = lists.flatMap(\.values)
    if lists.isEmpty {
      codes = policy == "NATO" ? ["NATO"] : policy == "USA" || policy == "US" ? ["USA"] : []
    }
    return Audience(name: policy, countries: Set(codes.flatMap { CountryCode.members($0) ?? [] }))
  }
}
