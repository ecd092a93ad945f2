import Diagnostics
import SourceText

/// The directory at the end of a ZIP archive, and the record that points to it.
struct ZIPDirectory {
  private(set) var entries: [ZIPEntry] = []
  /// From the first entry to the end of the file.
  private(set) var extent: Range<Int>
  private(set) var comment: Range<Int>
  private let bytes: [UInt8]

  private static let endSignature = 0x0605_4B50
  private static let wideEndSignature = 0x0606_4B50
  private static let wideLocatorSignature = 0x0706_4B50

  init(_ bytes: [UInt8], limits: Limits) throws(ZIPArchive.Stop) {
    self.bytes = bytes
    guard let end = ZIPDirectory.end(of: bytes) else {
      throw ZIPArchive.Stop(code: .damagedArchive, offset: bytes.count)
    }
    comment = (end + 22)..<bytes.count
    extent = end..<bytes.count
    guard let count = bytes.littleEndian(2, at: end + 10), let size = bytes.littleEndian(4, at: end + 12),
      let start = bytes.littleEndian(4, at: end + 16), bytes.littleEndian(4, at: end + 4) == 0,
      bytes.littleEndian(2, at: end + 8) == count
    else { throw ZIPArchive.Stop(code: .damagedArchive, offset: end) }
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF
      || bytes.littleEndian(4, at: end - 20) == ZIPDirectory.wideLocatorSignature
    {
      try readWide(end, (count, size, start), limits)
    } else {
      try read(count: count, size: size, start: start, end: end, limits)
    }
  }

  /// The record at the end of the file. Where a second one would do as well, which of them counts is open, so none.
  private static func end(of bytes: [UInt8]) -> Int? {
    var found: Int?
    var offset = bytes.count - 22
    while offset >= 0, offset >= bytes.count - 22 - 0xFFFF {
      if bytes[offset] == 0x50, bytes.littleEndian(4, at: offset) == endSignature,
        let comment = bytes.littleEndian(2, at: offset + 20), offset + 22 + comment == bytes.count
      {
        if found != nil { return nil }
        found = offset
      }
      offset -= 1
    }
    return found
  }

  /// The record of ZIP64, which stands before a locator, which stands before the ordinary record. Where that one
  /// has room for a figure, it must be the same.
  private mutating func readWide(
    _ end: Int, _ narrow: (count: Int, size: Int, start: Int), _ limits: Limits
  ) throws(ZIPArchive.Stop) {
    let locator = end - 20
    guard bytes.littleEndian(4, at: locator) == ZIPDirectory.wideLocatorSignature,
      bytes.littleEndian(4, at: locator + 4) == 0, bytes.littleEndian(4, at: locator + 16) == 1,
      let record = bytes.littleEndian(8, at: locator + 8), record <= locator - 56,
      bytes.littleEndian(4, at: record) == ZIPDirectory.wideEndSignature,
      let length = bytes.littleEndian(8, at: record + 4), record + 12 == locator - length,
      bytes.littleEndian(8, at: record + 16) == 0, let count = bytes.littleEndian(8, at: record + 32),
      bytes.littleEndian(8, at: record + 24) == count, let size = bytes.littleEndian(8, at: record + 40),
      let start = bytes.littleEndian(8, at: record + 48)
    else { throw ZIPArchive.Stop(code: .damagedArchive, offset: end) }
    guard narrow.count == 0xFFFF || narrow.count == count,
      narrow.size == 0xFFFF_FFFF || narrow.size == size,
      narrow.start == 0xFFFF_FFFF || narrow.start == start
    else { throw ZIPArchive.Stop(code: .contradictoryArchive, offset: record) }
    try read(count: count, size: size, start: start, end: record, limits)
  }

  /// - Parameter end: where the record begins that the directory must reach to.
  private mutating func read(
    count: Int, size: Int, start: Int, end: Int, _ limits: Limits
  ) throws(ZIPArchive.Stop) {
    if count > limits.members { throw ZIPArchive.Stop(code: .tooManyMembers, offset: end) }
    guard start <= end, size <= end - start else {
      throw ZIPArchive.Stop(code: .damagedArchive, offset: end)
    }
    if start + size != end { throw ZIPArchive.Stop(code: .unlistedBytes, offset: start + size) }
    extent = start..<bytes.count
    var offset = start
    while offset < end {
      guard let entry = ZIPEntry(bytes, at: offset, before: end) else {
        throw ZIPArchive.Stop(code: .damagedArchive, offset: offset)
      }
      entries.append(entry)
      offset = entry.extent.upperBound
      if entries.count > count { throw ZIPArchive.Stop(code: .contradictoryArchive, offset: offset) }
    }
    if entries.count != count { throw ZIPArchive.Stop(code: .contradictoryArchive, offset: end) }
  }
}
