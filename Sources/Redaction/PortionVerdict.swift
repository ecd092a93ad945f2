import Documents
import Markings
import Rules
import SourceText

/// What the order and people's decisions make of the marking of one portion.
struct PortionVerdict {
  /// What keeps it back, with the person's ruling where one settled it.
  private(set) var standing: [(demand: MarkingVerdict.Demand, ruling: Ruling?)] = []
  /// What it counts with by a person's decision; nil where it is the portion's own.
  private(set) var downgraded: Marking?
  private(set) var printableMark: String?
  /// A person's words in the place of the portion.
  private(set) var substitute: String?

  init(
    _ effective: EffectiveMarking, portion: Int, of document: Document, order: ReleaseOrder, grounds: Grounds,
    desk: inout ReviewDesk
  ) {
    var effective = effective
    // A downgraded marking is tested as any other, and may itself be downgraded again, but not for ever.
    for _ in 0..<4 {
      let verdict = MarkingVerdict(effective, order: order, grounds: grounds)
      printableMark = verdict.printableMark
      let questions = verdict.demands.map { demand in
        ReviewDesk.Question(
          kind: demand.kind, asks: demand.words, words: demand.words, place: document.portions[portion].span,
          portion: portion)
      }
      var lower: Marking?
      for question in questions where lower == nil {
        guard let ruling = desk.standing(question), ruling.act == .downgrade else { continue }
        lower = MarkingReader.portion(ruling.text).marking
      }
      if let lower, downgraded != lower {
        downgraded = lower
        effective = EffectiveMarking(.own, [lower])
        continue
      }
      for (demand, question) in zip(verdict.demands, questions) {
        let ruling = desk.ruling(question)
        if ruling?.act == .release { continue }
        if ruling?.act == .substitute { substitute = ruling?.text }
        standing.append((demand, ruling))
      }
      if verdict.demands.isEmpty, let ruling = keptBack(portion, of: document, &desk) {
        let demand = MarkingVerdict.Demand(
          kind: .released, ground: ruling.ground ?? Grounds.summary, words: "withheld by a person")
        standing = [(demand, ruling)]
        if ruling.act == .substitute { substitute = ruling.text }
      }
      // Words for one reason do not answer another.
      if standing.contains(where: { $0.ruling?.act != .substitute }) { substitute = nil }
      return
    }
    standing = [
      (MarkingVerdict.Demand(kind: .marking, ground: grounds.classified, words: "decisions in a circle"), nil)
    ]
  }

  /// A person's ruling about a portion that nothing else keeps back.
  private func keptBack(
    _ portion: Int, of document: Document, _ desk: inout ReviewDesk
  ) -> Ruling? {
    let words = "a portion that leaves"
    return desk.ruling(
      .init(
        kind: .released, asks: words, words: words, place: document.portions[portion].span, portion: portion))
  }

  func reasons(at span: Span) -> [Reason] {
    standing.map { demand, ruling in
      Reason(
        .marking, span: span, ground: ruling?.ground ?? demand.ground, words: demand.words,
        isPending: demand.isPending && ruling == nil)
    }
  }
}
