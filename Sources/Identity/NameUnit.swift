/// A part of a name that is compared as one: a plain word, or a compound such as `Abd al-Rahman` or `Abu Tayma`.
/// Units of different kinds are never the same name: `Abu Rahman` is not `Abd al-Rahman`.
struct NameUnit: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    case plain
    /// `Abd al-` and a name of God.
    case servant
    /// `... al-Din`.
    case religion
    /// `... Allah`.
    case god
    /// `Abu ...`.
    case father
    /// `Umm ...`.
    case mother
    /// One letter.
    case initial

    var isKunya: Bool { self == .father || self == .mother }

    /// A compound and the bare word it is built on may be the same name in daily use: `Abd al-Qadir`, `Qadir`.
    var isOfOnePerson: Bool { self == .plain || self == .servant || self == .religion || self == .god }
  }

  var kind: Kind
  /// The word the compound is built on.
  var word: NameWord
  var hasArticle = false
  /// Stands behind a link such as `bin`.
  var isPatronymic = false
  /// Positions of its words in the text it was read from.
  var tokens: Range<Int>
}
