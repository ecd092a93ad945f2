/// Texts that glyphs stand for, by number: a single character is its own code point, longer texts are numbered
/// from the end of the code points.
struct SourceTexts {
  static let firstSequence: UInt32 = 0x110000

  private var sequences: [[UInt32]] = []
  private var numbers: [[UInt32]: UInt32] = [:]

  mutating func number(of text: [UInt32]) -> UInt32 {
    if text.count == 1 { return text[0] }
    if let number = numbers[text] { return number }
    let number = Self.firstSequence + UInt32(sequences.count)
    sequences.append(text)
    numbers[text] = number
    return number
  }

  func text(of number: UInt32) -> [UInt32] {
    number < Self.firstSequence ? [number] : sequences[Int(number - Self.firstSequence)]
  }
}
