import Documents
import Hashing
import Markings
import ReleaseModel
import Rules
import SourceText
import Testing

@testable import Redaction

/// What people decided, carried out by the planner, and what is asked again.
struct DecisionTests {
  private static let paragraphs = [
    "(U) The mill stood open.", "(U//FOUO) The keys were with the guard.",
    "(S//NF) The crates were opened by night.",
    "An unmarked line of text.", "(U) The asset QVLANTERN met him, and he denied it.",
  ]

  private func sample(_ paragraphs: [String] = DecisionTests.paragraphs) -> Sample {
    Sample(paragraphs, banner: "not a banner")
  }

  private func plan(
    _ sample: Sample, _ findings: [Finding] = [], _ entries: [DecisionBook.Entry] = [],
    secondPerson: Set<ReviewAct> = [], all: Bool = true
  ) -> Plan {
    Planner(
      order: .sample(), people: [], decisions: DecisionBook(entries, secondPerson: secondPerson),
      listsSettled: all
    ).plan(
      sample.document, markings: sample.markings, findings: findings,
      links: LinkLayer(mentions: [], links: []),
      subject: "R1")
  }

  private func released(_ sample: Sample, _ plan: Plan) -> ReleasedDocument {
    var pseudonyms = Pseudonyms.sample
    return Gate().release(
      sample.document, plan, markings: sample.markings, controlNumber: "DOC-000001", pseudonyms: &pseudonyms)
  }

  private func key(_ kind: PendingItem.Kind, _ plan: Plan) throws -> Digest {
    try #require((plan.pending + plan.settled).first { $0.kind == kind }?.key, "\(kind)")
  }

  private func entry(
    _ key: Digest, _ act: ReviewAct, _ text: String = "", ground: String? = nil, by name: String = "A. Person"
  ) -> DecisionBook.Entry {
    .init(
      key: key, ruling: Ruling(act, text: text, ground: ground.map { Ground(code: $0, authority: "law") }),
      name: name)
  }

  @Test func whatNobodyDecidedStaysWithheld() throws {
    let sample = sample()
    let plan = plan(sample)
    #expect(plan.pending.map(\.kind.rawValue).sorted() == ["approval", "marking"])
    #expect(plan.settled.map(\.kind).filter { $0 != .released } == [.classified])
    let text = released(sample, plan).plainText
    #expect(!text.contains("keys") && !text.contains("crates") && !text.contains("unmarked"))
  }

  @Test func anApprovedPortionLeavesAndNothingElseDoes() throws {
    let sample = sample()
    let decided = plan(sample, [], [entry(try key(.approval, plan(sample)), .release)])
    #expect(decided.pending.map(\.kind) == [.marking])
    let text = released(sample, decided).plainText
    #expect(text.contains("The keys were with the guard.") && !text.contains("crates"))
  }

  /// The mark that held before a downgrade is not printed as if it held still, and the banner is rolled up anew.
  @Test func aDowngradedPortionLeavesUnderItsNewMark() throws {
    let sample = sample()
    let decided = plan(sample, [], [entry(try key(.classified, plan(sample)), .downgrade, "(U)")])
    let document = released(sample, decided)
    #expect(document.plainText.contains("(U) The crates were opened by night."))
    #expect(!document.plainText.contains("S//NF"))
    #expect(document.releasedBanner == "UNCLASSIFIED")
    // Downgraded to what is still above the level, it stays out.
    let half = plan(sample, [], [entry(try key(.classified, plan(sample)), .downgrade, "(C)")])
    #expect(!released(sample, half).plainText.contains("crates"))
    // A mark that cannot be read is no decision.
    let odd = plan(sample, [], [entry(try key(.classified, plan(sample)), .downgrade, "(QQ)")])
    #expect(!released(sample, odd).plainText.contains("crates"))
  }

  @Test func anUnmarkedPortionTakesTheMarkingAPersonGivesIt() throws {
    let sample = sample()
    let decided = plan(sample, [], [entry(try key(.marking, plan(sample)), .downgrade, "(U)")])
    #expect(released(sample, decided).plainText.contains("(U) An unmarked line of text."))
    #expect(!decided.pending.contains { $0.kind == .marking })
  }

