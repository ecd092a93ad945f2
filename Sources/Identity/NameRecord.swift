/// One name of one person of the registry, in units.
struct NameRecord: Sendable {
  enum Source: UInt8, Sendable {
    case latin, arabic, parts, alias, weakAlias, kunya
  }

  struct Unit: Sendable {
    /// Position in the index's vocabulary.
    let entry: Int
    let kind: NameUnit.Kind
    let hasArticle: Bool
  }

  /// Position in the registry's people.
  let person: Int
  let source: Source
  /// Given name, father's, grandfather's and so on; the family name last.
  let chain: [Unit]
  let kunyas: [Unit]
  /// Whether the last unit of the chain is a family name, a tribe or a place.
  let hasFamily: Bool
}
