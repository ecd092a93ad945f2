import Testing

@testable import Markings

/// Who may receive a text: REL TO, DISPLAY ONLY, NOFORN, consent, and coalitions whose members are never assumed.
struct ReleasabilityTests {
  static let iraq = Audience(name: "court of Exampla", countries: ["IRQ"])
  static let partners = Audience(name: "partners", countries: ["GBR", "IRQ"])
  static let britain = Audience(name: "Britain", countries: ["GBR"])
  static let us = Audience(name: "US court", countries: ["USA"])
  static let everyone = Audience(name: "public", countries: [], isPublic: true)

  struct Case: Sendable, CustomTestStringConvertible {
    let portion: String
    let audience: Audience
    let level: Classification
    let approvals: Set<String>
    let verdict: Releasability.Verdict
    let missing: [String]
    var testDescription: String { "\(portion) to \(audience.name) at \(level.title)" }

    init(
      _ portion: String, _ audience: Audience, _ level: Classification, _ verdict: Releasability.Verdict,
      approvals: Set<String> = [], missing: [String] = []
    ) {
      self.portion = portion
      self.audience = audience
      self.level = level
      self.approvals = approvals
      self.verdict = verdict
      self.missing = missing
    }
  }

  static let cases: [Case] = [
    // Level.
    Case("(U)", iraq, .unclassified, .release), Case("(U)", everyone, .unclassified, .release),
    Case("(U)", us, .unclassified, .release), Case("(C//REL TO USA, IRQ)", iraq, .unclassified, .withhold),
    Case("(S//REL TO USA, IRQ)", iraq, .confidential, .withhold),
    Case("(S//REL TO USA, IRQ)", iraq, .secret, .release),
    Case("(C//REL TO USA, IRQ)", iraq, .secret, .release),
    Case("(TS//REL TO USA, IRQ)", iraq, .secret, .withhold),
    // NOFORN and no mark.
    Case("(S//NF)", iraq, .secret, .withhold), Case("(U//NF)", iraq, .unclassified, .withhold),
    Case("(U//NF)", everyone, .unclassified, .withhold), Case("(S//NF)", us, .secret, .release),
    Case("(S)", iraq, .secret, .withhold), Case("(S)", us, .secret, .release),
    Case("(S)", everyone, .secret, .withhold),
    Case("(C)", britain, .topSecret, .withhold),
    // REL TO names every country of the audience.
    Case("(S//REL TO USA, GBR)", iraq, .secret, .withhold),
    Case("(S//REL TO USA, GBR)", partners, .secret, .withhold),
    Case("(S//REL TO USA, GBR, IRQ)", partners, .secret, .release),
    Case("(U//REL TO USA, JPN)", iraq, .unclassified, .withhold),
    Case("(U//REL TO USA, IRQ)", iraq, .unclassified, .release),
    Case("(U//REL TO USA, IRQ)", everyone, .unclassified, .withhold),
    Case("(S//REL TO USA, IRQ)", everyone, .secret, .withhold),
    Case("(S//REL TO USA, IRQ)", us, .secret, .release),
    // Coalitions: only published members.
    Case("(S//REL TO USA, FVEY)", britain, .secret, .release),
    Case("(S//REL TO USA, FVEY)", iraq, .secret, .withhold),
    Case("(S//REL TO USA, NATO)", britain, .secret, .release),
    Case("(S//REL TO USA, EU)", britain, .secret, .withhold),
    Case("(S//REL TO USA, MCFI)", iraq, .secret, .withhold),
    Case("(S//REL TO USA, ISAF)", britain, .secret, .withhold),
    Case("(S//REL TO USA, IRKS)", iraq, .secret, .withhold),
    Case("(S//REL TO USA, CWCS)", britain, .secret, .release),
    // DISPLAY ONLY is not a release.
    Case("(S//DISPLAY ONLY IRQ)", iraq, .secret, .withhold),
    Case("(S//REL TO USA, GBR/DISPLAY ONLY IRQ)", iraq, .secret, .withhold),
    Case("(S//REL TO USA, GBR/DISPLAY ONLY IRQ)", britain, .secret, .release),
    Case("(U//DISPLAY ONLY IRQ)", everyone, .unclassified, .withhold),
    // Consent.
    Case("(U//FOUO)", iraq, .unclassified, .needsApproval, missing: ["FOUO"]),
    Case("(U//FOUO)", iraq, .unclassified, .release, approvals: ["FOUO"]),
    Case("(U//FOUO)", everyone, .unclassified, .needsApproval, missing: ["FOUO"]),
    Case("(U//FOUO)", everyone, .unclassified, .release, approvals: ["FOUO"]),
    Case("(S//OC/REL TO USA, IRQ)", iraq, .secret, .needsApproval, missing: ["ORCON"]),
    Case("(S//OC/REL TO USA, IRQ)", iraq, .secret, .release, approvals: ["ORCON"]),
    Case("(S//OC/REL TO USA, IRQ)", iraq, .secret, .needsApproval, approvals: ["FOUO"], missing: ["ORCON"]),
    Case("(S//FGI DEU//REL TO USA, IRQ)", iraq, .secret, .needsApproval, missing: ["FGI DEU"]),
    Case("(S//FGI DEU//REL TO USA, IRQ)", iraq, .secret, .release, approvals: ["FGI DEU"]),
    Case(
      "(S//FGI DEU//REL TO USA, IRQ)", iraq, .secret, .needsApproval, approvals: ["FGI"], missing: ["FGI DEU"]
    ),
    Case("(S//FGI//REL TO USA, IRQ)", iraq, .secret, .needsApproval, missing: ["FGI"]),
    Case("(//DEU S//REL TO USA, IRQ)", iraq, .secret, .needsApproval, missing: ["FGI DEU"]),
    Case("(//FGI S//REL TO USA, IRQ)", iraq, .secret, .needsApproval, missing: ["FGI"]),
    Case("(//NS//REL TO USA, IRQ)", iraq, .secret, .needsApproval, missing: ["FGI NATO"]),
    Case("(//JOINT S GBR USA//REL TO USA, GBR, IRQ)", iraq, .secret, .needsApproval, missing: ["FGI GBR"]),
    Case("(S//PR/REL TO USA, IRQ)", iraq, .secret, .needsApproval, missing: ["PROPIN"]),
    Case("(S//RELIDO)", iraq, .secret, .needsApproval, missing: ["RELIDO"]),
    Case("(S//RELIDO)", iraq, .secret, .release, approvals: ["RELIDO"]),
    Case("(S//REL TO USA, IRQ/RELIDO)", iraq, .secret, .release),
    Case("(S//REL TO USA, GBR/RELIDO)", iraq, .secret, .withhold),
    Case("(U//LES)", iraq, .unclassified, .needsApproval, missing: ["LES"]),
    Case("(U//SBU)", iraq, .unclassified, .needsApproval, missing: ["SBU"]),
    Case("(U//SSI)", everyone, .unclassified, .needsApproval, missing: ["SSI"]),
    Case("(U//LES-NF)", iraq, .unclassified, .withhold, approvals: ["LES NOFORN"]),
    Case("(U//SBU-NF)", everyone, .unclassified, .withhold, approvals: ["SBU NOFORN"]),
    Case("(U//DCNI)", iraq, .unclassified, .needsApproval, missing: ["DOD UCNI"]),
    Case("(CUI)", iraq, .unclassified, .needsApproval, missing: ["CUI"]),
    Case("(CUI)", everyone, .unclassified, .needsApproval, missing: ["CUI"]),
    Case("(CUI//FED ONLY)", us, .unclassified, .needsApproval, approvals: ["CUI"], missing: ["FED ONLY"]),
    Case("(S//SI//REL TO USA, IRQ)", iraq, .secret, .needsApproval, missing: ["SI"]),
    Case("(S//SAR-BP//REL TO USA, IRQ)", iraq, .secret, .needsApproval, missing: ["SAR-BP"]),
    Case("(U; SENSITIVE)", iraq, .unclassified, .needsApproval, missing: ["SENSITIVE"]),
    Case("(S//REL TO USA, IRQ//ND)", iraq, .secret, .withhold, approvals: ["NODIS"]),
    Case("(U//FISA)", everyone, .unclassified, .needsApproval, missing: ["FISA"]),
    // Both at once: what forbids comes first, and nothing missing is hidden.
    Case("(S//OC/NF)", iraq, .secret, .withhold, missing: ["ORCON"]),
    Case("(S//OC)", us, .secret, .needsApproval, missing: ["ORCON"]),
  ]

