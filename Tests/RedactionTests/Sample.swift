import Documents
import Hashing
import Markings
import Rules
import SourceText

@testable import Redaction

/// A small document for tests: one paragraph a line, each with an optional portion mark in front.
struct Sample {
  let document: Document
  let markings: MarkingLayer

  init(_ paragraphs: [String], banner: String = "SECRET//NOFORN") {
    var text = ""
    var regions: [Region] = []
    var portions: [Portion] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { text += "\n" }
      let start = text.utf8.count
      text += paragraph
      let span = Span(start, text.utf8.count)
      var mark: Span?
      var readings: [MarkingReading] = []
      if paragraph.hasPrefix("("), let end = paragraph.firstIndex(of: ")") {
        let written = String(paragraph[...end])
        mark = Span(start, start + written.utf8.count)
        readings = [MarkingReader.portion(written)]
      }
      regions.append(
        Region(.paragraph, span, place: FilePlace(line: index + 1, bytes: span.range), portion: index))
      portions.append(Portion(span: span, markSpan: mark, readings: readings))
    }
    document = Document(
      source: SourceFile(name: "sample.txt", digest: SHA2.sha256(text), byteCount: text.utf8.count),
      dialect: "text.memorandum", text: SourceText(text), regions: regions, portions: portions,
      banners: [MarkingReader.banner(banner)])
    markings = MarkingLayer(of: document)
  }

  /// The place of the n-th occurrence of `words`.
  func span(_ words: String, occurrence: Int = 1) -> Span {
    let needle = Array(words.utf8)
    var found = 0
    for start in 0...(document.text.count - needle.count)
    where Array(document.text[Span(start, start + needle.count)]) == needle {
      found += 1
      if found == occurrence { return Span(start, start + needle.count) }
    }
    preconditionFailure("the sample does not hold these words")
  }

  func finding(
    _ rule: String, _ words: String, _ act: Act, ground: String = "b3", entity: String? = nil,
    category: String? = nil, isHeld: Bool = false, occurrence: Int = 1
  ) -> Finding {
    Finding(
      rule: rule, revision: 1, span: span(words, occurrence: occurrence), act: act,
      ground: Ground(code: ground, authority: "authority of \(ground)"), entity: entity, category: category,
      isHeld: isHeld)
  }
}

extension ReleaseOrder {
  static func sample(level: Classification = .unclassified, approvals: Set<String> = []) -> ReleaseOrder {
    ReleaseOrder(
      id: "test", title: "Test", authority: "Test authority", basis: "Test",
      decidedBy: .init(name: "A. Person", role: "Authority", date: "2031-01-01"), asOf: "2031-01-02",
      audience: Audience(name: "Court", countries: ["IRQ"], isPublic: false), level: level, packs: ["core"],
      approvals: approvals, batesPrefix: "TST")
  }
}

extension Pseudonyms {
  /// Of a packet of the tests.
  static var sample: Pseudonyms { Pseudonyms(key: SHA2.sha256("sample"), packet: "PKT-1") }
}
