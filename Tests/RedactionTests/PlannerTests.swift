import Documents
import Markings
import ReleaseModel
import Rules
import SourceText
import Testing

@testable import Redaction

struct PlannerTests {
  private func released(
    _ sample: Sample, findings: [Finding] = [], links: LinkLayer = LinkLayer(mentions: [], links: []),
    order: ReleaseOrder = .sample(), people: [PersonFacts] = []
  ) -> (ReleasedDocument, Plan) {
    let plan = Planner(order: order, people: people).plan(
      sample.document, markings: sample.markings, findings: findings, links: links, subject: "R1")
    var pseudonyms = Pseudonyms.sample
    let document = Gate().release(
      sample.document, plan, markings: sample.markings, controlNumber: "DOC-000001", pseudonyms: &pseudonyms)
    return (document, plan)
  }

  @Test func aPortionAboveTheLevelGoesAndItsMarkStays() {
    let (document, plan) = released(
      Sample(["(U) The site held forty persons.", "(S//NF) A source was debriefed."]))
    #expect(document.plainText == "(U) The site held forty persons.\n(S//NF) [(b)(1)]\n")
    #expect(document.disposition == .partial)
    #expect(document.releasedBanner == "UNCLASSIFIED")
    #expect(document.originalBanner == "SECRET//NOFORN")
    #expect(plan.pending.isEmpty)
  }

  @Test func aMalformedMarkCountsAsTheHighestAndWaits() {
    let (document, plan) = released(
      Sample(["(U) One.", "(S//NOFRON) Names follow."]), order: .sample(level: .topSecret))
    #expect(!document.plainText.contains("Names"))
    #expect(!document.plainText.contains("NOFRON"))
    #expect(plan.pending.map(\.kind) == [.marking])
  }

  @Test func anUnmarkedPortionTakesTheBanner() {
    let secret = released(Sample(["(U) One is open.", "He was moved in June."], banner: "SECRET")).0
    #expect(secret.plainText == "(U) One is open.\n[(b)(1)]\n")
    let open = released(Sample(["He was moved in June."], banner: "UNCLASSIFIED")).0
    #expect(open.plainText == "He was moved in June.\n")
  }

  @Test func nothingLeavesADocumentThatIsNotMarkedAtAll() {
    let (document, plan) = released(Sample(["He was moved in June."], banner: "hello"))
    #expect(document.disposition == .withheld)
    #expect(plan.pending.contains { $0.kind == .marking })
  }

  @Test func aControlWithoutApprovalWaits() {
    let sample = Sample(["(U) One is open.", "(U//FOUO) Two."], banner: "UNCLASSIFIED//FOUO")
    let (document, plan) = released(sample)
    #expect(document.plainText == "(U) One is open.\n(U//FOUO) [pending decision]\n")
    #expect(plan.pending.map(\.kind) == [.approval])
    let approved = released(sample, order: .sample(approvals: ["FOUO"])).0
    #expect(approved.plainText == "(U) One is open.\n(U//FOUO) Two.\n")
    #expect(approved.releasedBanner == "UNCLASSIFIED//FOUO")
  }

  @Test func documentsWithoutSubstanceAreWithheldWithASlip() {
    let (document, _) = released(Sample(["(S) One.", "(S//NF) Two."]))
    #expect(document.disposition == .withheld)
    #expect(document.slip?.label == "(b)(1)")
    #expect(document.plainText == "[Withheld in full: (b)(1)]\n")
    #expect(document.title == nil)
  }

  @Test func overlappingFindingsUniteAndAllReasonsAreKept() {
    let sample = Sample(["(U) The asset QVLANTERN met him twice."])
    let findings = [
      sample.finding("one", "asset QVLANTERN", .redact, ground: "b3"),
      sample.finding("two", "QVLANTERN met", .redact, ground: "b1"),
    ]
    let (document, plan) = released(sample, findings: findings)
    #expect(document.plainText == "(U) The [(b)(1), (b)(3)] him twice.\n")
    guard case .released(let passages) = plan.regions[0] else { Issue.record("not released"); return }
    #expect(passages.flatMap(\.reasons).map(\.sourceName) == ["one@1", "two@1"])
  }

