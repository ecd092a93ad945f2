import SourceText

/// What the bytes of a file without a declaration say about their encoding.
struct EncodingEvidence {
  private var highBytes = 0
  /// High bytes in runs of three and more, as Arabic words are and accented Latin words are not.
  private var highBytesInRuns = 0
  private var validSequences = 0
  private var invalidBytes = 0
  private var zeroAtEven = 0
  private var zeroAtOdd = 0
  /// The upper byte of Latin and of Arabic letters in UTF-16.
  private var upperAtEven = 0
  private var upperAtOdd = 0
  private var windows1256 = 0
  private var iso8859Part6 = 0
  private let count: Int

  init(_ bytes: [UInt8]) {
    self.init(bytes, ByteCensus(bytes))
  }

  /// - Parameter census: of the bytes.
  init(_ bytes: [UInt8], _ census: ByteCensus) {
    count = bytes.count
    bytes.withUnsafeBufferPointer { buffer in
      // A zero is a control character.
      if !census.isUTF8 || census.controls > 0 { countZeros(buffer) }
      if !census.isUTF8 { countSequences(buffer) }
    }
    if invalidBytes > 0 { countLetters(bytes) }
  }

  /// The encoding, and whether it was chosen rather than evident.
  var choice: (encoding: TextEncoding, isAssumed: Bool) {
    if isUTF16(zeroAtOdd, upperAtOdd, other: zeroAtEven) { return (.utf16LittleEndian, true) }
    if isUTF16(zeroAtEven, upperAtEven, other: zeroAtOdd) { return (.utf16BigEndian, true) }
    // UTF-8 sequences hardly occur by chance: a file with more of them than of other high bytes is UTF-8, damaged.
    if invalidBytes == 0 || validSequences > invalidBytes { return (.utf8, false) }
    if highBytesInRuns * 2 > highBytes {
      return (iso8859Part6 > windows1256 ? .iso8859Part6 : .windows1256, true)
    }
    return (.windows1252, true)
  }

  /// Whether zeros are many at one parity and few at the other; in Arabic, where only spaces and line ends have
  /// them, nearly all bytes at that parity are zero or 6.
  private func isUTF16(_ zeros: Int, _ upper: Int, other: Int) -> Bool {
    guard zeros > 0, other * 20 < count else { return false }
    return zeros * 5 > count || (zeros * 50 > count && upper * 9 > count * 4)
  }

  private mutating func countZeros(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Without a zero nothing is UTF-16, and hardly any file has one.
    guard ByteSearch.first(0, in: bytes, 0..<bytes.count) != nil else { return }
    for (index, byte) in bytes.enumerated() where byte == 0 || byte == 6 {
      let isZero = byte == 0 ? 1 : 0
      if index & 1 == 0 {
        zeroAtEven += isZero
        upperAtEven += 1
      } else {
        zeroAtOdd += isZero
        upperAtOdd += 1
      }
    }
  }

  private mutating func countSequences(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        // In Arabic text single spaces part the words.
        index += 1
        if index < bytes.count, bytes[index] < 0x80 {
          index = ByteSearch.asciiEnd(in: bytes, index..<bytes.count)
        }
      } else if bytes[index] >= 0xC2, bytes[index] < 0xE0, index + 1 < bytes.count,
        bytes[index + 1] & 0xC0 == 0x80
      {
        // Most of what is not ASCII has two bytes.
        validSequences += 1
        index += 2
      } else if let length = TextDecoder.sequence(in: bytes, at: index) {
        validSequences += 1
        index += length
      } else {
        invalidBytes += 1
        index += 1
      }
    }
  }

  /// Alef is C7 in both Arabic encodings; lam behind it (the article) and ya tell them apart, as do bytes that
  /// only one of them has.
  private mutating func countLetters(_ bytes: [UInt8]) {
    var run = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 {
        highBytes += 1
        run += 1
        if run == 3 { highBytesInRuns += 3 } else if run > 3 { highBytesInRuns += 1 }
        if SingleByteTable.iso8859Part6[Int(byte) - 0x80] == 0 { windows1256 += 1 }
        switch (previous, byte) {
        case (0xC7, 0xE1): windows1256 += 2
        case (0xC7, 0xE4): iso8859Part6 += 2
        case (_, 0xED): windows1256 += 1
        case (_, 0xEA): iso8859Part6 += 1
        default: break
        }
      } else {
        run = 0
      }
      previous = byte
    }
  }
}
