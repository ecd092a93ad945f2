import Markings
import SourceText

/// The source note of a published document, which gives the original marking in words among other sentences:
/// `Source: National Archives, RG 59. Secret; Exdis. Drafted by ...`
enum SourceNote {
  /// The first sentence that is a marking.
  static func marking(in note: [UInt8]) -> MarkingReading? {
    for sentence in sentences(note) {
      let sentence = sentence.drop(while: \.isASCIIWhitespace)
      if let reading = MarkingReader.prose(String(decoding: sentence, as: UTF8.self)) { return reading }
    }
    return nil
  }

  /// Pieces that end in a full stop before white space or a closing bracket.
  private static func sentences(_ note: [UInt8]) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in note.enumerated() where byte == UInt8(ascii: ".") {
      let next = offset + 1 < note.count ? note[offset + 1] : 0x20
      if next.isASCIIWhitespace || next == UInt8(ascii: "]") {
        result.append(note[start..<offset])
        start = offset + 1
      }
    }
    result.append(note[start...])
    return result
  }
}
