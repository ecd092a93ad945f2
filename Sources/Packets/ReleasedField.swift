import ReleaseModel

/// A labelled value of a released document, such as `DOI: (U) 18 November 2030`.
struct ReleasedField: Hashable {
  /// In lower case, with single spaces.
  let label: String
  /// Without the portion mark in front.
  let value: String
  /// Index of the document's block.
  let block: Int
  /// Whether something of it is withheld.
  let hasBox: Bool
}

extension ReleasedDocument {
  /// The labelled values of its text, in order.
  var fields: [ReleasedField] {
    blocks.enumerated().compactMap { index, block in
      guard case .field(let name) = block.kind else { return nil }
      let text = block.content.map(\.plainText).joined()
      if !name.isEmpty {
        return ReleasedField(
          label: name.asLabel, value: text.withoutPortionMark, block: index, hasBox: block.content.hasBox)
      }
      guard let colon = text.firstIndex(of: ":") else { return nil }
      return ReleasedField(
        label: text[..<colon].asLabel, value: String(text[text.index(after: colon)...]).withoutPortionMark,
        block: index, hasBox: block.content.hasBox)
    }
  }

  /// The first of its labelled values that has one of these labels; the labels in order of preference.
  func field(_ labels: [String]) -> ReleasedField? {
    let fields = fields
    for label in labels {
      if let field = fields.first(where: { $0.label == label && !$0.value.isEmpty }) { return field }
    }
    return nil
  }
}

extension ReleasedDocument {
  /// The title as plain text, or what a field such as `SUBJ` states; nil where neither is released.
  var titleText: String? { title.map { $0.map(\.plainText).joined() } ?? statedSubject }

  /// What a field such as `SUBJ` states.
  var statedSubject: String? { field(["subj", "subject", "title", "re", "الموضوع", "بابەت"])?.value }
}

extension [ReleasedInline] {
  /// Whether something of it is withheld.
  var hasBox: Bool { contains { if case .box = $0 { true } else { false } } }
}

extension StringProtocol {
  /// In lower case, with single spaces and no full stop at its end.
  var asLabel: String {
    var label = lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while label.hasSuffix(".") { label.removeLast() }
    return label
  }

  /// Without white space at both ends and without a mark such as `(U)` or `(S//NF)` in front.
  var withoutPortionMark: String {
    var rest = self.drop(while: \.isWhitespace)
    if rest.first == "(", let close = rest.firstIndex(of: ")") {
      let mark = rest[rest.index(after: rest.startIndex)..<close]
      let isMark =
        !mark.isEmpty && mark.utf8.count <= 60
        && mark.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x2C...0x39).contains($0) || $0 == 0x20 }
      if isMark { rest = rest[rest.index(after: close)...].drop(while: \.isWhitespace) }
    }
    var text = String(rest)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Its words in lower case.
  var words: [String] {
    lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
