import Foundation
import LoadFiles
import TestSupport
import Testing

struct GroupFourTests {
  /// A picture whose rows repeat, shift and change at random, so that every mode of T.6 is used.
  static func picture(_ random: inout SplitMix64) -> [UInt8] {
    let width = Int.random(in: 1...6000, using: &random)
    let height = Int.random(in: 1...24, using: &random)
    let stride = (width + 7) / 8
    var rows: [[UInt8]] = []
    for _ in 0..<height {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: rows.append(rows.last ?? [UInt8](repeating: 0, count: stride))
      case 1: rows.append([UInt8](repeating: Bool.random(using: &random) ? 0xFF : 0, count: stride))
      case 2:
        var row = rows.last ?? [UInt8](repeating: 0, count: stride)
        row[Int.random(in: 0..<stride, using: &random)] ^= UInt8.random(in: 0...255, using: &random)
        rows.append(row)
      default:
        var row: [UInt8] = []
        while row.count < stride {
          row += [UInt8](
            repeating: [0, 0xFF, 0x18, 0x55].randomElement(using: &random) ?? 0,
            count: Int.random(in: 1...400, using: &random))
        }
        rows.append(Array(row.prefix(stride)))
      }
    }
    return Array("P4\n\(width) \(height)\n".utf8) + rows.joined()
  }

  /// T.6: a white row is one vertical code, and the picture ends with two end-of-line codes.
  @Test func oneWhiteRow() throws {
    let picture = try #require(PortableBitmap(Array("P4 8 1\n".utf8) + [0]))
    let tiff = TaggedImage.bytes(of: picture, resolution: 300)
    #expect(Array(tiff[8..<12]) == [0x80, 0x08, 0x00, 0x80])
    #expect(Array(tiff[0..<8]) == [0x49, 0x49, 42, 0, 12, 0, 0, 0])
  }

  @Test(arguments: [
    "", "P4", "P4 8", "P4 8 1\n", "P5 8 1\n\u{0}", "P4 0 1\n\u{0}", "P4 99999999 1\n", "P4 8 8\n1234567",
  ])
  func refusesOtherBytes(_ text: String) {
    #expect(PortableBitmap(Array(text.utf8)) == nil)
  }

  /// An independent reader gets every pixel back.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["TEARLINE_PYTHON"] != nil, "set by make test"))
  func anotherReaderSeesTheSamePixels() throws {
    let python = try #require(ProcessInfo.processInfo.environment["TEARLINE_PYTHON"])
    let folder = FileManager.default.temporaryDirectory.appending(path: "tearline-tiff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SplitMix64(seed: 0x746)
    for number in 0..<200 {
      let bytes = Self.picture(&random)
      let picture = try #require(PortableBitmap(bytes))
      try Data(bytes).write(to: folder.appending(path: "\(number).pbm"))
      try Data(TaggedImage.bytes(of: picture, resolution: 300)).write(
        to: folder.appending(path: "\(number).tif"))
    }
    let script = """
      import sys
      from PIL import Image
      for number in range(200):
          tiff = Image.open(f"{sys.argv[1]}/{number}.tif")
          assert tiff.info["compression"] == "group4" and tiff.info["dpi"] == (300, 300), tiff.info
          assert 306 not in tiff.tag_v2 and 305 not in tiff.tag_v2
          pbm = Image.open(f"{sys.argv[1]}/{number}.pbm")
          assert tiff.size == pbm.size and tiff.convert("1").tobytes() == pbm.convert("1").tobytes(), number
      """
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", script, folder.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
  }
}
