import Documents
import Rules
import SourceText

/// A finding with what a person decided about it.
struct RuledFinding {
  let finding: Finding
  let ruling: Ruling?

  /// Whether it keeps its whole portion back.
  var coversPortion: Bool { finding.act == .redactPortion || finding.isHeld }

  var reason: Reason {
    let words: String
    var isPending = false
    if finding.isHeld {
      words = "rule could not finish; held for a person"
      isPending = ruling == nil
    } else if case .refer(let owner) = finding.act {
      words = "rule \(finding.rule): referred to \(owner)"
      isPending = ruling == nil
    } else {
      words = "rule \(finding.rule)"
    }
    return Reason(
      .rule(id: finding.rule, revision: finding.revision), span: finding.span,
      ground: ruling?.ground ?? finding.ground ?? Grounds.held, words: words, isPending: isPending)
  }

  /// The question whether it is to hold; nil for what only lifts others.
  static func question(_ finding: Finding, portion: Int) -> ReviewDesk.Question? {
    func ask(
      _ kind: PendingItem.Kind, _ words: String, _ detail: String = "", of entity: String? = nil
    ) -> ReviewDesk.Question {
      ReviewDesk.Question(
        kind: kind, asks: "\(finding.rule) \(finding.ground?.code ?? "") \(detail)", words: words,
        place: finding.span, passage: finding.span, portion: portion, entity: entity)
    }
    if finding.isHeld { return ask(.held, "rule \(finding.rule) could not finish") }
    switch finding.act {
    case .release: return nil
    case .flag(let kind): return ask(.flag, "\(kind): \(finding.rule)", kind)
    case .refer(let owner):
      return ask(.referral, "referred to \(owner): rule \(finding.rule)", owner, of: finding.entity)
    case .redact, .substitute, .pseudonym:
      return ask(.passage, "rule \(finding.rule)", finding.act.kind.rawValue, of: finding.entity)
    case .redactPortion, .withholdDocument: return ask(.portion, "rule \(finding.rule)")
    }
  }
}
