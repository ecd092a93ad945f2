/// One name of one person of the registry. Its units lie in the index's `parts`, so that a million names are a few
/// long arrays and no objects.
struct NameRecord: Sendable {
  enum Source: UInt8, Sendable {
    case latin, arabic, parts, alias, weakAlias, kunya
  }

  struct Unit: Sendable {
    /// Position in the index's vocabulary.
    let entry: Int32
    let kind: NameUnit.Kind
    let hasArticle: Bool
  }

  /// Position in the registry's people.
  let person: Int32
  /// Position of its first unit in the index's parts: given name, father's, grandfather's and so on, the family
  /// name last; behind them the kunyas.
  let start: Int32
  /// Units of the chain.
  let length: UInt8
  let kunyaCount: UInt8
  let source: Source
  /// Whether the last unit of the chain is a family name, a tribe or a place.
  let hasFamily: Bool

  var chain: Range<Int> { Int(start)..<Int(start) + Int(length) }
  var kunyas: Range<Int> { chain.upperBound..<chain.upperBound + Int(kunyaCount) }
}
