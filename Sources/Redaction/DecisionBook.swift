public import Hashing
public import Rules

/// The decisions that hold, by what they are about. What is not in it stays withheld (law 7).
public struct DecisionBook: Sendable {
  /// One person's decision, in the order in which they were taken.
  public struct Entry: Sendable, Hashable {
    public let key: Digest
    public let ruling: Ruling
    public let name: String

    public init(key: Digest, ruling: Ruling, name: String) {
      self.key = key
      self.ruling = ruling
      self.name = name
    }
  }

  public enum State: Hashable, Sendable {
    case open
    /// One person has decided, and the order asks for a second who decides alike.
    case waiting(Ruling, first: String)
    case decided(Ruling)

    /// Whether a person must still decide.
    public var isOpen: Bool {
      switch self {
      case .open, .waiting: true
      case .decided: false
      }
    }
  }

  private let states: [Digest: State]
  /// Over all states: what the bytes of a packet depend on.
  public let digest: Digest

  /// - Parameters:
  ///   - entries: without those that were taken back.
  ///   - secondPerson: acts that hold only when two people have decided alike.
  public init(_ entries: [Entry] = [], secondPerson: Set<ReviewAct> = []) {
    var people: [Digest: (ruling: Ruling, names: [String])] = [:]
    for entry in entries {
      let name = DecisionBook.folded(entry.name)
      if let known = people[entry.key], known.ruling == entry.ruling {
        if !known.names.contains(name) { people[entry.key]?.names.append(name) }
      } else {
        people[entry.key] = (entry.ruling, [name])
      }
    }
    states = people.mapValues { decided in
      secondPerson.contains(decided.ruling.act) && decided.names.count < 2
        ? .waiting(decided.ruling, first: decided.names.first ?? "") : .decided(decided.ruling)
    }
    var builder = DigestBuilder("tearline.decisions.v1")
    for (key, state) in states.sorted(by: { $0.key.hex < $1.key.hex }) {
      builder.add(key)
      switch state {
      case .open, .waiting: builder.add("waiting")
      case .decided(let ruling):
        for field in [
          ruling.act.rawValue, ruling.text, ruling.ground?.code ?? "", ruling.ground?.authority ?? "",
        ] { builder.add(field) }
      }
    }
    digest = builder.digest()
  }

  public var isEmpty: Bool { states.isEmpty }

  public func state(of key: Digest) -> State { states[key] ?? .open }

  /// A name as two writings of it are compared, so that nobody is his own second person.
  public static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "." || $0 == "," }).joined(
      separator: " ")
  }
}
