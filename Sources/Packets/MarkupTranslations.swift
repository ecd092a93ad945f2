import ReleaseModel

/// Finds originals and translations that a vocabulary names as such, as exploitation reports of captured media do.
enum MarkupTranslations {
  private static let translations: Set<String> = ["translation", "translatedtext", "translationtext"]
  private static let originals: Set<String> = [
    "transcript", "originaltext", "original", "sourcetext", "transcription", "nativetext",
  ]

  /// Each translation beside the nearest original in front of it under the same element.
  static func pairs(in element: ReleasedMarkup.Element) -> [FacingTranslation.Pair] {
    var pairs: [FacingTranslation.Pair] = []
    var original: String?
    for case .element(let child) in element.children {
      let name = child.name.local.lowercased()
      if originals.contains(name) {
        original = text(of: child)
      } else if translations.contains(name) {
        let words = text(of: child)
        if !words.isEmpty {
          pairs.append(
            .init(
              original: original.map { .init(text: $0, block: nil) },
              translation: .init(text: words, block: nil)))
        }
        original = nil
      } else {
        pairs += self.pairs(in: child)
      }
    }
    return pairs
  }

  private static func text(of element: ReleasedMarkup.Element) -> String {
    element.children.map { node in
      switch node {
      case .element(let child): text(of: child)
      case .inline(let inline, _): inline.plainText
      }
    }.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
