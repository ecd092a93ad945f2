import Diagnostics

/// The author's banner held against the one its portions call for. Nothing is ever lowered: where the
/// author's is stricter it stays until a person decides.
public struct BannerComparison: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable {
    case equal
    /// The author's banner lacks protection a portion calls for.
    case underMarked
    /// The author's banner has protection no portion calls for, and lacks none.
    case overMarked
  }

  public let verdict: Verdict
  /// Tokens the portions call for and the author's banner lacks.
  public let missing: [String]
  /// Tokens the author's banner has and no portion calls for.
  public let extra: [String]
  public let problems: [MarkingProblem]

  /// - Parameters:
  ///   - author: the banner as the author wrote it.
  ///   - computed: the banner the portions call for.
  public init(author: Marking, computed: Marking) {
    var missing: [String] = []
    var extra: [String] = []
    if author.classification < computed.classification {
      missing.append(computed.classification.title)
    } else if author.classification > computed.classification {
      extra.append(author.classification.title)
    }
    let authorTokens = BannerComparison.tokens(author)
    let computedTokens = BannerComparison.tokens(computed)
    missing += computedTokens.filter { !authorTokens.contains($0) }
    extra += authorTokens.filter { !computedTokens.contains($0) }
    if author.hasDisclosureMark || computed.hasDisclosureMark,
      DisclosureOrder(author) != DisclosureOrder(computed)
    {
      let text = BannerComparison.disclosureText
      if !DisclosureOrder(author).isAsStrict(as: DisclosureOrder(computed)) {
        missing.append(text(computed))
      } else {
        extra.append(text(author))
      }
    }
    self.missing = missing
    self.extra = extra
    verdict = !missing.isEmpty ? .underMarked : !extra.isEmpty ? .overMarked : .equal
    var problems: [MarkingProblem] = []
    if !missing.isEmpty {
      problems.append(
        MarkingProblem(
          .bannerUnderMarked, "The banner lacks \(missing.joined(separator: ", ")).", fix: computed.banner))
    }
    if !extra.isEmpty {
      problems.append(
        MarkingProblem(
          .bannerOverMarked, "The banner has \(extra.joined(separator: ", ")), which no portion calls for."))
    }
    self.problems = problems
  }

  /// Every token but the level and foreign disclosure, one a compartment, in banner order.
  private static func tokens(_ marking: Marking) -> [String] {
    var tokens: [String] = []
    switch marking.ownership {
    case .unitedStates: break
    case .concealedForeign: tokens.append("FGI")
    case .foreign, .nato, .joint: tokens += marking.ownership.foreignCodes.map { "FGI \($0)" }
    }
    for (systems, prefix) in [(marking.sci, ""), (marking.sap, "SAR-")] {
      for system in systems {
        tokens.append(prefix + system.name)
        for compartment in system.compartments {
          tokens.append("\(prefix)\(system.name)-\(compartment.name)")
          tokens += compartment.subcompartments.map { "\(prefix)\(system.name)-\(compartment.name) \($0)" }
        }
      }
    }
    let energy = marking.atomicEnergy
    tokens += energy.parts(portion: false).map { String($0.prefix { $0 != "-" }) }
    if energy.isWeaponDesign { tokens.append("CNWDI") }
    tokens += Set(energy.restrictedSigmas + energy.formerlyRestrictedSigmas).sorted().map { "SIGMA \($0)" }
    tokens += marking.natoControls.map(\.rawValue)
    switch marking.foreignSource {
    case .concealed: tokens.append("FGI")
    case .named(let codes): tokens += codes.map { "FGI \($0)" }
    case nil: break
    }
    if let cui = marking.cui {
      tokens.append("CUI")
      tokens += cui.specified.map { "SP-\($0)" } + cui.basic
      tokens += ControlledUnclassified.Limits.entries.filter { cui.limits.contains($0.limit) }.map(\.title)
    }
    let others = marking.dissemination.subtracting([.noForeign, .releasableByDisclosureOfficial])
    tokens += others.entries.map(\.abbreviation)
    tokens += marking.nonIC.entries.map(\.abbreviation)
    tokens += marking.compensatory.map { "ACCM-\($0)" } + marking.captions + marking.secondLine.tokens
    return tokens
  }

  private static func disclosureText(_ marking: Marking) -> String {
    if marking.dissemination.contains(.noForeign) { return "NOFORN" }
    var parts: [String] = []
    if !marking.releasableTo.isEmpty {
      parts.append("REL TO " + marking.releasableTo.joined(separator: ", "))
    }
    if marking.dissemination.contains(.releasableByDisclosureOfficial) { parts.append("RELIDO") }
    if !marking.eyesOnly.isEmpty { parts.append(marking.eyesOnly.joined(separator: "/") + " EYES ONLY") }
    if !marking.displayOnlyTo.isEmpty {
      parts.append("DISPLAY ONLY " + marking.displayOnlyTo.joined(separator: ", "))
    }
    return parts.isEmpty ? "no foreign disclosure mark" : parts.joined(separator: "/")
  }

  /// Compares the computed banner with the author's, or nil where the portions gave none.
  public static func of(author: Marking, portions: RollUp) -> BannerComparison? {
    portions.banner.map { BannerComparison(author: author, computed: $0) }
  }
}