  /// A reason that lies inside another's span is hidden text itself: it is kept, and not printed.
  @Test func aGroundUnderABoxIsNotPrinted() {
    let sample = Sample(["(U) The long passage with 07701234567 in it ends."])
    let outer = sample.finding("one", "long passage with 07701234567 in it", .redact, ground: "b3")
    let inner = sample.finding("two", "07701234567", .redact, ground: "b6")
    let (document, plan) = released(sample, findings: [outer, inner])
    #expect(document.plainText == "(U) The [(b)(3)] ends.\n")
    #expect(document == released(sample, findings: [outer]).0)
    guard case .released(let passages) = plan.regions[0] else { Issue.record("not released"); return }
    #expect(passages[0].reasons.count == 2)
  }

  @Test func redactIsStrongerThanAPseudonym() {
    let sample = Sample(["(U) Then Yusuf Example left."])
    let findings = [
      sample.finding(
        "one", "Yusuf Example", .pseudonym(category: "Person"), ground: "b6", entity: "p1", category: "person"
      ),
      sample.finding("two", "Example", .redact, ground: "b7C"),
    ]
    var pseudonyms = Pseudonyms.sample
    let label = pseudonyms.label(for: "list:p1", category: "Person")
    #expect(released(sample, findings: [findings[0]]).0.plainText == "(U) Then [\(label)] left.\n")
    #expect(released(sample, findings: findings).0.plainText == "(U) Then [(b)(6)] left.\n")
  }

  @Test func twoPeopleOnOnePassageBecomeABoxThatWaits() {
    let sample = Sample(["(U) Then Yusuf Example left."])
    let findings = ["p1", "p2"].map {
      sample.finding(
        "one", "Yusuf Example", .pseudonym(category: "Person"), ground: "b6", entity: $0, category: "person")
    }
    let document = released(sample, findings: findings).0
    #expect(document.plainText == "(U) Then [(b)(6)] left.\n")
    #expect(document.boxes[0].isPending)
  }

  @Test func aMinorIsNeverRenamed() {
    let sample = Sample(["(U) His son Sami was ten."])
    let finding = sample.finding(
      "people.minor", "Sami", .pseudonym(category: "Person"), ground: "b6", entity: "m1", category: "minor")
    #expect(released(sample, findings: [finding]).0.plainText == "(U) His son [(b)(6)] was ten.\n")
  }

  @Test func aRuleThatCouldNotFinishHoldsThePortion() {
    let sample = Sample(["(U) One is open.", "(U) Two is long."])
    let (document, plan) = released(
      sample, findings: [sample.finding("slow", "long", .redact, isHeld: true)])
    #expect(document.plainText == "(U) One is open.\n(U) [(b)(3)]\n")
    #expect(plan.pending.map(\.kind) == [.held])
  }

  @Test func aFlagRedactsNothingAndWaits() {
    let sample = Sample(["(U) He denied it."])
    let (document, plan) = released(
      sample, findings: [sample.finding("exculpatory.denial", "denied", .flag(kind: "exculpatory"))])
    #expect(document.plainText == "(U) He denied it.\n")
    #expect(document.flags.map(\.kind) == ["exculpatory"])
    #expect(plan.pending.map(\.kind) == [.flag])
  }

  @Test func aRuleMayWithholdTheWholeDocument() {
    let sample = Sample(["(U) From the liaison service."])
    let document = released(
      sample, findings: [sample.finding("liaison", "liaison", .withholdDocument, ground: "b1")]
    ).0
    #expect(document.disposition == .withheld)
    #expect(!document.plainText.contains("service"))
  }

