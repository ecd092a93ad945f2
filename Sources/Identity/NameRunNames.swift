import Synchronization

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

/// The names of runs that were met before, in any document: the people of a holding come again and again. What it
/// holds is bounded, and it changes no result.
final class NameRunMemory: Sendable {
  private struct State {
    var runs: [NameRunNames.Key: NameRunNames] = [:]
    var size = 0
  }

  /// In comparisons, of about 400 bytes each.
  private static let most = 150_000
  private let state = Mutex(State())

  func names(of key: NameRunNames.Key) -> NameRunNames? { state.withLock { $0.runs[key] } }

  func keep(_ names: NameRunNames, of key: NameRunNames.Key) {
    state.withLock { state in
      if state.size > Self.most { state = State() }
      if state.runs.updateValue(names, forKey: key) == nil { state.size += names.size }
    }
  }
}
