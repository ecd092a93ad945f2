/// The digests of files that are checked together, as lower-case hexadecimal: what manifests print of them. Anybody can
/// compute one from the file, so whatever its digits read like, they say nothing else.
struct KnownDigests {
  /// So many hexadecimal digits of a digest stand nowhere else by chance; pages break digests over lines.
  private static let shortest = 16

  private let digests: [[UInt8]]

  init(_ digests: [String]) {
    // Texts are read backwards, too.
    self.digests = digests.flatMap { [Array($0.utf8), Array($0.utf8.reversed())] }
  }

  /// Whether a match stands in an unbroken piece of a digest.
  func explain(_ match: Range<Int>, in text: FoldedText) -> Bool {
    guard !digests.isEmpty, match.allSatisfy({ Self.isDigit(text.bytes[$0]) }),
      match.dropFirst().allSatisfy({ text.breaks[$0] == 0 })
    else { return false }
    var start = match.lowerBound
    while start > 0, text.breaks[start] == 0, Self.isDigit(text.bytes[start - 1]) { start -= 1 }
    var end = match.upperBound
    while end < text.bytes.count, text.breaks[end] == 0, Self.isDigit(text.bytes[end]) { end += 1 }
    guard end - start >= Self.shortest else { return false }
    let piece = text.bytes[start..<end]
    return digests.contains { digest in
      piece.count <= digest.count
        && (0...(digest.count - piece.count)).contains { digest[$0...].starts(with: piece) }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
