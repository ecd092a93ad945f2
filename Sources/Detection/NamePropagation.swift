import Documents
import Patterns
import Rules
import SourceText

/// Looks for the names and terms that a rule found in the rest of the document: `Petrov` and `J.P.` where it found
/// `Jovan Petrov`. Names are taken to be capitalised, and a part is not taken out of another person's name.
struct NamePropagation {
  private let rule: Rule
  private let reading: DocumentReading

  private struct Form {
    let origin: RuleEvaluation.Hit
    let kind: Rule.Propagation
    let words: Int
  }

  init(_ rule: Rule, _ reading: DocumentReading) {
    self.rule = rule
    self.reading = reading
  }

  /// What follows from the hits, without the places they hit themselves.
  func hits(of hits: [RuleEvaluation.Hit]) -> [RuleEvaluation.Hit] {
    let text = reading.views.text(.folded)
    var forms: [Form] = []
    var gazetteer = Gazetteer()
    var seen = Set<[String]>()
    // The same name comes back often, and what it brings is known.
    var seenNames = Set<[String]>()
    for hit in hits {
      let name = reading.document.text.string(hit.hit.span)
      guard seenNames.insert([name, hit.hit.entity ?? ""]).inserted else { continue }
      let words = NameForms.words(of: name)
      guard !words.isEmpty, words.count <= 8 else { continue }
      for (kind, form) in self.forms(of: words) where seen.insert(form + [hit.hit.entity ?? ""]).inserted {
        gazetteer.insert(Array(form.joined(separator: " ").utf8), entry: forms.count)
        forms.append(Form(origin: hit, kind: kind, words: form.count))
      }
    }
    let known = SpanSet(hits.map(\.hit.span))
    return Gazetteer.longest(gazetteer.matches(in: reading.views.words(.folded))).compactMap { match in
      let form = forms[match.entry]
      let span = GraphemeWidening.widened(text.source(of: match.span), in: reading.document.text)
      guard !known.covers(span), stands(span, form) else { return nil }
      let origin = form.origin.hit
      return RuleEvaluation.Hit(
        hit: LeafHit(span, entity: origin.entity, category: origin.category, holds: origin.holds),
        evidence: [
          Finding.Evidence(
            clause: "\(form.kind.rawValue) form of a name found elsewhere, folded view", span: span),
          Finding.Evidence(clause: "the name as it was found", span: origin.span),
        ])
    }
  }

  private func forms(of words: [String]) -> [(Rule.Propagation, [String])] {
    var forms: [(Rule.Propagation, [String])] = []
    if rule.propagation.contains(.full) { forms.append((.full, words)) }
    if let start = NameForms.familyStart(words) {
      let family = Array(words[start...])
      if rule.propagation.contains(.family), (family.last?.utf8.count ?? 0) > 2 {
        forms.append((.family, family))
      }
      if rule.propagation.contains(.given), words[0].utf8.count > 2 { forms.append((.given, [words[0]])) }
      if rule.propagation.contains(.initials) {
        forms += NameForms.initials(of: words).map { (.initials, $0) }
      }
    }
    return forms
  }

  private func stands(_ span: Span, _ form: Form) -> Bool {
    let text = reading.document.text
    switch form.kind {
    // One word with a capital may be a name and, without, an ordinary word.
    case .full:
      return form.words > 1 || NameForms.isCapitalised(span, in: text)
        || !NameForms.isCapitalised(form.origin.hit.span, in: text)
    case .initials: return NameForms.isCapitalised(span, in: text)
    case .family, .given:
      return NameForms.isCapitalised(span, in: text)
        && FamilyName.standsAlone(span, in: text, words: reading.distances.words)
    }
  }
}
