import Documents
import Markings
import Rules
import SourceText

/// Which portions a marking matcher finds.
struct PortionTest {
  private let matcher: MarkingMatcher
  private let order: ReleaseOrder

  init(_ matcher: MarkingMatcher, _ order: ReleaseOrder) {
    self.matcher = matcher
    self.order = order
  }

  /// Without their marks.
  func portions(of document: Document, _ markings: MarkingLayer) -> [Span] {
    // Portions in a row are mostly marked alike.
    var last: (marking: EffectiveMarking, holds: Bool)?
    return document.portions.indices.compactMap { index in
      // A portion the layer does not know counts as one that could not be read.
      let marking =
        markings.portions.indices.contains(index)
        ? markings.portions[index] : EffectiveMarking(.malformed, [])
      let isFound = last.flatMap { $0.marking == marking ? $0.holds : nil } ?? holds(for: marking)
      last = (marking, isFound)
      guard isFound else { return nil }
      let content = PortionTest.content(of: document.portions[index], in: document.text)
      return content.isEmpty ? nil : content
    }
  }

  /// A portion without its mark and what stands before it, which is a number or a label.
  static func content(of portion: Portion, in text: SourceText) -> Span {
    guard let mark = portion.markSpan, portion.span.contains(mark) else { return text.trimmed(portion.span) }
    return text.trimmed(Span(mark.end, portion.span.end))
  }

  private func holds(for effective: EffectiveMarking) -> Bool {
    // Malformed and unmarked portions count as the highest, with every control there is.
    guard !effective.markings.isEmpty else { return true }
    switch matcher.condition {
    case .aboveRelease:
      return effective.markings.contains { marking in
        releasability(of: marking, to: order.audience, at: order.level, approvals: order.approvals).verdict
          != .release
      }
    case .controls(let names):
      let wanted = Set(names)
      return effective.markings.contains { !PortionTest.tokens(of: $0).isDisjoint(with: wanted) }
    }
  }

  /// The tokens of a marking as a banner prints them, and of each its first word: `SI-G ABCD` gives `SI-G ABCD`,
  /// `SI-G` and `SI`.
  private static func tokens(of marking: Marking) -> Set<String> {
    var tokens = Set<String>()
    for part in marking.banner.split(separator: "/") {
      tokens.insert(String(part))
      if let word = part.split(separator: " ").first { tokens.insert(String(word)) }
      if let word = part.split(whereSeparator: { $0 == " " || $0 == "-" }).first {
        tokens.insert(String(word))
      }
    }
    return tokens
  }
}
