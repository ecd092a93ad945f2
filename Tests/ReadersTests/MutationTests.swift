import Diagnostics
import Documents
import Foundation
import Readers
import TestSupport
import Testing

/// Seeded damage to real inputs: whatever comes of it, a document keeps its invariants and a refusal has a reason.
@Suite struct MutationTests {
  static let seeds: [[UInt8]] = {
    let files =
      Reading.files("Tests/Corpus/readers").filter { $0.pathExtension == "in" }
      + Reading.seeds("xml") + Reading.seeds("text")
    return files.compactMap { try? Reading.bytes($0) }
  }()

  /// Pieces that mean something to a reader.
  static let pieces: [[UInt8]] = [
    "<", ">", "&", "&amp;", "]]>", "<!--", "-->", "<![CDATA[", "<?x ", "?>", "</", "/>", "\"", "'",
    "<!DOCTYPE r [",
    "(U) ", "(S//NF) ", "(S", "\nSECRET\n", "\nBT\n", "\nNNNN\n", "\nPAGE 02 X SECRET\n", "\n\n", "\n", "\r",
    "\t\t",
    "1. ", "SUBJ: ", "|", "    ", "\u{202E}", "\u{FEFF}", "ا", "ism:classification=\"TS\"", "xmlns:x=\"y\"",
    "<note>",
    "<lb/>", "&#0;", "&x;",
  ].map { Array($0.utf8) }

  static func mutate(_ seed: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let length = min(Int.random(in: 0...40, using: &random), bytes.count - place)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.removeSubrange(place..<(place + length))
      case 1: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
      case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
      case 3:
        bytes.insert(
          contentsOf: bytes[place..<(place + length)], at: Int.random(in: 0...bytes.count, using: &random))
      case 4: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random) }
      default: if Int.random(in: 0..<8, using: &random) == 0 { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }

  @Test func threeThousandDamagedFiles() throws {
    var random = SplitMix64(seed: 0x7EA2_11AE)
    var read = 0
    for round in 0..<3_000 {
      let seed = try #require(MutationTests.seeds.randomElement(using: &random))
      let bytes = MutationTests.mutate(seed, &random)
      do throws(ReadFailure) {
        let document = try DocumentReader.read(bytes, file: Reading.source("mutation", bytes))
        read += 1
        let broken = Invariants.broken(in: document)
        #expect(broken.isEmpty, "round \(round)")
      } catch {
        #expect(!error.diagnostics.isEmpty)
        #expect(error.diagnostics.first?.severity == .error)
      }
    }
    // Both ways out were taken often enough to mean something.
    #expect(read > 500)
    #expect(read < 2_900)
  }
}
