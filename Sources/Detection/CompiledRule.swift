import Rules

/// A rule with its leaves numbered, so that what each found can be looked up.
final class CompiledRule: Sendable {
  /// The combination of leaves, by number.
  indirect enum Node: Sendable {
    case leaf(Int)
    case any([Node])
    case all([Node])
    case not(Node)

    var leaves: [Int] {
      switch self {
      case .leaf(let number): [number]
      case .any(let members), .all(let members): members.flatMap(\.leaves)
      case .not(let member): member.leaves
      }
    }
  }

  struct Exception: Sendable {
    let leaf: Int
    let relation: Unless.Relation
  }

  let rule: Rule
  let match: Node
  /// The leaves of the match.
  let leaves: [Int]
  let exceptions: [Exception]
  /// Labels of the fields it is confined to, folded.
  let fields: Set<[UInt8]>
  /// Whether the answer may depend on whose packet is made.
  let dependsOnPacket: Bool
  /// Whether the rule looks everywhere.
  let isUnscoped: Bool

  init(
    _ rule: Rule, match: Node, exceptions: [Exception], fields: Set<[UInt8]>, dependsOnPacket: Bool
  ) {
    self.rule = rule
    self.match = match
    leaves = match.leaves
    self.exceptions = exceptions
    self.fields = fields
    self.dependsOnPacket = dependsOnPacket
    let scope = rule.scope
    isUnscoped =
      scope.formats.isEmpty && scope.dialects.isEmpty && scope.regions.isEmpty && fields.isEmpty
      && scope.marked.isEmpty
  }
}
