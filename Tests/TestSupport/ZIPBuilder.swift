/// Writes ZIP archives for tests, right ones and wrong ones: every figure can be made to lie.
public struct ZIPBuilder {
  public struct Entry {
    public var name: [UInt8]
    public var contents: [UInt8]
    /// Stored where nil.
    public var deflated: [UInt8]?
    public var method: Int
    public var flags = 0
    public var madeBy = 3 << 8 | 20
    public var attributes = 0o100644 << 16
    /// The name in the member's own header, where it is another.
    public var localName: [UInt8]?
    public var extra: [UInt8] = []
    public var comment: [UInt8] = []
    /// Sizes and checksum stand behind the data.
    public var hasDescriptor = false
    public var checksum: UInt32
    /// Unpacked, as stated.
    public var size: Int
    /// Where the directory says that the member begins; where nil, where it does.
    public var start: Int?
    /// Whether the directory lists it, and whether the file holds it.
    public var isListed = true
    public var isWritten = true

    public init(_ name: String, _ contents: [UInt8], deflated: [UInt8]? = nil) {
      self.name = Array(name.utf8)
      self.contents = contents
      self.deflated = deflated
      method = deflated == nil ? 0 : 8
      flags = name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x800
      checksum = ZIPBuilder.checksum(contents)
      size = contents.count
    }

    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  public var entries: [Entry]
  public var comment: [UInt8] = []
  /// In front of the first member, between the last and the directory, and behind the end.
  public var prefix: [UInt8] = []
  public var gap: [UInt8] = []
  public var suffix: [UInt8] = []
  /// What the end record states; where nil, the truth.
  public var count: Int?
  public var isWide = false

  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  public var bytes: [UInt8] {
    var file = prefix
    var directory: [UInt8] = []
    for entry in entries {
      let start = file.count
      let packed = entry.deflated ?? entry.contents
      let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
      func figures(_ isThere: Bool) -> [UInt8] {
        isThere
          ? ZIPBuilder.number(Int(entry.checksum), 4) + ZIPBuilder.number(packed.count, 4)
            + ZIPBuilder.number(entry.size, 4)
          : [UInt8](repeating: 0, count: 12)
      }
      let local = entry.localName ?? entry.name
      if entry.isWritten {
        file += [0x50, 0x4B, 3, 4, 20, 0] + ZIPBuilder.number(flags, 2) + ZIPBuilder.number(entry.method, 2)
        file +=
          [0, 0, 0x21, 0x5F] + figures(!entry.hasDescriptor) + ZIPBuilder.number(local.count, 2) + [0, 0]
        file += local + packed
        if entry.hasDescriptor { file += [0x50, 0x4B, 7, 8] + figures(true) }
      }
      guard entry.isListed else { continue }
      directory += [0x50, 0x4B, 1, 2] + ZIPBuilder.number(entry.madeBy, 2) + [20, 0]
      directory += ZIPBuilder.number(flags, 2) + ZIPBuilder.number(entry.method, 2) + [0, 0, 0x21, 0x5F]
      directory += figures(true) + ZIPBuilder.number(entry.name.count, 2)
      directory += ZIPBuilder.number(entry.extra.count, 2) + ZIPBuilder.number(entry.comment.count, 2)
      directory += [0, 0, 0, 0] + ZIPBuilder.number(entry.attributes, 4)
      directory += ZIPBuilder.number(entry.start ?? start, 4) + entry.name + entry.extra + entry.comment
    }
    file += gap
    return file + directory + end(file.count, directory.count) + suffix
  }

  private func end(_ start: Int, _ size: Int) -> [UInt8] {
    let listed = count ?? entries.filter(\.isListed).count
    var record: [UInt8] = []
    if isWide {
      record +=
        [0x50, 0x4B, 6, 6] + ZIPBuilder.number(44, 8) + [45, 0, 45, 0] + [UInt8](repeating: 0, count: 8)
      record += ZIPBuilder.number(listed, 8) + ZIPBuilder.number(listed, 8) + ZIPBuilder.number(size, 8)
      record += ZIPBuilder.number(start, 8)
      record += [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + ZIPBuilder.number(start + size, 8) + [1, 0, 0, 0]
    }
    record += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    record += ZIPBuilder.number(isWide ? 0xFFFF : listed, 2) + ZIPBuilder.number(isWide ? 0xFFFF : listed, 2)
    record += ZIPBuilder.number(isWide ? 0xFFFF_FFFF : size, 4)
    record += ZIPBuilder.number(isWide ? 0xFFFF_FFFF : start, 4)
    return record + ZIPBuilder.number(comment.count, 2) + comment
  }

  public static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32, bit by bit: slow, and no code that is tested.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { value, byte in
      (0..<8).reduce(value ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