  @Test func aSubstituteStandsInThePlaceOfThePortion() throws {
    let sample = sample()
    let decided = plan(
      sample, [], [entry(try key(.classified, plan(sample)), .substitute, "Some goods were looked at.")])
    let document = released(sample, decided)
    #expect(document.plainText.contains("(U) [Some goods were looked at.]"))
    #expect(!document.plainText.contains("crates") && !document.plainText.contains("S//NF"))
    #expect(document.releasedBanner == "UNCLASSIFIED")
  }

  @Test func withheldForGoodIsNoLongerPending() throws {
    let sample = sample()
    let decided = plan(sample, [], [entry(try key(.approval, plan(sample)), .withhold, ground: "b5")])
    #expect(decided.pending.map(\.kind) == [.marking])
    let boxes = released(sample, decided).boxes
    #expect(boxes.contains { $0.label == "(b)(5)" && !$0.isPending })
  }

  @Test func aReferralIsAnsweredByItsOwner() throws {
    let sample = sample()
    let finding = sample.finding("source.x", "QVLANTERN", .refer(to: "Agency A"))
    let question = try key(.referral, plan(sample, [finding]))
    #expect(released(sample, plan(sample, [finding])).plainText.contains("asset [(b)(3)] met"))
    let open = plan(sample, [finding], [entry(question, .release)])
    #expect(released(sample, open).plainText.contains("asset QVLANTERN met"))
    let words = plan(sample, [finding], [entry(question, .substitute, "a man")])
    #expect(released(sample, words).plainText.contains("asset [a man] met"))
    let kept = plan(sample, [finding], [entry(question, .withhold)])
    #expect(!kept.pending.contains { $0.kind == .referral })
    #expect(released(sample, kept).boxes.contains { $0.label == "(b)(3)" && !$0.isPending })
    // What another rule withholds as well stays out: a decision answers one question.
    let other = sample.finding("source.y", "QVLANTERN met", .redact, ground: "b7D")
    let both = plan(sample, [finding, other], [entry(question, .release)])
    #expect(!released(sample, both).plainText.contains("QVLANTERN"))
  }

  @Test func aPortionPendingAtAnotherAgencyStaysOpen() throws {
    let sample = sample()
    let decided = plan(sample, [], [entry(try key(.approval, plan(sample)), .refer, "Agency A")])
    #expect(decided.pending.contains { $0.kind == .approval && $0.words.hasSuffix("referred to Agency A") })
    #expect(!released(sample, decided).plainText.contains("keys"))
  }

  // MARK: What may clear someone

  @Test func anExculpatoryPassageIsReleasedSummarisedOrLogged() throws {
    let sample = sample()
    let flag = sample.finding("exculpatory.denial", "he denied it", .flag(kind: "exculpatory"))
    let question = try key(.flag, plan(sample, [flag]))
    let released = plan(sample, [flag], [entry(question, .release)])
    #expect(!released.pending.contains { $0.kind == .flag })
    let logged = plan(sample, [flag], [entry(question, .log)])
    #expect(!logged.pending.contains { $0.kind == .flag } && logged.logged.count == 1)
    let summary = plan(sample, [flag], [entry(question, .summary, "he said no")])
    #expect(!summary.pending.contains { $0.kind == .flag })
    #expect(self.released(sample, summary).plainText.contains("(U) [he said no]\n"))
  }

  /// A decision to disclose that something else prevents is no decision carried out: it is asked again.
  @Test func aReleaseThatSomethingPreventsIsAskedAgain() throws {
    let sample = sample()
    let flag = sample.finding("exculpatory.denial", "opened by night", .flag(kind: "exculpatory"))
    let question = try key(.flag, plan(sample, [flag]))
    let decided = plan(sample, [flag], [entry(question, .release)])
    #expect(decided.pending.contains { $0.kind == .flag && $0.words.contains("something withholds it") })
    // Summarised, the words of the person stand where the portion was, and nothing of it does.
    let summary = plan(sample, [flag], [entry(question, .summary, "Goods were opened.")])
    let text = released(sample, summary).plainText
    #expect(text.contains("[Goods were opened.]") && !text.contains("crates"))
    #expect(!summary.pending.contains { $0.kind == .flag })
    // Downgraded as well, it leaves and the decision is carried out.
    let both = plan(
      sample, [flag],
      [entry(question, .release), entry(try key(.classified, plan(sample, [flag])), .downgrade, "(U)")])
    #expect(!both.pending.contains { $0.kind == .flag })
    #expect(released(sample, both).plainText.contains("opened by night"))
  }

