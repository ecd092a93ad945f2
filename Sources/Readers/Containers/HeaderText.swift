import SourceText

/// What a header field says: unfolded (RFC 5322, section 2.2.3), with its encoded words decoded (RFC 2047).
struct HeaderText {
  private(set) var utf8: [UInt8] = []
  /// Whether an encoded word, or a byte, could not be decoded.
  private(set) var isDamaged = false
  /// Bytes of encoded words next to each other, which may share a character.
  private var pending: (encoding: TextEncoding, bytes: [UInt8])?
  /// White space behind an encoded word, which counts only where no other follows.
  private var space: [UInt8] = []

  /// - Parameter encoding: of bytes beyond ASCII, which a header should not have.
  init(_ raw: some Collection<UInt8>, as encoding: TextEncoding) {
    let decoded = TextDecoder.decode(raw.filter { $0 != 0x0D && $0 != 0x0A }, as: encoding)
    isDamaged = !decoded.damage.isEmpty
    let bytes = decoded.utf8
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "="), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "?"),
        let end = HeaderText.end(of: bytes, at: offset)
      {
        if take(bytes[offset..<end]) {
          offset = end
          continue
        }
        isDamaged = true
      }
      if pending != nil, bytes[offset] == 0x20 || bytes[offset] == 0x09 {
        space.append(bytes[offset])
      } else {
        flush()
        utf8.append(bytes[offset])
      }
      offset += 1
    }
    flush()
    while let first = utf8.first, first.isASCIIWhitespace { utf8.removeFirst() }
    while let last = utf8.last, last.isASCIIWhitespace { utf8.removeLast() }
  }

  /// Behind `=?charset?encoding?text?=`; nil where that is not what stands at `start`.
  private static func end(of bytes: [UInt8], at start: Int) -> Int? {
    var marks = 0
    var offset = start + 2
    while offset < bytes.count, offset - start < 1_024, !bytes[offset].isASCIIWhitespace {
      if bytes[offset] == UInt8(ascii: "?") {
        marks += 1
        if marks == 3 {
          return offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "=") ? offset + 2 : nil
        }
      }
      offset += 1
    }
    return nil
  }

  /// Takes an encoded word; false where it cannot be decoded.
  private mutating func take(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.dropFirst(2).dropLast(2).split(
      separator: UInt8(ascii: "?"), omittingEmptySubsequences: false)
    guard parts.count == 3 else { return false }
    // RFC 2231 puts a language behind the charset: `utf-8*ar`.
    let charset = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    guard let encoding = TextEncoding(declared: charset) else { return false }
    let bytes: [UInt8]
    switch parts[1].map({ $0 | 0x20 }) {
    case [UInt8(ascii: "b")]:
      guard let decoded = TransferDecoding.base64(parts[2]) else { return false }
      bytes = decoded
    case [UInt8(ascii: "q")]:
      let spaced = parts[2].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      bytes = TransferDecoding.quotedPrintable(spaced[...])
    default: return false
    }
    space = []
    if let open = pending, open.encoding == encoding {
      pending = (encoding, open.bytes + bytes)
    } else {
      flush()
      pending = (encoding, bytes)
    }
    return true
  }

  private mutating func flush() {
    if let open = pending {
      let decoded = TextDecoder.decode(open.bytes, as: open.encoding)
      isDamaged = isDamaged || !decoded.damage.isEmpty
      // A line feed hidden in an encoded word would look like another field.
      utf8 += decoded.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      pending = nil
    }
    utf8 += space
    space = []
  }
}
