/// Makes the bytes and runs of a joined or folded view in one pass.
struct TextViewBuilder {
  private(set) var utf8: [UInt8] = []
  private(set) var runs: [TextView.Run] = []
  private let folding: Bool

  init(folding: Bool) {
    self.folding = folding
  }

  mutating func read(_ bytes: [UInt8], _ span: Span) {
    utf8.reserveCapacity(span.count)
    var offset = span.start
    while offset < span.end {
      let byte = bytes[offset]
      if byte.isASCIILetter || byte.isASCIIDigit {
        let folded = folding && byte.isASCIIUppercase ? byte | 0x20 : byte
        copy(folded, from: offset)
        offset += 1
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
          if !folded.isEmpty { replace(folded, from: offset, to: next) }
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
    replace([breaks > 1 ? UInt8(ascii: "\n") : UInt8(ascii: " ")], from: start, to: offset)
    return offset
  }

  private mutating func copy(_ byte: UInt8, from offset: Int) {
    extend(offset, offset + 1)
    utf8.append(byte)
  }

  private mutating func copy(_ bytes: [UInt8], from start: Int, to end: Int) {
    extend(start, end)
    utf8.append(contentsOf: bytes[start..<end])
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
