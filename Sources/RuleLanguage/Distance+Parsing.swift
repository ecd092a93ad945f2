import Rules

extension Distance {
  /// `8 words`, `1 word`, `2 sentences`, `same sentence`, `same paragraph`; nil for anything else.
  init?(parsing text: String) {
    switch text {
    case "same sentence": self = .sentences(0)
    case "same paragraph": self = .sameParagraph
    default:
      let parts = text.split(separator: " ")
      guard parts.count == 2, let count = Int(parts[0]), (1...200).contains(count) else { return nil }
      switch parts[1] {
      case "word", "words": self = .words(count)
      case "sentence", "sentences": self = .sentences(count)
      default: return nil
      }
    }
  }
}
