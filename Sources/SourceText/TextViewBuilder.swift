/// Makes the bytes and runs of a joined or folded view in one pass.
struct TextViewBuilder {
  private(set) var utf8: [UInt8]
  private(set) var runs: [TextView.Run] = []
  private let folding: Bool
  /// How many bytes of `utf8` are written; it is cut to them at the end.
  private var filled = 0

  /// Reads `span` of `bytes`.
  init(_ bytes: [UInt8], _ span: Span, folding: Bool) {
    self.folding = folding
    utf8 = Array(repeating: 0, count: span.count)
    bytes.withUnsafeBufferPointer { read($0, span) }
    utf8.removeLast(utf8.count - filled)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span) {
    var offset = span.start
    while offset < span.end {
      let plain = copyPlain(bytes, from: offset, end: span.end)
      if plain > offset {
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
        } else {
          if folding, next - offset > 1 {
            replace(CollectionOfOne(UInt8(ascii: "-")), from: offset, to: next)
          } else {
            copy(bytes[offset..<next], from: offset, to: next)
          }
          offset = next
        }
      case .ordinary:
        if folding, let folded = ScalarFolding.folded(scalar) {
          // Bytes that correspond one to one lengthen the run; most Arabic letter forms do.
          if folded.count == next - offset {
            copy(folded, from: offset, to: next)
          } else if !folded.isEmpty {
            replace(folded, from: offset, to: next)
          }
        } else {
          copy(bytes[offset..<next], from: offset, to: next)
        }
        offset = next
      }
    }
  }

  /// A soft hyphen also takes the line break behind it along; other invisible characters just go.
  private func removed(
    _ scalar: UInt32, at offset: Int, next: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Int {
    scalar == 0xAD ? (lineBreakHyphen(at: next, in: bytes, end: end) ?? next) : next
  }

  /// Where reading resumes when a hyphen that ends at `offset` stands at a line's end inside a word, else nil.
  private func lineBreakHyphen(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int? {
    guard filled > 0 else { return nil }
    let last = utf8[filled - 1]
    guard last.isASCIILetter || last >= 0x80 else { return nil }
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
  private mutating func space(from start: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int {
    var offset = start
    var breaks = 0
    while offset < end {
      let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: offset, end: end)
      let role = ScalarFolding.role(of: scalar)
      guard role == .space || (role == .removed && scalar != 0xAD) else { break }
      if scalar == 0x0A || scalar == 0x2029 { breaks += 1 }
      offset = next
    }
    let byte = CollectionOfOne(breaks > 1 ? UInt8(ascii: "\n") : UInt8(ascii: " "))
    if offset - start == 1 {
      copy(byte, from: start, to: offset)
    } else {
      replace(byte, from: start, to: offset)
    }
    return offset
  }

  /// Copies what the view has as it is, and letters that become others of as many bytes, from `start` on.
  ///
  /// - Returns: where it stopped: at the end, or at a scalar that must be looked at by itself.
  private mutating func copyPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, end: Int
  ) -> Int {
    makeRoom(for: end - start)
    let offset = utf8.withUnsafeMutableBufferPointer { utf8 in
      PlainText.copy(bytes, start..<end, to: UnsafeMutableBufferPointer(rebasing: utf8[filled...]), folding)
    }
    if offset > start {
      extend(start, offset)
      filled += offset - start
    }
    return offset
  }

  private mutating func copy(_ bytes: some Collection<UInt8>, from start: Int, to end: Int) {
    extend(start, end)
    append(bytes)
  }

  private mutating func replace(_ bytes: some Collection<UInt8>, from start: Int, to end: Int) {
    runs.append(TextView.Run(view: filled, source: start, sourceEnd: end, copied: false))
    append(bytes)
  }

  /// Lengthens the last run when it is a copied one that ends where the new bytes begin, else starts a run.
  private mutating func extend(_ start: Int, _ end: Int) {
    if let last = runs.last, last.copied, last.sourceEnd == start {
      runs[runs.count - 1].sourceEnd = end
    } else {
      runs.append(TextView.Run(view: filled, source: start, sourceEnd: end, copied: true))
    }
  }

  private mutating func append(_ bytes: some Collection<UInt8>) {
    makeRoom(for: bytes.count)
    for byte in bytes {
      utf8[filled] = byte
      filled += 1
    }
  }

  /// A view is seldom longer than its source.
  private mutating func makeRoom(for count: Int) {
    let missing = filled + count - utf8.count
    if missing > 0 { utf8.append(contentsOf: repeatElement(0, count: missing + utf8.count / 8)) }
  }
}
