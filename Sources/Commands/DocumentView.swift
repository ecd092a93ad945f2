import Diagnostics
import Documents
import Interchange
import Markings
import SourceText

/// A document as the `doc` commands show it: text is masked unless the person asked for it (law 10).
struct DocumentView {
  let document: Document
  let markings: MarkingLayer
  let reveal: Bool

  /// The message that the document is a section of, as far as its sections were named.
  let family: MessageFamily?

  init(document: Document, family: MessageFamily? = nil, reveal: Bool) {
    self.document = document
    self.family = family
    self.reveal = reveal
    markings = MarkingLayer(of: document, family: family)
  }

  /// The text of a span for a line of text; line breaks show as spaces.
  func excerpt(_ span: Span) -> String {
    let text = document.text.string(document.text.trimmed(span))
    return Excerpt(text.split(whereSeparator: \.isNewline).joined(separator: " ")).text(reveal: reveal)
  }

  /// The text of a span as it is; null while it is masked.
  func value(_ span: Span?) -> JSON {
    guard reveal, let span else { return .null }
    return .string(document.text.string(span))
  }

  /// What an annotation refers to, which may be the file's own words; a date in normal form is shown as the
  /// report's date is.
  func key(_ annotation: Annotation) -> String {
    reveal || annotation.kind == .date || annotation.key.isEmpty ? annotation.key : Excerpt.mask
  }

  static func json(_ span: Span) -> JSON { [.integer(span.start), .integer(span.end)] }

  static func json(_ marking: EffectiveMarking) -> JSON {
    [
      "basis": .string(marking.basis.rawValue),
      "markings": .array(marking.markings.map { .string($0.banner) }),
    ]
  }

  // MARK: The head

  /// What the document says of itself as a whole, in lines.
  var head: [String] {
    var lines = [
      "\(document.dialect), language \(document.language), \(document.portions.count) portions, "
        + "\(document.unread.count) unread",
      "banner  \(DocumentCommand.words(markings.banner))",
    ]
    if let number = document.number { lines.append("number  \(excerpt(number))") }
    if let title = document.title { lines.append("title   \(excerpt(title))") }
    if let date = document.date { lines.append("date    \(date.value)") }
    if let section = document.section {
      let missing = family.map(\.missing) ?? []
      lines.append(
        "section \(section.number) of \(section.count)"
          + (missing.isEmpty ? "" : ", missing \(missing.map(String.init).joined(separator: ", "))"))
    }
    return lines
  }

  /// The same as members of an object.
  var headMembers: [JSON.Member] {
    var members: [JSON.Member] = [
      .init("file", .string(document.source.name)), .init("dialect", .string(document.dialect)),
      .init("language", .string(document.language)), .init("banner", DocumentView.json(markings.banner)),
      .init("number", value(document.number)), .init("title", value(document.title)),
      .init("date", document.date.map { .string($0.value) } ?? .null),
    ]
    if let section = document.section {
      members.append(
        .init(
          "section",
          [
            "number": .integer(section.number), "count": .integer(section.count),
            "missing": .array((family?.missing ?? []).map { .integer($0) }),
          ]))
    }
    members.append(.init("unread", .array(document.unread.map(DocumentView.json))))
    return members
  }
}
