import Documents
import SourceText

/// The passages that the editor of a TEI text has named: people, places, terms and dates. They are kept as
/// annotations; the text itself is joined through them.
enum XMLAnnotations {
  private static let kinds: [String: Annotation.Kind] = [
    "persName": .person, "placeName": .place, "orgName": .organisation, "gloss": .term, "date": .date,
  ]
  private static let keys: Set<String> = ["corresp", "ref", "key", "target", "when"]

  /// A named passage that is open.
  private struct Passage {
    /// How many elements are open around it.
    let depth: Int
    let kind: Annotation.Kind
    let key: String
    var span: Span?
  }

  static func find(in markup: Markup, _ text: SourceText) -> [Annotation] {
    let kinds = markup.names.map { name in
      name.namespace == XMLVocabulary.tei ? XMLAnnotations.kinds[name.local] : nil
    }
    let areKeys = markup.names.map { $0.namespace.isEmpty && keys.contains($0.local) }
    var found: [Annotation] = []
    var open: [Passage] = []
    var depth = 0
    for event in markup.events {
      switch event {
      case .start(let index):
        let element = markup.elements[Int(index)]
        if let kind = kinds[element.name] {
          let key = markup.attributes[element.attributes].first { areKeys[$0.name] }
          open.append(
            Passage(depth: depth, kind: kind, key: key.map { text.string($0.value) } ?? "", span: nil))
        }
        depth += 1
      case .text(let span):
        for index in open.indices {
          // A note inside a name stands elsewhere in the text and is no part of the name.
          if let begun = open[index].span, span.start < begun.end || span.start > begun.end + 1 { continue }
          open[index].span = open[index].span?.hull(span) ?? span
        }
      case .end:
        depth -= 1
        guard let last = open.last, last.depth == depth else { continue }
        open.removeLast()
        // A gloss without a target marks a correspondent, not a term.
        if let span = last.span, last.kind != .term || !last.key.isEmpty {
          found.append(Annotation(last.kind, text.trimmed(span), key: last.key))
        }
      case .space, .comment, .processingInstruction: break
      }
    }
    return found.sorted {
      $0.span == $1.span ? $0.kind.rawValue < $1.kind.rawValue : $0.span < $1.span
    }
  }
}
