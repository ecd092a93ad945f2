import SourceText

/// The labels of fields that are believed in any letter case and inside running text, and what each says.
struct FieldVocabulary: Sendable {
  enum Role: Sendable {
    /// The report's own number.
    case number
    case title
    /// The report's date.
    case date
    /// A time, which dates the report where a date stands with it.
    case time
    /// A date of something else.
    case moment
    /// A number or code of a person or thing.
    case identifier
    /// Opens the trailer: distribution, enclosures.
    case trailer
    case plain
  }

  struct Entry: Sendable {
    let role: Role
    /// Among labels of one role the lowest rank is the best.
    let rank: Int
    /// Whether the dialect lists it, and not only reports in general.
    let isOwn: Bool
  }

  /// Some labels with one role, as a dialect lists them: in lower case, the best first.
  struct Labels: Sendable {
    fileprivate let role: Role
    fileprivate let names: [String]
    fileprivate var isBare = false

    static func number(_ names: String...) -> Labels { Labels(role: .number, names: names) }
    static func title(_ names: String...) -> Labels { Labels(role: .title, names: names) }
    static func date(_ names: String...) -> Labels { Labels(role: .date, names: names) }
    static func time(_ names: String...) -> Labels { Labels(role: .time, names: names) }
    static func moment(_ names: String...) -> Labels { Labels(role: .moment, names: names) }
    static func identifier(_ names: String...) -> Labels { Labels(role: .identifier, names: names) }
    static func trailer(_ names: String...) -> Labels { Labels(role: .trailer, names: names) }
    static func plain(_ names: String...) -> Labels { Labels(role: .plain, names: names) }

    /// Labels that stand without a colon too: `File # 000A-PS-1`.
    var withoutColon: Labels {
      var labels = self
      labels.isBare = true
      return labels
    }
  }

  private var entries: [String: Entry] = [:]
  /// Those of ASCII labels, for lookup without a string: open addressing, indices into `plain` plus one; zero is free.
  private var slots = [Int16](repeating: 0, count: 1 << 9)
  private var plain: [(label: [UInt8], entry: Entry)] = []
  /// The labels that need no colon, longest first.
  private(set) var bare: [[UInt8]] = []

  /// Labels listed earlier rank before those listed later; a label listed twice keeps its first role.
  init(_ labels: [Labels]) {
    let own = labels.reduce(0) { $0 + $1.names.count }
    for (index, name) in (labels + FieldVocabulary.common).flatMap({ list in
      list.names.map { (name: $0, role: list.role) }
    }).enumerated() where entries[name.name] == nil {
      entries[name.name] = Entry(role: name.role, rank: index, isOwn: index < own)
    }
    for (label, entry) in entries where label.utf8.allSatisfy({ $0 < 0x80 }) {
      plain.append((Array(label.utf8), entry))
      if plain.count * 2 > slots.count { grow() } else { place(plain.count - 1) }
    }
    bare = labels.filter(\.isBare).flatMap(\.names).map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }

  /// - Parameter label: in lower case.
  subscript(label: String) -> Entry? { entries[label] }

  /// The entry of a label as it is written, in any letter case.
  subscript(text: SourceText, label: Span) -> Entry? {
    let utf8 = text.utf8
    var hash = FieldVocabulary.seed
    for offset in label.range {
      if utf8[offset] >= 0x80 { return entries[LineForm.lowered(text[label])] }
      hash = FieldVocabulary.next(hash, LineForm.lowered(utf8[offset]))
    }
    var slot = FieldVocabulary.slot(hash, slots.count)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if plain[index].label.count == label.count,
        plain[index].label.indices.allSatisfy({
          plain[index].label[$0] == LineForm.lowered(utf8[label.start + $0])
        })
      {
        return plain[index].entry
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  // MARK: Lookup

  private mutating func place(_ index: Int) {
    var slot = FieldVocabulary.slot(
      plain[index].label.reduce(FieldVocabulary.seed, FieldVocabulary.next), slots.count)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int16(index + 1)
  }

  private mutating func grow() {
    slots = [Int16](repeating: 0, count: slots.count * 2)
    for index in plain.indices { place(index) }
  }

  /// FNV-1a.
  private static let seed: UInt32 = 0x811C_9DC5
  private static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }
  private static func slot(_ hash: UInt32, _ count: Int) -> Int {
    Int(hash ^ hash >> 15) & (count - 1)
  }
}
