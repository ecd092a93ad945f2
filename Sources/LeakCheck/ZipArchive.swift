/// A ZIP file, read so that every byte of it is accounted for: what the directory lists, and what it does not.
struct ZipArchive {
  struct Member {
    let name: [UInt8]
    /// Where its packed data is; for a member the directory hides, everything behind its header.
    let data: Range<Int>
    let method: Int
    /// Of the unpacked data; nil where nothing trustworthy says.
    let size: Int?
    let checksum: UInt32
    let isEncrypted: Bool
    /// Whether only its own header says that it is there.
    var isUnlisted: Bool { size == nil && !data.isEmpty }
  }

  private(set) var members: [Member] = []
  /// What is wrong, in words without names.
  private(set) var problems: [String] = []
  private let bytes: [UInt8]
  private let limits: LeakLimits
  /// What the members, the directory and its end take up.
  private var taken: [Range<Int>] = []

  init(_ bytes: [UInt8], limits: LeakLimits) {
    self.bytes = bytes
    self.limits = limits
    if let end = endRecord() {
      readDirectory(end)
    } else {
      problems.append("the archive has no directory")
    }
    readGaps()
  }

  private func number(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func has(_ signature: Int, at offset: Int) -> Bool { number(offset, 4) == signature }

  private struct End {
    let entries: Int
    let start: Int
    let size: Int
  }

  private mutating func endRecord() -> End? {
    var offset = bytes.count - 22
    while offset >= 0, offset >= bytes.count - 22 - 0xFFFF {
      if has(0x0605_4B50, at: offset), let comment = number(offset + 20, 2),
        offset + 22 + comment == bytes.count, let entries = number(offset + 10, 2),
        let size = number(offset + 12, 4), let start = number(offset + 16, 4)
      {
        taken.append(offset..<bytes.count)
        if entries != 0xFFFF, start != 0xFFFF_FFFF, size != 0xFFFF_FFFF {
          return End(entries: entries, start: start, size: size)
        }
        return wideEnd(offset)
      }
      offset -= 1
    }
    return nil
  }

  /// The end record of ZIP64, which a locator in front of the ordinary one points to.
  private mutating func wideEnd(_ end: Int) -> End? {
    guard has(0x0706_4B50, at: end - 20), let offset = number(end - 12, 8), offset <= end,
      has(0x0606_4B50, at: offset), let entries = number(offset + 32, 8), let size = number(offset + 40, 8),
      let start = number(offset + 48, 8), start >= 0, size >= 0, entries >= 0
    else { return nil }
    taken.append(offset..<(end))
    return End(entries: entries, start: start, size: size)
  }

  private mutating func readDirectory(_ end: End) {
    guard end.start <= bytes.count, end.size <= bytes.count - end.start else {
      problems.append("the archive's directory lies outside the file")
      return
    }
    taken.append(end.start..<(end.start + end.size))
    var offset = end.start
    var count = 0
    while offset < end.start + end.size {
      guard has(0x0201_4B50, at: offset), let nameLength = number(offset + 28, 2),
        let extraLength = number(offset + 30, 2), let commentLength = number(offset + 32, 2),
        offset + 46 + nameLength + extraLength + commentLength <= end.start + end.size, count < limits.objects
      else {
        problems.append("the archive's directory is damaged, or beyond a limit")
        return
      }
      readListed(offset, nameLength, extraLength)
      offset += 46 + nameLength + extraLength + commentLength
      count += 1
    }
    if count != end.entries {
      problems.append("the archive's directory has another number of entries than it says")
    }
  }

  private mutating func readListed(_ offset: Int, _ nameLength: Int, _ extraLength: Int) {
    let name = Array(bytes[(offset + 46)..<(offset + 46 + nameLength)])
    guard var packed = number(offset + 20, 4), var size = number(offset + 24, 4),
      var start = number(offset + 42, 4), let method = number(offset + 10, 2),
      let flags = number(offset + 8, 2),
      let checksum = number(offset + 16, 4)
    else { return }
    if packed == 0xFFFF_FFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      var field = wideField(offset + 46 + nameLength, extraLength)
      if size == 0xFFFF_FFFF { size = field.next() ?? -1 }
      if packed == 0xFFFF_FFFF { packed = field.next() ?? -1 }
      if start == 0xFFFF_FFFF { start = field.next() ?? -1 }
    }
    guard start >= 0, has(0x0403_4B50, at: start), let localName = number(start + 26, 2),
      let localExtra = number(start + 28, 2)
    else {
      problems.append("an entry of the archive's directory points to no member")
      addName(name)
      return
    }
    let data = start + 30 + localName + localExtra
    guard packed >= 0, size >= 0, data <= bytes.count, packed <= bytes.count - data else {
      problems.append("a member of the archive lies outside the file")
      addName(name)
      return
    }
    let spelled = Array(bytes[(start + 30)..<(start + 30 + localName)])
    if spelled != name {
      problems.append("a member's own name is not the one in the directory")
      addName(spelled)
    }
    if number(start + 8, 2) != method || number(start + 6, 2).map({ $0 & 1 }) != flags & 1 {
      problems.append("a member's own header contradicts the directory")
    }
    taken.append(start..<(data + packed + descriptorLength(data + packed, flags)))
    members.append(
      Member(
        name: name, data: data..<(data + packed), method: method, size: size,
        checksum: UInt32(truncatingIfNeeded: checksum), isEncrypted: flags & 0x41 != 0))
  }

