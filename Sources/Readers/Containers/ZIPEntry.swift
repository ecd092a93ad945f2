import Diagnostics
import SourceText

/// One entry of a ZIP archive's directory.
struct ZIPEntry {
  let extent: Range<Int>
  private let name: Range<Int>
  private let extra: Range<Int>
  private let comment: Range<Int>
  private let madeBy: Int
  private let flags: Int
  private let method: Int
  private let checksum: Int
  private let packed: Int
  private let size: Int
  private let start: Int
  private let attributes: Int

  private static let signature = 0x0201_4B50
  private static let localSignature = 0x0403_4B50
  private static let descriptorSignature = 0x0807_4B50

  /// Reads the entry at `offset`; nil where it is none, or reaches beyond `end`.
  init?(_ bytes: [UInt8], at offset: Int, before end: Int) {
    guard bytes.littleEndian(4, at: offset) == ZIPEntry.signature, offset + 46 <= end,
      let madeBy = bytes.littleEndian(2, at: offset + 4), let flags = bytes.littleEndian(2, at: offset + 8),
      let method = bytes.littleEndian(2, at: offset + 10),
      let checksum = bytes.littleEndian(4, at: offset + 16),
      let packed = bytes.littleEndian(4, at: offset + 20), let size = bytes.littleEndian(4, at: offset + 24),
      let nameLength = bytes.littleEndian(2, at: offset + 28),
      let extraLength = bytes.littleEndian(2, at: offset + 30),
      let commentLength = bytes.littleEndian(2, at: offset + 32),
      bytes.littleEndian(2, at: offset + 34) == 0,
      let attributes = bytes.littleEndian(4, at: offset + 38),
      let start = bytes.littleEndian(4, at: offset + 42)
    else { return nil }
    name = (offset + 46)..<(offset + 46 + nameLength)
    extra = name.upperBound..<(name.upperBound + extraLength)
    comment = extra.upperBound..<(extra.upperBound + commentLength)
    extent = offset..<comment.upperBound
    guard extent.upperBound <= end else { return nil }
    self.madeBy = madeBy
    self.flags = flags
    self.method = method
    self.checksum = checksum
    self.attributes = attributes
    var wide = ZIPEntry.extraField(1, in: extra, of: bytes) ?? 0..<0
    func widened(_ value: Int) -> Int? {
      guard value == 0xFFFF_FFFF else { return value }
      guard wide.count >= 8, let number = bytes.littleEndian(8, at: wide.lowerBound) else { return nil }
      wide = (wide.lowerBound + 8)..<wide.upperBound
      return number
    }
    guard let size = widened(size), let packed = widened(packed), let start = widened(start) else {
      return nil
    }
    self.size = size
    self.packed = packed
    self.start = start
  }

  /// The member this entry points to, once its own header has been found to say the same.
  func member(in bytes: [UInt8], limits: Limits) throws(ZIPArchive.Stop) -> ZIPArchive.Member {
    // Directory and headers are encrypted too, which no one should guess around.
    if flags & 0x2000 != 0 { throw ZIPArchive.Stop(code: .encryptedMember, offset: extent.lowerBound) }
    guard bytes.littleEndian(4, at: start) == ZIPEntry.localSignature,
      let localFlags = bytes.littleEndian(2, at: start + 6),
      let nameLength = bytes.littleEndian(2, at: start + 26),
      let extraLength = bytes.littleEndian(2, at: start + 28)
    else { throw ZIPArchive.Stop(code: .damagedArchive, offset: extent.lowerBound) }
    let data = start + 30 + nameLength + extraLength
    guard data <= bytes.count, packed <= bytes.count - data else {
      throw ZIPArchive.Stop(code: .damagedArchive, offset: extent.lowerBound)
    }
    // Compression levels and the like may differ; what is encrypted, patched, described behind or UTF-8 may not.
    guard bytes[(start + 30)..<(start + 30 + nameLength)].elementsEqual(bytes[name]),
      localFlags & 0x0869 == flags & 0x0869, bytes.littleEndian(2, at: start + 8) == method,
      localFiguresAgree(bytes, extra: (data - extraLength)..<data)
    else { throw ZIPArchive.Stop(code: .contradictoryArchive, offset: start) }
    guard let descriptor = flags & 8 != 0 ? descriptorLength(bytes, at: data + packed) : 0 else {
      throw ZIPArchive.Stop(code: .contradictoryArchive, offset: data + packed)
    }
    let (path, isFolder) = try path(bytes, limits)
    return ZIPArchive.Member(
      name: path, namePlace: name, comment: comment, isFolder: isFolder, refusal: refusal,
      extent: start..<(data + packed + descriptor), data: data..<(data + packed), isPacked: method == 8,
      size: isFolder ? 0 : size, checksum: UInt32(truncatingIfNeeded: checksum))
  }