  // MARK: Two people

  @Test func whereTheOrderAsksForTwoOneIsNotEnough() throws {
    let sample = sample()
    let question = try key(.approval, plan(sample))
    func decided(_ entries: [DecisionBook.Entry]) -> Bool {
      released(sample, plan(sample, [], entries, secondPerson: [.release])).plainText.contains("keys")
    }
    #expect(!decided([entry(question, .release)]))
    #expect(!decided([entry(question, .release), entry(question, .release)]))
    #expect(!decided([entry(question, .release), entry(question, .release, by: " a  PERSON ")]))
    #expect(decided([entry(question, .release), entry(question, .release, by: "B. Other")]))
    // Two who do not agree have not decided.
    #expect(
      !decided([entry(question, .release), entry(question, .substitute, "x", by: "B. Other")]))
    let waiting = plan(sample, [], [entry(question, .release)], secondPerson: [.release])
    #expect(waiting.pending.contains { $0.words.hasSuffix("one person decided to release") })
  }

  // MARK: Content, not position

  @Test func aDecisionFollowsItsPassageThroughEveryCopyAndReWrapping() throws {
    let first = sample()
    let question = try key(.approval, plan(first))
    let moved = sample([
      "(U) Another first line.", "(S) Something new.", "(U//FOUO)  The keys were\u{AD} with THE guard.",
      "(U) End.",
    ])
    #expect(try key(.approval, plan(moved)) == question)
    #expect(released(moved, plan(moved, [], [entry(question, .release)])).plainText.contains("guard"))
  }

  @Test(arguments: [
    "(U//FOUO) The keys were with the guards.", "(U//FOUO) The key was with the guard.",
    "(U//FOUO) The keys were not with the guard.", "(U//LES) The keys were with the guard.",
  ])
  func aChangedPassageOrMarkingAsksAgain(_ changed: String) throws {
    let question = try key(.approval, plan(sample()))
    let other = sample([Self.paragraphs[0], changed])
    let decided = plan(other, [], [entry(question, .release)])
    #expect(!decided.pending.isEmpty && !released(other, decided).plainText.contains("keys"))
  }

  @Test func anotherRuleGroundOrSentenceAroundAsksAgainAndAnotherRevisionDoesNot() throws {
    let first = sample()
    let finding = first.finding("source.x", "QVLANTERN", .refer(to: "A"))
    let question = try key(.referral, plan(first, [finding]))
    let revised = Finding(
      rule: "source.x", revision: 9, span: finding.span, act: finding.act, ground: finding.ground)
    #expect(try key(.referral, plan(first, [revised])) == question)
    for other in [
      first.finding("source.z", "QVLANTERN", .refer(to: "A")),
      first.finding("source.x", "QVLANTERN", .refer(to: "B")),
      first.finding("source.x", "QVLANTERN", .refer(to: "A"), ground: "b7D"),
    ] { #expect(try key(.referral, plan(first, [other])) != question) }
    let elsewhere = sample([Self.paragraphs[0], "(U) The asset QVLANTERN never met him."])
    #expect(
      try key(.referral, plan(elsewhere, [elsewhere.finding("source.x", "QVLANTERN", .refer(to: "A"))]))
        != question)
    // Whom a list means is one question for every spelling in every place.
    let entity = try key(
      .referral, plan(first, [first.finding("source.x", "QVLANTERN", .refer(to: "A"), entity: "s1")]))
    #expect(
      try key(
        .referral,
        plan(elsewhere, [elsewhere.finding("source.x", "asset QVLANTERN", .refer(to: "A"), entity: "s1")]))
        == entity)
  }

  /// A decision for one audience is none for another.
  @Test func anotherAudienceAsksAgain() throws {
    let sample = sample()
    let question = try key(.approval, plan(sample))
    var order = ReleaseOrder.sample()
    order.audience = Audience(name: "Hearing", countries: [], isPublic: true)
    let plan = Planner(order: order, people: [], decisions: DecisionBook([entry(question, .release)])).plan(
      sample.document, markings: sample.markings, findings: [], links: LinkLayer(mentions: [], links: []),
      subject: "R1")
    #expect(!released(sample, plan).plainText.contains("keys"))
  }
}
