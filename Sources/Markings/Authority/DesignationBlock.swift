import Diagnostics
public import SourceText

/// The CUI designation block on the first page (32 CFR 2002.20; DoDI 5200.48): who controls the information,
/// its category, its limits, and whom to ask.
public struct DesignationBlock: Hashable, Sendable {
  public var controlledBy: String?
  public var office: String?
  public var category: String?
  public var limits: String?
  public var pointOfContact: String?
  /// The whole block in the document.
  public let span: Span

  private static let labels: [([UInt8], any WritableKeyPath<DesignationBlock, String?> & Sendable)] = [
    ("CONTROLLED BY:", \.controlledBy), ("CUI CATEGORY:", \.category), ("CUI CATEGORIES:", \.category),
    ("CUI CATEGORY(IES):", \.category), ("CATEGORY:", \.category),
    ("DISTRIBUTION/DISSEMINATION CONTROL:", \.limits), ("LIMITED DISSEMINATION CONTROL:", \.limits),
    ("LDC:", \.limits), ("DISSEMINATION CONTROL:", \.limits), ("POC:", \.pointOfContact),
    ("POINT OF CONTACT:", \.pointOfContact),
  ].map { (Array($0.0.utf8), $0.1) }

  private init(span: Span) {
    self.span = span
  }

  /// Reads the block from a stretch of text; nil when no line says `Controlled by:`. A second `Controlled
  /// by:` is the office.
  public static func read(_ text: SourceText, in span: Span) -> DesignationBlock? {
    let bytes = text.utf8
    var values: [(label: Int, text: String)] = []
    var hull: Span?
    var start = span.start
    while start < span.end {
      let end = bytes[start..<span.end].firstIndex(of: UInt8(ascii: "\n")) ?? span.end
      let line = text.trimmed(Span(start, end))
      let upper = bytes[line.range].map { $0.isASCIILowercase ? $0 - 0x20 : $0 }
      if let label = labels.firstIndex(where: { upper.starts(with: $0.0) }) {
        values.append((label, text.string(text.trimmed(Span(line.start + labels[label].0.count, line.end)))))
        hull = hull?.hull(line) ?? line
      }
      start = end + 1
    }
    guard let hull, values.contains(where: { $0.label == 0 }) else { return nil }
    var block = DesignationBlock(span: hull)
    for value in values {
      let path = labels[value.label].1
      if value.label == 0, block.controlledBy != nil {
        block.office = value.text
      } else if block[keyPath: path] == nil {
        block[keyPath: path] = value.text
      }
    }
    return block
  }

  /// What the block lacks.
  public var problems: [MarkingProblem] {
    let parts: [(String?, String)] = [
      (controlledBy, "Controlled by"), (office, "the controlling office"), (category, "CUI Category"),
      (pointOfContact, "POC"),
    ]
    return parts.filter { ($0.0 ?? "").isEmpty }.map {
      MarkingProblem(.cuiDesignationIncomplete, "The designation block lacks \($0.1).")
    }
  }

  /// The ISM attributes of the block, in vocabulary order.
  public var ismAttributes: [(name: String, value: String)] {
    [("cuiControlledBy", controlledBy), ("cuiControlledByOffice", office), ("cuiPOC", pointOfContact)]
      .compactMap {
        name, value in value.map { (name, $0) }
      }
  }
}
