import CaseStore
import Diagnostics
import Foundation
import Testing

@testable import Pipeline

/// The finished packets of the sample case, held against programs that share no code with ours.
struct PacketAcceptanceTests {
  @Test(arguments: ["iraq-court", "public"]) func everyPdfIsSound(order: String) async throws {
    let run = try await SampleRun.of(order)
    for packet in run.summary.packets {
      let pdf = "\(run.out)/packets/\(packet.id)/data/packet.pdf"
      let check = try Repository.run("qpdf", ["--check", pdf])
      #expect(check.status == 0, "\(packet.id): \(check.text)")
      let info = try Repository.run("pdfinfo", [pdf]).text
      #expect(info.contains("Tagged:          yes"), "\(packet.id)")
      let pages = info.split(separator: "\n").first { $0.hasPrefix("Pages:") }
      #expect(pages?.hasSuffix(" \(packet.pages)") == true, "\(packet.id)")
    }
  }

  /// Every item of PDF/A and PDF/UA, by a checker that shares no code with the writer: fonts, structure, outline and
  /// links that land where they say.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["TEARLINE_PYTHON"] != nil,
      "run by `make test`, which brings Python's pikepdf"),
    arguments: ["iraq-court", "public"])
  func everyPdfConforms(order: String) async throws {
    let python = ProcessInfo.processInfo.environment["TEARLINE_PYTHON"] ?? "python3"
    let run = try await SampleRun.of(order)
    let files = run.summary.packets.map { "\(run.out)/packets/\($0.id)/data/packet.pdf" }
    let check = try Repository.run(
      python, [Repository.path("Tests/Oracles/pdf_conformance.py")] + files)
    #expect(check.status == 0 && !files.isEmpty, "\(check.text)")
  }

  /// The redacted text of every document can be read out of the PDF, Arabic words included.
  @Test func theTextOfThePdfIsTheReleasedText() async throws {
    let run = try await SampleRun.of("iraq-court")
    var arabic = 0
    for packet in run.summary.packets {
      let folder = "\(run.out)/packets/\(packet.id)/data"
      let words = Set(Self.words(try Repository.run("pdftotext", [folder + "/packet.pdf", "-"]).text))
      let documents = try Repository.tree(folder + "/documents")
      for (name, data) in documents {
        for word in Self.words(String(decoding: data, as: UTF8.self)) where !words.contains(word) {
          Issue.record("\(packet.id) \(name): \(word) is not in the PDF")
        }
        arabic += Self.words(String(decoding: data, as: UTF8.self)).count {
          $0.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
        }
      }
    }
    #expect(arabic > 100)
  }

  /// Letters and digits only: line breaks may part a word at punctuation. A word that a line end cut is left out.
  private static func words(_ text: String) -> [String] {
    // pdftotext writes direction marks between words of two scripts, in place of the space.
    SampleRun.folded(String(text.map { ("\u{202A}"..."\u{202E}").contains($0) ? " " : $0 })).split {
      !$0.isLetter && !$0.isNumber
    }.map(String.init).filter { $0.count < 16 }
  }

  @Test func ourVerifierAndSha256sumAcceptEveryBag() async throws {
    let run = try await SampleRun.of("iraq-court")
    for packet in run.summary.packets {
      let bag = "\(run.out)/packets/\(packet.id)"
      #expect(try Repository.run(Repository.program, ["packet", "verify", bag]).status == 0, "\(packet.id)")
      for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        #expect(try Repository.run("sha256sum", ["--check", "--quiet", manifest], in: bag).status == 0)
      }
    }
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["TEARLINE_PYTHON"] != nil,
      "run by `make test`, which brings Python's bagit"))
  func bagitPythonAcceptsEveryBag() async throws {
    let python = ProcessInfo.processInfo.environment["TEARLINE_PYTHON"] ?? "python3"
    let run = try await SampleRun.of("iraq-court")
    for packet in run.summary.packets {
      let bag = "\(run.out)/packets/\(packet.id)"
      let check = try Repository.run(python, ["-m", "bagit", "--validate", bag])
      #expect(check.status == 0, "\(packet.id): \(check.text)")
    }
  }

  @Test func batesNumbersAreContiguousAndStampedOnTheirPages() async throws {
    let run = try await SampleRun.of("iraq-court")
    for packet in run.summary.packets {
      let folder = "\(run.out)/packets/\(packet.id)/data"
      let pages = try Repository.run("pdftotext", ["-layout", folder + "/packet.pdf", "-"]).text.split(
        separator: "\u{C}")
      let prefix = "IRQ-\(packet.person)-"
      let stamps = pages.compactMap { page -> Int? in
        let last = page.split(separator: "\n").last { $0.contains(prefix) && $0.contains("Page") }
        return last.flatMap {
          $0.range(of: prefix).map {
            Int($0.upperBound < last!.endIndex ? last![$0.upperBound...].prefix(6) : "")
          }
        } ?? nil
      }
      #expect(stamps == Array(1...max(1, stamps.count)), "\(packet.id): \(stamps)")
    }
  }
}
