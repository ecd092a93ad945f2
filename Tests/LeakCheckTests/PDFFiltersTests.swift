import Testing

@testable import LeakCheck

private func decode(
  _ bytes: [UInt8], _ filter: String, _ settings: [String: PDFValue] = [:]
) -> PDFFilters.Result {
  PDFFilters.decode(bytes[...], filters: [filter], parameters: [settings], limit: 1 << 20)
}

/// The example of ISO 32000-2 section 7.4.4.2.
@Test func theStandardsLZWExample() {
  let result = decode([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01], "LZWDecode")
  #expect(result.bytes == [45, 45, 45, 45, 45, 65, 45, 45, 45, 66])
  #expect(result.isWhole)
  #expect(!decode([0x80, 0x0B, 0x60], "LZWDecode").isWhole)
}

@Test func asciiFilters() {
  #expect(decode(Array("87cURD]i,\"Ebo80~>".utf8), "ASCII85Decode").bytes == Array("Hello World!".utf8))
  #expect(decode(Array("z~>".utf8), "A85").bytes == [0, 0, 0, 0])
  #expect(decode(Array("48 65 6C 6c 6F 7>".utf8), "ASCIIHexDecode").bytes == Array("Hellop".utf8))
  for (text, filter) in [
    ("87cUR", "ASCII85Decode"), ("v~>", "A85"), ("sssss~>", "A85"), ("4x>", "AHx"), ("48", "AHx"),
  ] {
    #expect(!decode(Array(text.utf8), filter).isWhole, "\(text)")
  }
}

@Test func runLengths() {
  #expect(decode([2, 65, 66, 67, 254, 68, 128], "RunLengthDecode").bytes == Array("ABCDDD".utf8))
  for bad: [UInt8] in [[2, 65], [254], [2, 65, 66, 67], [128, 65]] { #expect(!decode(bad, "RL").isWhole) }
}

/// Each PNG row filter, and TIFF prediction, over two rows of three one-byte pixels.
@Test(arguments: [
  (12, [0, 10, 20, 30, 0, 11, 22, 33]), (12, [1, 10, 10, 10, 1, 11, 11, 11]),
  (15, [2, 10, 20, 30, 2, 1, 2, 3]), (15, [0, 10, 20, 30, 3, 6, 7, 7]), (15, [4, 10, 10, 10, 4, 1, 2, 3]),
  (2, [10, 10, 10, 11, 11, 11]),
])
func predictors(_ predictor: Int, _ rows: [UInt8]) {
  let settings: [String: PDFValue] = ["Predictor": .number(Double(predictor)), "Columns": .number(3)]
  let result = decode(PDFBuilder.deflated(rows), "FlateDecode", settings)
  #expect(result.isWhole)
  #expect(result.bytes == [10, 20, 30, 11, 22, 33])
}

@Test func badPredictionIsDamage() {
  for settings: [String: PDFValue] in [
    ["Predictor": .number(12), "Columns": .number(1e7)], ["Predictor": .number(12), "Colors": .number(-1)],
    ["Predictor": .number(99)], ["Predictor": .number(12), "Columns": .number(4)],
  ] {
    #expect(!decode(PDFBuilder.deflated([9, 1, 2, 3]), "FlateDecode", settings).isWhole)
  }
}
