import Documents
import Rules
import SourceText

/// A passage that a rule flagged, as one that may clear someone is, with what a person decided about it.
struct RuledFlag {
  let finding: Finding
  let question: ReviewDesk.Question
  let ruling: Ruling?

  /// The person's words for it, where it lies in `span`.
  func summary(in span: Span) -> String? {
    guard ruling?.act == .summary, finding.span.overlaps(span) else { return nil }
    return ruling?.text
  }

  /// The claim that a paragraph which would leave is given in the words of a person: in all of them that were
  /// written for it. A rule marks a word of what may clear someone; the summary is one of the whole.
  func claim(in region: Span, content: Span, words: [String]) -> Claim? {
    guard summary(in: region) != nil else { return nil }
    return Claim(
      span: content, replacement: .text(words.joined(separator: " ")),
      reason: Reason(
        .rule(id: finding.rule, revision: finding.revision), span: finding.span, ground: Grounds.summary,
        words: "summarised for the defence"), isSummary: true)
  }

  /// Whether the decision came true in the plan; where it did not, a person is asked again.
  func settle(in plan: Plan, of document: Document, _ desk: inout ReviewDesk) {
    switch ruling?.act {
    case .release where !plan.releases(finding.span, of: document):
      desk.reopen(question, question.words + "; to be released, but something withholds it")
    case .summary where !plan.withholding.isEmpty:
      desk.reopen(question, question.words + "; to be summarised, but the document is withheld")
    case .log: desk.log(question)
    default: break
    }
  }
}
