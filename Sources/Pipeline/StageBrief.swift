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
    /// Positions in the registry, rising, of the people whom any link names, and of those whom a confirmed one does.
    var linked: [Int]
    var confirmed: [Int]

    init(states: [String: Int], open: Int, linked: [Int], confirmed: [Int]) {
      self.states = states
      self.open = open
      self.linked = linked
      self.confirmed = confirmed
    }

    /// Nil where the bytes are of another version.
    init?(_ bytes: [UInt8]) {
      var reader = PackedReader(bytes)
      guard let brief = try? StageBrief.linking(&reader), reader.isAtEnd else { return nil }
      self = brief
    }

    var bytes: [UInt8] {
      var writer = PackedWriter()
      writer.add(states.count)
      for (name, count) in states.sorted(by: { $0.key < $1.key }) {
        writer.add(name)
        writer.add(count)
      }
      writer.add(open)
      for list in [linked, confirmed] {
        writer.add(list.count)
        var last = 0
        for position in list {
          writer.add(position - last)
          last = position
        }
      }
      return writer.bytes
    }
  }

  private static func linking(_ reader: inout PackedReader) throws(PackedReader.Damaged) -> Linking {
    var brief = Linking(states: [:], open: 0, linked: [], confirmed: [])
    for _ in 0..<(try reader.count()) {
      let name = try reader.text()
      brief.states[name] = try reader.number()
    }
    brief.open = try reader.number()
    brief.linked = try positions(&reader)
    brief.confirmed = try positions(&reader)
    return brief
  }

  private static func positions(_ reader: inout PackedReader) throws(PackedReader.Damaged) -> [Int] {
    var list: [Int] = []
    var last = 0
    for _ in 0..<(try reader.count()) {
      last += try reader.number(below: 1 << 40)
      list.append(last)
    }
    return list
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