  @Test(arguments: cases)
  func verdicts(_ vector: Case) throws {
    let marking = try #require(MarkingReader.portion(vector.portion).marking)
    let found = releasability(of: marking, to: vector.audience, at: vector.level, approvals: vector.approvals)
    #expect(found.verdict == vector.verdict, "\(found.reasons)")
    #expect(!found.reasons.isEmpty)
    if vector.verdict != .withhold || !vector.missing.isEmpty { #expect(found.approvals == vector.missing) }
  }

  @Test func reasonsAreWords() throws {
    let marking = try #require(MarkingReader.portion("(S//NF)").marking)
    let found = releasability(of: marking, to: Self.iraq, at: .unclassified, approvals: [])
    #expect(found.reasons.first == "SECRET is above the release level UNCLASSIFIED")
    #expect(found.reasons.count == 2)
  }

  @Test func anAudienceWithoutCountriesGetsNothingClassified() throws {
    let nobody = Audience(name: "unnamed", countries: [])
    let marking = try #require(MarkingReader.portion("(S//REL TO USA, IRQ)").marking)
    #expect(releasability(of: marking, to: nobody, at: .topSecret, approvals: []).verdict == .withhold)
    #expect(
      releasability(of: .unclassified, to: nobody, at: .unclassified, approvals: []).verdict == .withhold)
  }
}
