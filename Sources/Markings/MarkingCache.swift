/// Remembers readings of marks already seen: a document set repeats a few hundred different marks many times.
///
/// A value for one worker, not shared between threads. The same mark under another banner is another entry,
/// since `REL` stands for the banner's list; so a cache belongs to one banner. Banner lines mean the same everywhere.
public struct MarkingCache: Sendable {
  private enum Kind {
    case portion
    case banner
    case attributes
    case prose
  }

  private struct Entry {
    let bytes: [UInt8]
    let kind: Kind
    let reading: MarkingReading
  }

  private let banner: MarkingReading?
  private let rules: MarkingRuleSet
  private let limit: Int
  private var entries: [Entry] = []
  /// Open addressing by a fixed hash: places in `entries` plus one; zero is free.
  private var slots: [Int32]

  /// - Parameter limit: the most entries kept; marks after that are read anew each time.
  public init(banner: Marking? = nil, rules: MarkingRuleSet = .capco2016, limit: Int = 4096) {
    self.init(
      under: banner.map { MarkingReading(text: "", marking: $0, problems: []) }, rules: rules, limit: limit)
  }

  init(under banner: MarkingReading?, rules: MarkingRuleSet = .capco2016, limit: Int) {
    self.banner = banner
    self.rules = rules
    self.limit = max(1, limit)
    var size = 16
    while size < self.limit * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Whether it takes no more.
  var isFull: Bool { entries.count >= limit }

  /// Whether portion marks are read under this banner.
  func belongs(to banner: MarkingReading?) -> Bool { self.banner == banner }

  /// The reading of a portion mark, given as UTF-8 with or without its parentheses.
  public mutating func portion(_ bytes: ArraySlice<UInt8>) -> MarkingReading {
    reading(bytes, .portion) { banner, rules in
      MarkingReader.portion(String(decoding: bytes, as: UTF8.self), banner: banner, rules: rules)
    }
  }

  /// The reading of a banner line, given as UTF-8.
  public mutating func banner(_ bytes: ArraySlice<UInt8>) -> MarkingReading {
    reading(bytes, .banner) { _, rules in
      MarkingReader.banner(String(decoding: bytes, as: UTF8.self), rules: rules)
    }
  }

  /// The reading of ISM attributes.
  /// - Parameters:
  ///   - key: bytes that no other attributes give.
  ///   - values: by the attributes' names.
  public mutating func attributes(_ key: [UInt8], _ values: () -> [String: String]) -> MarkingReading {
    reading(key[...], .attributes) { _, _ in MarkingReader.ism(values()) }
  }

  /// The reading of a sentence that may state a marking in words, given as UTF-8; nil where it states none, which is
  /// not remembered.
  mutating func prose(_ bytes: ArraySlice<UInt8>, _ read: () -> MarkingReading?) -> MarkingReading? {
    let (known, slot) = find(bytes, .prose)
    if let known { return entries[known].reading }
    let reading = read()
    if let reading { keep(reading, of: bytes, .prose, in: slot) }
    return reading
  }

  private mutating func reading(
    _ bytes: ArraySlice<UInt8>, _ kind: Kind, _ read: (Marking?, MarkingRuleSet) -> MarkingReading
  ) -> MarkingReading {
    let (known, slot) = find(bytes, kind)
    if let known { return entries[known].reading }
    let reading = read(banner?.marking, rules)
    keep(reading, of: bytes, kind, in: slot)
    return reading
  }

  /// The entry of some bytes, or the slot that is free for it.
  private func find(_ bytes: ArraySlice<UInt8>, _ kind: Kind) -> (entry: Int?, slot: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: MarkingCache.hash(bytes)) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].kind == kind, entries[index].bytes.elementsEqual(bytes) {
        return (index, slot)
      }
      slot = (slot + 1) & mask
    }
    return (nil, slot)
  }

  private mutating func keep(
    _ reading: MarkingReading, of bytes: ArraySlice<UInt8>, _ kind: Kind, in slot: Int
  ) {
    if isFull { return }
    entries.append(Entry(bytes: Array(bytes), kind: kind, reading: reading))
    slots[slot] = Int32(entries.count)
  }

  /// FNV-1a: fixed, so that the cache never depends on a process's hash seed.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
