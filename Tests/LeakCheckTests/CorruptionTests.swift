import TestSupport
import Testing

@testable import LeakCheck

/// Steele, Lea and Flood's generator: the same numbers everywhere.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// One to three small accidents: bytes changed, lost, put in, or the end cut off.
private func corrupted(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
  var bytes = bytes
  for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
    let offset = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes.removeSubrange(offset..<min(bytes.count, offset + Int.random(in: 1...4, using: &random)))
    case 1:
      bytes.insert(contentsOf: (0..<3).map { _ in UInt8.random(in: 0...255, using: &random) }, at: offset)
    case 2: bytes[offset] = 0
    case 3: bytes[offset] = UInt8.random(in: 0x20...0x7E, using: &random)
    case 4: bytes.removeLast(Int.random(in: 1...min(40, bytes.count), using: &random))
    default: bytes[offset] ^= 1 << UInt8.random(in: 0...7, using: &random)
    }
  }
  return bytes
}

/// Secrets in compressed parts only, so that a checksum covers their bytes: whatever is damaged, a file either
/// still shows them or cannot be read to its end.
private let carriers: [(name: String, bytes: [UInt8])] = {
  var text = PDFBuilder()
  text.page(
    "BT /F1 12 Tf 72 700 Td [(\(passage.text.prefix(20))) 5 (\(passage.text.dropFirst(20)))] TJ ET",
    packed: true)

  var objects = PDFBuilder()
  let first = "<< /Title (nothing) >> "
  let second = "<< /Title \(PDFBuilder.hex([0xFE, 0xFF] + PDFBuilder.utf16(passage.text))) >>"
  let header = "90 0 91 \(first.utf8.count) "
  objects.stream(
    Array((header + first + second).utf8), "/Type /ObjStm /N 2 /First \(header.utf8.count)", packed: true)
  objects.page("BT /F1 12 Tf (Released.) Tj ET")

  var attached = PDFBuilder()
  attached.stream(Array(passage.text.utf8), "/Type /EmbeddedFile", packed: true)
  attached.page("BT /F1 12 Tf (Released.) Tj ET")

  var zip = ZipBuilder()
  zip.add("one.txt", Array("Released.".utf8))
  zip.add("two.txt", Array((passage.text + " " + harmless).utf8))
  zip.add("three.txt", Array(harmless.utf8))

  return [
    ("page.pdf", text.build()), ("objects.pdf", objects.build()), ("attached.pdf", attached.build()),
    ("archive.zip", zip.build()),
  ]
}()

@Test(arguments: carriers.indices)
func damageNeverTurnsALeakIntoClean(_ index: Int) {
  let carrier = carriers[index]
  var random = SplitMix64(seed: 4096 + UInt64(index))
  let whole = LeakCheck.inspect(
    files: [ReleasedFile(path: carrier.name, bytes: carrier.bytes)], secrets: [passage])
  #expect(whole.verdict == .leak)
  for round in 0..<2000 {
    let bytes = corrupted(carrier.bytes, &random)
    let report = LeakCheck.inspect(
      files: [ReleasedFile(path: carrier.name, bytes: bytes)], secrets: [passage])
    #expect(report.verdict != .clean, "\(carrier.name), round \(round)")
  }
}

/// Every kind of file, damaged: no crash, no hang, the same report twice.
@Test func damagedFilesOfEveryKindAreReadWithoutACrash() {
  var random = SplitMix64(seed: 77)
  for kind in leakKinds {
    for _ in 0..<8 {
      let files = kind.write(kind.secret.text).map { file in
        ReleasedFile(path: file.path, bytes: corrupted(file.bytes, &random))
      }
      let report = LeakCheck.inspect(files: files, secrets: [kind.secret])
      #expect(report == LeakCheck.inspect(files: files, secrets: [kind.secret]), "\(kind.name)")
    }
  }
}
