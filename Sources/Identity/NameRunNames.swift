/// The names in a run of words that may be a name, by positions in the run.
struct NameRunNames: Sendable {
  struct Name: Sendable {
    /// What agrees with somebody's name.
    let agreeing: ClosedRange<Int>
    /// With the words around it that were compared.
    let compared: ClosedRange<Int>
    /// What is taken for the name.
    let taken: ClosedRange<Int>
    let fits: NameFits
  }

  let names: [Name]
  /// Whether nothing in the run agrees with any name.
  let isEmpty: Bool

  /// How much room it takes, in comparisons.
  var size: Int { names.reduce(1) { $0 + $1.fits.comparisons.count } }

  /// A run as far as it is compared: the same words have the same names in them.
  struct Key: Hashable, Sendable {
    private struct Item: Hashable, Sendable {
      let kind: NameUnit.Kind
      let word: NameWord
      let hasArticle: Bool
      let isPatronymic: Bool
      let isKnown: Bool
      let followsKin: Bool
    }

    private let items: [Item]

    init(_ run: NameRun) {
      items = run.items.map {
        Item(
          kind: $0.unit.kind, word: $0.unit.word, hasArticle: $0.unit.hasArticle,
          isPatronymic: $0.unit.isPatronymic, isKnown: $0.isKnown, followsKin: $0.followsKin)
      }
    }
  }
}
