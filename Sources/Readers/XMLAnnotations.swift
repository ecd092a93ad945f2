import Documents
import SourceText

/// The passages that the editor of a TEI text has named: people, places, terms and dates. They are kept as
/// annotations; the text itself is joined through them.
enum XMLAnnotations {
  private static let kinds: [String: Annotation.Kind] = [
    "persName": .person, "placeName": .place, "orgName": .organisation, "gloss": .term, "date": .date,
  ]
  private static let keys: Set<String> = ["corresp", "ref", "key", "target", "when"]

  static func find(in markup: Markup, _ text: SourceText) -> [Annotation] {
    var found: [Annotation] = []
    var open: [(kind: Annotation.Kind?, span: Span?, key: String)] = []
    for event in markup.events {
      switch event {
      case .start(let index):
        let element = markup.elements[Int(index)]
        let name = markup.name(of: element)
        let kind = name.namespace == XMLVocabulary.tei ? kinds[name.local] : nil
        open.append((kind, nil, kind == nil ? "" : key(of: element, markup, text)))
      case .text(let span):
        for index in open.indices where open[index].kind != nil {
          // A note inside a name stands elsewhere in the text and is no part of the name.
          if let begun = open[index].span, span.start < begun.end || span.start > begun.end + 1 { continue }
          open[index].span = open[index].span?.hull(span) ?? span
        }
      case .end:
        // A gloss without a target marks a correspondent, not a term.
        if let last = open.popLast(), let kind = last.kind, let span = last.span,
          kind != .term || !last.key.isEmpty
        {
          found.append(Annotation(kind, text.trimmed(span), key: last.key))
        }
      case .space, .comment, .processingInstruction: break
      }
    }
    return found.sorted { ($0.span, $0.kind.rawValue) < ($1.span, $1.kind.rawValue) }
  }

  private static func key(of element: Markup.Element, _ markup: Markup, _ text: SourceText) -> String {
    for attribute in markup.attributes[element.attributes] {
      let name = markup.names[attribute.name]
      if name.namespace.isEmpty, keys.contains(name.local) { return text.string(attribute.value) }
    }
    return ""
  }
}