  /// A member of which there is only a name, which is searched all the same.
  private mutating func addName(_ name: [UInt8]) {
    members.append(Member(name: name, data: 0..<0, method: 0, size: nil, checksum: 0, isEncrypted: false))
  }

  /// The eight-byte numbers of the ZIP64 extra field.
  private func wideField(_ start: Int, _ length: Int) -> IndexingIterator<[Int]> {
    var offset = start
    while offset + 4 <= start + length, let kind = number(offset, 2), let size = number(offset + 2, 2) {
      if kind == 1, offset + 4 + size <= start + length {
        return stride(from: offset + 4, to: offset + 4 + size - 7, by: 8).map { number($0, 8) ?? -1 }
          .makeIterator()
      }
      offset += 4 + size
    }
    return [].makeIterator()
  }

  /// What stands behind a member whose sizes follow its data.
  private func descriptorLength(_ offset: Int, _ flags: Int) -> Int {
    guard flags & 8 != 0 else { return 0 }
    let start = has(0x0807_4B50, at: offset) ? 4 : 0
    // Sizes take four bytes each, or eight in ZIP64; a signature after them tells which.
    for length in [start + 12, start + 20] {
      let next = number(offset + length, 4)
      if next == 0x0403_4B50 || next == 0x0201_4B50 || next == 0x0606_4B50 { return length }
    }
    return start + 12
  }

  /// What a member holds, as far as it can be unpacked, and whether that is the whole of it.
  func unpack(_ member: Member, limit: Int) -> (bytes: [UInt8], isWhole: Bool) {
    var contents: [UInt8] = []
    var isWhole = false
    switch member.method {
    case _ where member.isEncrypted: break
    case 0:
      contents = Array(bytes[member.data].prefix(limit))
      isWhole = contents.count == member.data.count
    case 8:
      let result = Inflate.raw(bytes[member.data], limit: limit)
      contents = result.bytes
      isWhole = result.isWhole && result.used == member.data.count
    default: break
    }
    guard let size = member.size, isWhole else { return (contents, false) }
    return (contents, contents.count == size && Inflate.checksum(contents) == member.checksum)
  }

  /// Bytes that nothing claims may be members that the directory hides; they are taken out if they can be.
  private mutating func readGaps() {
    let sorted = taken.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var end = 0
    var gaps: [Range<Int>] = []
    for range in sorted {
      if range.lowerBound < end { problems.append("parts of the archive overlap") }
      if range.lowerBound > end { gaps.append(end..<range.lowerBound) }
      end = max(end, range.upperBound)
    }
    if end < bytes.count { gaps.append(end..<bytes.count) }
    if !gaps.isEmpty { problems.append("the archive holds bytes that its directory does not list") }
    for gap in gaps {
      var offset = gap.lowerBound
      while offset + 30 <= gap.upperBound, members.count < limits.objects {
        guard bytes[offset] == 0x50, has(0x0403_4B50, at: offset), let nameLength = number(offset + 26, 2),
          let extraLength = number(offset + 28, 2), let method = number(offset + 8, 2),
          offset + 30 + nameLength + extraLength <= bytes.count
        else {
          offset += 1
          continue
        }
        // The sizes of a hidden member are not to be believed: its data is read for as long as it is data.
        let data = offset + 30 + nameLength + extraLength
        let end = method == 0 ? min(bytes.count, data + (number(offset + 18, 4) ?? 0)) : bytes.count
        members.append(
          Member(
            name: Array(bytes[(offset + 30)..<(offset + 30 + nameLength)]), data: data..<end, method: method,
            size: nil, checksum: 0, isEncrypted: false))
        offset += 4
      }
    }
  }
}
