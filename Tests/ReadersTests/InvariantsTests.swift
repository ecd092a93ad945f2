import Documents
import Foundation
import Readers
import TestSupport
import Testing

@Suite struct InvariantsTests {
  static let readable =
    Reading.files("Tests/Corpus/readers").filter { $0.pathExtension == "in" } + Reading.samples
    + Reading.files("Tests/Corpus/dialects").filter { $0.pathExtension == "in" }
    + HostileInputTests.files.filter { $0.lastPathComponent.hasPrefix("read-") }

  @Test(arguments: readable) func holdForEveryInput(_ file: URL) throws {
    let bytes = try Reading.bytes(file)
    do throws(ReadFailure) {
      let document = try DocumentReader.read(bytes, file: Reading.source(file.lastPathComponent, bytes))
      #expect(Invariants.broken(in: document).isEmpty)
    } catch {
      #expect(!error.diagnostics.isEmpty)
    }
  }

  /// Lines put together at random from what reports are made of.
  @Test func holdForRandomTexts() throws {
    let lines = [
      "", "", "", "SECRET", "SECRET//NOFORN", "C O N F I D E N T I A L", "NOFORN", "PAGE 02 ABC 123 SECRET",
      "BT", "NNNN",
      "VZCZCABC0001", "R 221857Z APR 31", "SUBJ: (S//NF) A subject", "DOI: 20310312", "TAGS: A, B",
      "E.O. 13526: N/A",
      "Classified By: X", "1. (U) First line of a paragraph", "and a second line.", "2. An unmarked one",
      "(S) A mark",
      "a. (C) A letter", "- a bullet", "| a | b |", "|---|---|", "a   b   c", "-----", "?? !!", "HEADING",
      "  indented text  ", "الموضوع: (U) شيء", "١. (U) نص", "\u{FFFD}", "MSGID/A/B//", "\t", "COMMENT: x",
      "GENTEXT/A/(U) SOME TEXT", "MORE OF IT//", "/01 /A /B", "//", "2.018 NAM: X", "T2.022:(S) 20000101",
      "FD-302",
      "Continuation of FD-302 of X", "000A-PS-1", "Investigation on 1 May 2031   File # 4", "DD FORM 2745",
      "1. SEX: M   2. AGE: 3", "TDX-315/1-31", "It ends. (S)", "IT ENDS WITH A SECRET", "PAGE 02 STATE 1",
      "FM EMBASSY", "TO RUEHAA", "15", "-----------------  1234", "MARCHETTI", "Message Attributes",
      "MEMORANDUM FOR X",
      "name\t\tto", "name          to", "SALUTE",
    ]
    var random = SplitMix64(seed: 20_310_312)
    for round in 0..<400 {
      let count = Int.random(in: 1...40, using: &random)
      let ending = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      let text = (0..<count).map { _ in lines.randomElement(using: &random) ?? "" }.joined(separator: ending)
      let bytes = Array(text.utf8)
      guard Reading.refusal(bytes) == nil else { continue }
      let document = try Reading.document(bytes)
      let broken = Invariants.broken(in: document)
      #expect(broken.isEmpty, "round \(round)")
    }
  }

  /// Reading is a function: the same bytes give the same document.
  @Test func readingTwiceGivesTheSame() throws {
    for file in InvariantsTests.readable.prefix(40) {
      let bytes = try Reading.bytes(file)
      guard Reading.refusal(bytes) == nil else { continue }
      let first = DocumentDump.render(try Reading.document(bytes))
      let second = DocumentDump.render(try Reading.document(bytes))
      #expect(first == second)
    }
  }
}
