/// What is left out of a name, or speaks against a person: an omission or a contradiction, never both.
struct NameRemark: Sendable {
  enum Attribute: Sendable {
    case givenName, fathersName, grandfathersName, ancestorsName, familyName, kunya, furtherName, relation,
      order

    var text: String {
      switch self {
      case .givenName: "given name"
      case .fathersName: "father's name"
      case .grandfathersName: "grandfather's name"
      case .ancestorsName: "ancestor's name"
      case .familyName: "family name"
      case .kunya: "kunya"
      case .furtherName: "further name"
      case .relation: "relation"
      case .order: "order"
      }
    }
  }

  enum Outcome: Sendable {
    case notWritten, differs, differsUnlessNoName, differsAsOfSibling, differsFromRegistry, notInRegistry
    case noneOfRegistry, betweenNeighbours, standsBefore, resembles, familyFirst, otherOrder, mayBeChild,
      isChild
    case mayBeChildOfOneName, isFathers, isAncestors

    var text: String {
      switch self {
      case .notWritten: "not written"
      case .differs: "differs"
      case .differsUnlessNoName: "differs, unless the word before is no name"
      case .differsAsOfSibling: "differs while the father's agrees: a brother or sister"
      case .differsFromRegistry: "differs from the registry's"
      case .notInRegistry: "the registry does not have it"
      case .noneOfRegistry: "is none of the registry's"
      case .betweenNeighbours: "stands between two names that follow each other in the registry"
      case .standsBefore: "a further name stands before it"
      case .resembles: "resembles the registry's and may be another name"
      case .familyFirst: "the family name stands first"
      case .otherOrder: "the names stand in another order"
      case .mayBeChild: "the word before may be a name: then this is a child of the person"
      case .isChild: "the person's name stands in the father's place: a child"
      case .mayBeChildOfOneName: "the registry has the name alone; this may be a child"
      case .isFathers: "the name is that of the person's father"
      case .isAncestors: "the name is that of the person's ancestor"
      }
    }
  }

  let attribute: Attribute
  let outcome: Outcome
  let bits: Double
}
