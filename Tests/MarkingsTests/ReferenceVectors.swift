import Testing

/// The vectors of section 2 of the marking reference, one file a subsection. Each carries its own source: the
/// subsection and row it stands at, and the page, section or rule the reference takes it from.
///
/// Sections of the Manual are those of the IC Markings System Register and Manual (2016): §D.2 roll-up, §E authority
/// block, §§H.1–H.9 one section a category, §J examples.
enum ReferenceVectors {
  /// All of them, for tests of completeness.
  static let all: [any ReferenceVector] =
    renderings + equalities + printed + traps + invalid + rollUps + derivedValues + blocks + controlled
}

/// One vector of the reference.
protocol ReferenceVector: Sendable, CustomTestStringConvertible {
  /// The subsection, such as `2.1`.
  static var section: String { get }
  /// The row of its table, from 1; 0 for the note under the table.
  var row: Int { get }
  /// What the reference cites for it: a section of the Manual, a rule of ISM, a paragraph of an order.
  var authority: String { get }
  /// The pieces of the row that the vector stands for, as the reference writes them.
  var quoted: [String] { get }
}

extension ReferenceVector {
  /// Such as `reference 2.1 row 8; Manual §J (H.6)`.
  var source: String { "reference \(Self.section) row \(row); \(authority)" }
}