  private var refusal: DiagnosticCode? {
    if flags & 0x41 != 0 || method == 99 { return .encryptedMember }
    // The types of Unix: what came through a pipe (1) is a file once it is here, a link or device is not.
    if madeBy >> 8 == 3, ![0, 1, 4, 8].contains(attributes >> 28) { return .memberNotPlain }
    // Bit 5: the data is a patch for another file.
    return (method == 0 || method == 8) && flags & 0x20 == 0 ? nil : .unsupportedCompression
  }

  /// Checksum and sizes in front of the data are those of the directory, or zero where they stand behind it.
  private func localFiguresAgree(_ bytes: [UInt8], extra: Range<Int>) -> Bool {
    var wide = ZIPEntry.extraField(1, in: extra, of: bytes) ?? 0..<0
    for (offset, wanted) in [(14, checksum), (22, size), (18, packed)] {
      guard var value = bytes.littleEndian(4, at: start + offset) else { return false }
      if value == 0xFFFF_FFFF, offset != 14, wide.count >= 8 {
        guard let number = bytes.littleEndian(8, at: wide.lowerBound) else { return false }
        value = number
        wide = (wide.lowerBound + 8)..<wide.upperBound
      }
      if value == wanted || value == 0 && flags & 8 != 0 { continue }
      return false
    }
    return true
  }

  /// The length of the descriptor at `offset`: with or without its signature, sizes in four or eight bytes. Nil
  /// where none of these has the directory's figures.
  private func descriptorLength(_ bytes: [UInt8], at offset: Int) -> Int? {
    for signature in [4, 0] {
      if signature == 4, bytes.littleEndian(4, at: offset) != ZIPEntry.descriptorSignature { continue }
      let figures = offset + signature
      guard bytes.littleEndian(4, at: figures) == checksum else { continue }
      for width in [8, 4]
      where bytes.littleEndian(width, at: figures + 4) == packed
        && bytes.littleEndian(width, at: figures + 4 + width) == size
      {
        return signature + 4 + 2 * width
      }
    }
    return nil
  }

  // MARK: Names

  /// The member's path, made sure that it stays inside, and whether it is a folder.
  private func path(_ bytes: [UInt8], _ limits: Limits) throws(ZIPArchive.Stop) -> (String, Bool) {
    var written = Array(bytes[name])
    if let field = ZIPEntry.extraField(0x7075, in: extra, of: bytes) {
      // Info-ZIP's UTF-8 name beside one in an old code page; where the name is plain ASCII it must be the same.
      let other = bytes[min(field.lowerBound + 5, field.upperBound)..<field.upperBound]
      let isPlain = written.allSatisfy { $0 < 0x80 }
      guard field.count > 5, bytes[field.lowerBound] == 1,
        bytes.littleEndian(4, at: field.lowerBound + 1) == Int(Inflate.checksum(written)),
        !isPlain || other.elementsEqual(written)
      else { throw ZIPArchive.Stop(code: .contradictoryArchive, offset: field.lowerBound) }
      written = Array(other)
    }
    let decoded = TextDecoder.decode(written, as: .utf8)
    let isFolder = written.last == UInt8(ascii: "/")
    var parts = decoded.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if isFolder { parts.removeLast() }
    let isSafe =
      !parts.isEmpty && written.count <= limits.memberNameBytes
      && (flags & 0x800 == 0 || decoded.damage.isEmpty)
      && !written.contains(UInt8(ascii: "\\")) && (!isFolder || size == 0)
      && parts.allSatisfy { ZIPEntry.isSafe($0) } && !ZIPEntry.hasDrive(parts[0])
    guard isSafe else { throw ZIPArchive.Stop(code: .unsafeMemberName, offset: name.lowerBound) }
    return (parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/"), isFolder)
  }

  private static func isSafe(_ part: ArraySlice<UInt8>) -> Bool {
    !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
      && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// `C:` in front of a path.
  private static func hasDrive(_ part: ArraySlice<UInt8>) -> Bool {
    part.count >= 2 && part[part.startIndex].isASCIILetter && part[part.startIndex + 1] == UInt8(ascii: ":")
  }

  /// The extra field of this kind, without its head.
  private static func extraField(_ kind: Int, in extra: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    var offset = extra.lowerBound
    while offset + 4 <= extra.upperBound, let found = bytes.littleEndian(2, at: offset),
      let length = bytes.littleEndian(2, at: offset + 2), offset + 4 + length <= extra.upperBound
    {
      if found == kind { return (offset + 4)..<(offset + 4 + length) }
      offset += 4 + length
    }
    return nil
  }
}