  private func links(
    _ sample: Sample, _ mentions: [(String, Int, Mention.Kind, [(String, PersonLink.State)])]
  ) -> LinkLayer {
    let made = mentions.map { Mention($0.2, sample.span($0.0, occurrence: $0.1), key: $0.0) }
    let links = mentions.enumerated().flatMap { index, mention in
      mention.3.map { PersonLink(mention: index, person: $0.0, state: $0.1, evidence: []) }
    }
    return LinkLayer(mentions: made, links: links)
  }

  @Test func theSubjectStaysNamedAndOthersDoNot() {
    let sample = Sample([
      "(U) Ali Example met Omar Sample. Omar Sample left with Little One and Someone Open."
    ])
    let layer = links(
      sample,
      [
        ("Ali Example", 1, .name, [("R1", .probable)]), ("Omar Sample", 1, .name, [("R2", .probable)]),
        ("Omar Sample", 2, .name, [("R2", .confirmed)]), ("Little One", 1, .name, [("R3", .confirmed)]),
        ("Someone Open", 1, .name, [("R4", .candidate)]),
      ])
    let (document, plan) = released(
      sample, links: layer,
      people: [
        PersonFacts(id: "R1", isProtected: false), PersonFacts(id: "R2", isProtected: false),
        PersonFacts(id: "R3", isProtected: true),
      ])
    var pseudonyms = Pseudonyms.sample
    let label = pseudonyms.label(for: "registry:R2", category: "Person")
    #expect(
      document.plainText
        == "(U) Ali Example met [\(label)]. [\(label)] left with [(b)(6)] and [(b)(6)].\n")
    #expect(plan.pending.isEmpty)
  }

  /// Law 8: a mention that may or may not be the subject is shown as nobody's.
  @Test func anOpenIdentityIsBoxedAndWaits() {
    let sample = Sample(["(U) Ali Example was there."])
    let layer = links(sample, [("Ali Example", 1, .name, [("R1", .ambiguous), ("R2", .ambiguous)])])
    let (document, plan) = released(sample, links: layer)
    #expect(document.plainText == "(U) [(b)(6)] was there.\n")
    #expect(plan.pending.map(\.kind) == [.identity])
  }

  /// An alias that two third parties share is neither's pseudonym: a person must say who it is.
  @Test func aSharedAliasIsBoxedAndWaits() {
    let sample = Sample(["(U) Abu Example was there."])
    let layer = links(sample, [("Abu Example", 1, .name, [("R2", .candidate), ("R3", .candidate)])])
    let (document, plan) = released(sample, links: layer)
    #expect(document.plainText == "(U) [(b)(6)] was there.\n")
    #expect(plan.pending.map(\.words) == ["a name that several people of the registry share"])
    // The same where two entries of a list of third parties have it.
    let listed = ["p1", "p2"].map {
      sample.finding(
        "one", "Abu Example", .pseudonym(category: "Person"), ground: "b6", entity: $0, category: "person")
    }
    let (boxed, _) = released(sample, findings: listed)
    #expect(boxed.plainText == "(U) [(b)(6)] was there.\n")
    #expect(boxed.boxes.map(\.isPending) == [true])
  }

  @Test func anIdentifierOfNobodyInTheRegistryIsBoxed() {
    let sample = Sample(["(U) ISN US9IZ-000999CI was read out."])
    let layer = links(sample, [("US9IZ-000999CI", 1, .isn, [])])
    #expect(released(sample, links: layer).0.plainText == "(U) ISN [(b)(6)] was read out.\n")
  }

  @Test func aRuleThatNamesItsEntitySparesTheSubject() {
    let sample = Sample(["(U) National number 199912345678 and 199900000001."])
    let layer = links(sample, [("199912345678", 1, .nationalNumber, [("R1", .confirmed)])])
    let findings = ["199912345678", "199900000001"].map {
      sample.finding("identifier.national-number", $0, .redact, ground: "b6", entity: "identifier:\($0)")
    }
    let document = released(sample, findings: findings, links: layer).0
    #expect(document.plainText == "(U) National number 199912345678 and [(b)(6)].\n")
  }
}
