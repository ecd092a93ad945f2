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
    /// One sign without a blank, as it joins the parts of a date.
    case tight = 2
    case hard = 3
    /// More than one writes between the digits of one number: a bracket, a sign with a blank beside it, the edge of a
    /// cell.
    case apart = 4
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
    let done: Void? = text.withContiguousStorageIfAvailable { fold($0) }
    if done == nil { Array(text).withUnsafeBufferPointer { fold($0) } }
  }

  private init(reversing text: FoldedText) {
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
    [UInt8](unsafeUninitializedCapacity: bytes.count) { result, count in
      bytes.withUnsafeBufferPointer { bytes in
        var end = bytes.count
        while end > 0 {
          var start = end - 1
          while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
          for place in start..<end {
            result[count] = bytes[place]
            count += 1
          }
          end = start
        }
      }
    }
  }

  private mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    let plane = FoldPlane.standard
    plane.rows.withUnsafeBufferPointer { rows in
      plane.bytes.withUnsafeBufferPointer { letters in fold(text, rows, letters) }
    }
  }

  private mutating func fold(
    _ text: UnsafeBufferPointer<UInt8>, _ rows: UnsafeBufferPointer<FoldPlane.Row>,
    _ letters: UnsafeBufferPointer<UInt8>
  ) {
    var buffer = FoldBuffer(capacity: text.count)
    var line: UInt32 = 1
    var nextLine = 0
    var index = 0
    var separators = NumberSeparators()
    while index < text.count {
      if buffer.count >= nextLine {
        lines.append(line)
        nextLine += 32
      }
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        switch byte {
        case 0x61...0x7A, 0x30...0x39: buffer.append(byte)
        case 0x41...0x5A: buffer.append(byte | 0x20)
        case 0: break
        case UInt8(ascii: "-"):
          if let next = Self.afterLineBreak(text, index) {
            line += 1
            index = next
            buffer.mark(.soft)
          } else {
            buffer.mark(separators.add(byte, after: buffer.count))
          }
        default:
          if byte == 0x0A { line += 1 }
          buffer.mark(separators.add(byte, after: buffer.count))
        }
        continue
      }
      let (scalar, length) = Self.decode(text, index)
      index += length
      guard let scalar else {
        buffer.mark(.hard)
        continue
      }
      if scalar.value == 0x2010 || scalar.value == 0x2011 || scalar.value == 0xAD,
        let next = Self.afterLineBreak(text, index)
      {
        line += 1
        index = next
        buffer.mark(.soft)
        continue
      }
      if scalar.value < 0x10000 {
        let row = rows[Int(scalar.value)]
        let word = UnsafeBufferPointer(rebasing: letters[Int(row.start)..<Int(row.start) + Int(row.count)])
        add(row.kind, word, row.letters > 1, row.isRightToLeft, rest: text.count - index, to: &buffer)
      } else {
        let entry = FoldTable.entry(scalar)
        entry.bytes.withUnsafeBufferPointer {
          add(entry.kind, $0, entry.letters > 1, entry.isRightToLeft, rest: text.count - index, to: &buffer)
        }
      }
    }
    buffer.mark(.hard)
    bytes = buffer.bytes
    breaks = buffer.breaks
  }

  /// - Parameter rest: bytes of the text that are still to come, each of which may be a letter.
  @inline(__always)
  private mutating func add(
    _ kind: FoldTable.Class, _ letters: UnsafeBufferPointer<UInt8>, _ isSeveral: Bool, _ isRightToLeft: Bool,
    rest: Int, to buffer: inout FoldBuffer
  ) {
    switch kind {
    case .ignored: break
    case .separator: buffer.mark(.hard)
    case .softBreak: buffer.mark(.soft)
    case .word:
      if isSeveral { expansions.append((buffer.count, letters.count)) }
      buffer.reserve(letters.count + rest)
      for byte in letters { buffer.append(byte) }
      if isRightToLeft { hasRightToLeft = true }
    }
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
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return (nil, length) }
    return (scalar, length)
  }
}
