import Diagnostics
import Interchange

/// What a run needs to know of recorded results without reading them back: it looks at those of every document.
enum StageBrief {
  /// Of the read and mark stages.
  struct Reading: Sendable, Equatable {
    var isQuarantined = false
    /// Whether the document is a section of a message.
    var isSection = false
    var regions = 0
    var portions = 0
    var unread = 0
    /// How many diagnostics there are, by code.
    var diagnostics: [String: Int] = [:]

    init(_ reading: StoredResult.Reading) {
      isQuarantined = reading.isQuarantined
      isSection = reading.section != nil
      regions = reading.regions
      portions = reading.portions
      unread = reading.unread
      for diagnostic in reading.diagnostics { diagnostics[diagnostic.code, default: 0] += 1 }
    }

    /// Nil where the bytes are of another version.
    init?(_ bytes: [UInt8]) {
      guard let value = try? JSON(parsing: bytes), let flags = value["f"]?.integerValue,
        let regions = value["r"]?.integerValue, let portions = value["p"]?.integerValue,
        let unread = value["u"]?.integerValue, let diagnostics = value["d"].flatMap(StageBrief.counts)
      else { return nil }
      isQuarantined = flags & 1 != 0
      isSection = flags & 2 != 0
      self.regions = regions
      self.portions = portions
      self.unread = unread
      self.diagnostics = diagnostics
    }

    var bytes: [UInt8] {
      let value: JSON = [
        "f": .integer((isQuarantined ? 1 : 0) | (isSection ? 2 : 0)), "r": .integer(regions),
        "p": .integer(portions), "u": .integer(unread), "d": StageBrief.json(diagnostics),
      ]
      return value.canonical
    }
  }

  /// Of the link stage, before people's decisions.
  struct Linking: Sendable, Equatable {
    /// Mentions by the best state of their links.
    var states: [String: Int]
    /// Mentions that someone must decide about.
    var open: Int
    /// People any link names, and those a confirmed link names, sorted.
    var linked: [String]
    var confirmed: [String]

    init(states: [String: Int], open: Int, linked: [String], confirmed: [String]) {
      self.states = states
      self.open = open
      self.linked = linked
      self.confirmed = confirmed
    }

    /// Nil where the bytes are of another version.
    init?(_ bytes: [UInt8]) {
      guard let value = try? JSON(parsing: bytes), let states = value["s"].flatMap(StageBrief.counts),
        let open = value["o"]?.integerValue, case .array(let linked) = value["l"],
        case .array(let confirmed) = value["c"]
      else { return nil }
      self.init(
        states: states, open: open, linked: linked.compactMap(\.stringValue),
        confirmed: confirmed.compactMap(\.stringValue))
    }

    var bytes: [UInt8] {
      let value: JSON = [
        "s": StageBrief.json(states), "o": .integer(open), "l": .array(linked.map { .string($0) }),
        "c": .array(confirmed.map { .string($0) }),
      ]
      return value.canonical
    }
  }

  private static func json(_ counts: [String: Int]) -> JSON {
    .object(counts.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })
  }

  private static func counts(_ value: JSON) -> [String: Int]? {
    guard case .object(let members) = value else { return nil }
    return Dictionary(
      members.map { ($0.name, $0.value.integerValue ?? 0) }, uniquingKeysWith: { first, _ in first })
  }
}
