/// Makes the bytes and runs of a joined or folded view in one pass.
struct TextViewBuilder {
  private(set) var utf8: [UInt8] = []
  private(set) var runs: [TextView.Run] = []
  private let folding: Bool

  init(folding: Bool) {
    self.folding = folding
  }

  mutating func read(_ bytes: [UInt8], _ span: Span) {
    utf8.reserveCapacity(span.count + span.count / 8)
    var offset = span.start
    while offset < span.end {
      let plain = plainEnd(from: offset, in: bytes, end: span.end)
      if plain > offset {
        copyPlain(bytes, from: offset, to: plain)
        offset = plain
        continue
      }
      let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: offset, end: span.end)
      switch ScalarFolding.role(of: scalar) {
      case .removed:
        offset = removed(scalar, at: offset, next: next, in: bytes, end: span.end)
      case .space:
        offset = space(from: offset, in: bytes, end: span.end)
      case .hyphen:
        if let resumed = lineBreakHyphen(at: next, in: bytes, end: span.end) {
          offset = resumed
        } else if folding, next - offset > 1 {
          replace([UInt8(ascii: "-")], from: offset, to: next)
          offset = next
        } else {
          copy(bytes, from: offset, to: next)
          offset = next
        }
      case .ordinary:
        if folding, let folded = ScalarFolding.folded(scalar) {
          // Bytes that correspond one to one lengthen the run; most Arabic letter forms do.
          if folded.count == next - offset {
            copy(folded, from: 0, to: folded.count, source: offset)
          } else if !folded.isEmpty {
            replace(folded, from: offset, to: next)
          }
        } else {
          copy(bytes, from: offset, to: next)
        }
        offset = next
      }
    }
  }

  /// A soft hyphen also takes the line break behind it along; other invisible characters just go.
  private func removed(_ scalar: UInt32, at offset: Int, next: Int, in bytes: [UInt8], end: Int) -> Int {
    scalar == 0xAD ? (lineBreakHyphen(at: next, in: bytes, end: end) ?? next) : next
  }

  /// Where reading resumes when a hyphen that ends at `offset` stands at a line's end inside a word, else nil.
  private func lineBreakHyphen(at offset: Int, in bytes: [UInt8], end: Int) -> Int? {
    guard let last = utf8.last, last.isASCIILetter || last >= 0x80 else { return nil }
    var cursor = offset
    var breaks = 0
    while cursor < end, bytes[cursor].isASCIIWhitespace {
      if bytes[cursor] == UInt8(ascii: "\n") { breaks += 1 }
      cursor += 1
    }
    guard breaks == 1, cursor < end, bytes[cursor].isASCIILetter || bytes[cursor] >= 0x80 else { return nil }
    return cursor
  }

  /// A run of white space becomes one space, or one line feed where it held an empty line.
  private mutating func space(from start: Int, in bytes: [UInt8], end: Int) -> Int {
    var offset = start
    var breaks = 0
    while offset < end {
      let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: offset, end: end)
      let role = ScalarFolding.role(of: scalar)
      guard role == .space || (role == .removed && scalar != 0xAD) else { break }
      if scalar == 0x0A || scalar == 0x2029 { breaks += 1 }
      offset = next
    }
    let byte = breaks > 1 ? UInt8(ascii: "\n") : UInt8(ascii: " ")
    if offset - start == 1 {
      copy([byte], from: 0, to: 1, source: start)
    } else {
      replace([byte], from: start, to: offset)
    }
    return offset
  }

  /// The end of the bytes from `start` on that the view has as they are, but for the case of ASCII letters.
  private func plainEnd(from start: Int, in bytes: [UInt8], end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      ByteRole.table.withUnsafeBufferPointer { roles in
        (folding ? ByteRole.foldedPlain : ByteRole.joinedPlain).withUnsafeBufferPointer { isPlain in
          var offset = start
          while offset < end {
            switch roles[Int(bytes[offset])] {
            case .plain: offset += 1
            case .single:
              guard offset + 1 < end, roles[Int(bytes[offset + 1])] == .plain else { return offset }
              offset += 2
            case .two:
              guard offset + 1 < end, bytes[offset + 1] & 0xC0 == 0x80,
                isPlain[Int(bytes[offset] & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)]
              else { return offset }
              offset += 2
            case .special: return offset
            }
          }
          return offset
        }
      }
    }
  }

  private mutating func copyPlain(_ bytes: [UInt8], from start: Int, to end: Int) {
    let before = utf8.count
    copy(bytes, from: start, to: end)
    guard folding else { return }
    utf8.withUnsafeMutableBufferPointer { utf8 in
      for index in before..<utf8.count {
        let byte = utf8[index]
        utf8[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
    }
  }

  private mutating func copy(_ bytes: [UInt8], from start: Int, to end: Int, source: Int? = nil) {
    let source = source ?? start
    extend(source, source + end - start)
    bytes.withUnsafeBufferPointer { utf8.append(contentsOf: $0[start..<end]) }
  }

  /// Lengthens the last run when it is a copied one that ends where the new bytes begin, else starts a run.
  private mutating func extend(_ start: Int, _ end: Int) {
    if let last = runs.last, last.copied, last.sourceEnd == start {
      runs[runs.count - 1].sourceEnd = end
    } else {
      runs.append(TextView.Run(view: utf8.count, source: start, sourceEnd: end, copied: true))
    }
  }

  private mutating func replace(_ bytes: [UInt8], from start: Int, to end: Int) {
    runs.append(TextView.Run(view: utf8.count, source: start, sourceEnd: end, copied: false))
    utf8.append(contentsOf: bytes)
  }
}
