/// A text as it is compared: the folded letters and digits alone, and beside them where words begin.
///
/// Spaces are no part of it, so a name matches with its letters spaced, its spaces removed or a line break in
/// it; `breaks` tells afterwards whether whole words were met.
struct FoldedText {
  /// A place between two bytes of `bytes`.
  enum Break: UInt8 {
    case none = 0
    /// Words may part here: a dropped tag, a hyphen at a line's end, a small gap on a page.
    case soft = 1
    case hard = 2
    /// More than one writes between the digits of one number: a bracket, a sign with a blank beside it, the edge of a
    /// cell.
    case apart = 3
  }

  /// Folded letters in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// One more than `bytes`; the first and the last are at least hard.
  private(set) var breaks: [UInt8] = [Break.hard.rawValue]
  private(set) var hasRightToLeft = false
  /// The line of every 32nd byte, counted from 1.
  private var lines: [UInt32] = []
  /// Where one character became several letters; they keep their order when the text is turned around.
  private var expansions: [(start: Int, count: Int)] = []

  /// - Parameter text: UTF-8; what is not valid separates words.
  init(_ text: some Collection<UInt8>) {
    bytes.reserveCapacity(text.count)
    breaks.reserveCapacity(text.count + 1)
    let done: Void? = text.withContiguousStorageIfAvailable { fold($0) }
    if done == nil { Array(text).withUnsafeBufferPointer { fold($0) } }
    mark(.hard)
  }

  private init(reversing text: FoldedText) {
    bytes.reserveCapacity(text.bytes.count)
    breaks = text.breaks.reversed()
    var source = text.bytes
    for (start, count) in text.expansions {
      // Turned here so that turning everything below turns it back.
      let turned = Self.turned(source[start..<(start + count)])
      source.replaceSubrange(start..<(start + count), with: turned)
    }
    bytes = Self.turned(source[...])
    lines = text.lines.reversed()
    hasRightToLeft = text.hasRightToLeft
  }

  /// The letters from the last to the first, as a right-to-left line stored in the order it is seen has them.
  var reversed: FoldedText { FoldedText(reversing: self) }

  /// The line a byte came from, to within 32 bytes.
  func line(of offset: Int) -> Int { lines.isEmpty ? 1 : Int(lines[min(offset / 32, lines.count - 1)]) }

  private static func turned(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var end = bytes.endIndex
    while end > bytes.startIndex {
      var start = end - 1
      while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      result.append(contentsOf: bytes[start..<end])
      end = start
    }
    return result
  }

  private mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    var line: UInt32 = 1
    var index = 0
    var separators = NumberSeparators()
    while index < text.count {
      if bytes.count / 32 >= lines.count { lines.append(line) }
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        switch byte {
        case 0x61...0x7A, 0x30...0x39: append(byte, &separators)
        case 0x41...0x5A: append(byte | 0x20, &separators)
        case 0: break
        case UInt8(ascii: "-"):
          if let next = Self.afterLineBreak(text, index) {
            line += 1
            index = next
            mark(.soft)
          } else {
            mark(separators.add(byte))
          }
        default:
          if byte == 0x0A { line += 1 }
          mark(separators.add(byte))
        }
        continue
      }
      let (scalar, length) = Self.decode(text, index)
      index += length
      guard let scalar else {
        mark(.hard)
        continue
      }
      if scalar.value == 0x2010 || scalar.value == 0x2011 || scalar.value == 0xAD,
        let next = Self.afterLineBreak(text, index)
      {
        line += 1
        index = next
        mark(.soft)
        continue
      }
      let entry = FoldTable.entry(scalar)
      switch entry.kind {
      case .ignored: break
      case .separator: mark(.hard)
      case .softBreak: mark(.soft)
      case .word:
        if entry.letters > 1 { expansions.append((bytes.count, entry.bytes.count)) }
        for byte in entry.bytes { append(byte, &separators) }
        if entry.isRightToLeft { hasRightToLeft = true }
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ separators: inout NumberSeparators) {
    bytes.append(byte)
    breaks.append(Break.none.rawValue)
    separators = NumberSeparators()
  }

  private mutating func mark(_ kind: Break) {
    if breaks[breaks.count - 1] < kind.rawValue { breaks[breaks.count - 1] = kind.rawValue }
  }

  /// Where the next line's text begins, if only blanks and one line end follow.
  private static func afterLineBreak(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start
    let limit = min(text.count, start + 64)
    while index < limit, text[index] == 0x20 || text[index] == 0x09 || text[index] == 0x0D { index += 1 }
    guard index < limit, text[index] == 0x0A else { return nil }
    index += 1
    while index < limit, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    return index
  }

  /// One character of UTF-8, or nil and the bytes to skip.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Unicode.Scalar?, Int) {
    let lead = text[index]
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    guard length > 1, index + length <= text.count else { return (nil, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard text[index + offset] & 0xC0 == 0x80 else { return (nil, offset) }
      value = value << 6 | UInt32(text[index + offset] & 0x3F)
    }
    let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
    guard value >= smallest[length], let scalar = Unicode.Scalar(value) else { return (nil, length) }
    return (scalar, length)
  }
}
