import Markings
import TestSupport
import Testing

struct FuzzTests {
  /// Seeds and regressions, one input a file.
  @Test func seedsAreReplayed() throws {
    var folder = #filePath.split(separator: "/").map(String.init)
    folder.removeLast(2)
    let path = "/" + (folder + ["Fuzz", "markings"]).joined(separator: "/")
    let names = CorpusSurvey.files(path, suffix: "").filter {
      $0.hasPrefix("seed-") || $0.hasPrefix("regression-")
    }
    #expect(names.count >= 40)
    for name in names {
      let bytes = try #require(CorpusSurvey.bytes(path + "/" + name))
      #expect(MarkingsFuzz.run(bytes), "\(name)")
    }
  }

  /// Random splices of pieces of markings: what a fuzzer finds in its first minutes.
  @Test func splicesOfMarkingsAreSound() {
    let pieces = [
      "SECRET", "TOP SECRET", "U", "S", "TS", "C", "//", "/", "(", ")", " ", ", ", "NOFORN", "NF",
      "REL TO USA, GBR", "REL", "SI", "TK", "-G ABCD",
      "SAR-BP", "-", "RD", "-SIGMA 14", "CNWDI", "FGI DEU", "FGI", "JOINT", "NATO", "CTS", "NS",
      "DISPLAY ONLY IRQ", "USA/GBR EYES ONLY", "FOUO",
      "LES", "SBU NOFORN", "CUI", "SP-PRVCY", "ADPO", "; SENSITIVE", "\n", "HANDLE VIA X CHANNELS ONLY",
      "20301231", "X1", "and", "UNCLAS", "S E C R E T",
      "1. ", "SUBJ: ", "Secret; ", "Exdis.", "\u{0}", "é", "\u{202E}", "GBR", "USA", "XQX", "ATOMAL", "HCS-P",
      "RSV-ABC", "KDK", "ECI", "WNINTEL", "AND",
      "PAGE 02 ", "DECL: ", "Classified By: ", "ACCM-", "123", "ORCON", "RELIDO", ";", ".", ":",
      "SECTION 01 OF 02 ",
    ]
    var random = SplitMix64(seed: 0x4675_7A7A)
    for _ in 0..<6_000 {
      let count = Int.random(in: 1...9, using: &random)
      let text = (0..<count).map { _ in random.pick(pieces) }.joined(separator: random.chance(30) ? "//" : "")
      let isSound = MarkingsFuzz.run(Array(text.utf8))
      #expect(isSound, "\(text.debugDescription)")
      if !isSound { return }
    }
  }
}
