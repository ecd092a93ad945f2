import SourceText

/// A name found in a document, with how well it fits each person it may be.
struct NameMention {
  let span: Span
  /// With the words around it that were compared and may be part of the name.
  let reach: Span
  let region: Int
  /// Folded units joined by spaces.
  let key: String
  let query: NameQuery
  let fits: NameFits
  /// Whether it has only one unit or a kunya, which alone proves nothing (R2).
  let isWeak: Bool

  /// One a person, best first; rejected ones are kept.
  var comparisons: [NameComparison] { fits.comparisons }
}

/// A run of at least two words that reads like a name and may be nobody's of the registry.
struct NameReading {
  let span: Span
  let region: Int
  let query: NameQuery
  let knownCount: Int
  /// The word before it, folded, in the same phrase; empty where there is none.
  let wordBefore: [UInt8]
}

/// One word that reads like a name and names nobody by itself.
struct ShortName: Sendable {
  let span: Span
  let region: Int
  let unit: NameUnit
}
