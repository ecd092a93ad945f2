import Diagnostics
import Documents
import Foundation
import SourceText
import Testing

@testable import Readers

@Suite struct TextDialectTests {
  /// A new file under `Dialects` that nobody lists would never be asked.
  @Test func everyFileIsListed() throws {
    let folder = "Sources/Readers/Dialects"
    let declared = try Reading.files(folder).flatMap { file -> [String] in
      let source = try String(contentsOf: file, encoding: .utf8)
      return source.matches(of: /static let \w+ = TextDialect\(\s*"([^"]+)"/).map { String($0.output.1) }
    }
    #expect(declared.count >= 15)
    #expect(Set(declared) == Set(TextDialect.all.map(\.id)))
    #expect(Set(declared).count == declared.count)
  }

  /// Every dialect has three samples at least, and no text in them is without a stage.
  @Test func everyDialectHasSamples() throws {
    var samples: [String: Int] = [:]
    for file in GoldenTests.inputs where file.lastPathComponent.hasPrefix("text-") {
      let document = try Reading.document(try Reading.bytes(file))
      samples[document.dialect, default: 0] += 1
      // One sample is of what cannot be placed, one of damage.
      let isMeant = ["text-unplaced.in", "text-encoding-iso8859-6.in"].contains(file.lastPathComponent)
      #expect(document.unread.isEmpty != isMeant, "\(file.lastPathComponent)")
      #expect(
        document.regions.allSatisfy { $0.stage != .markup && ($0.stage == .unread) == ($0.kind == .unplaced) }
      )
    }
    for dialect in TextDialect.all { #expect(samples[dialect.id, default: 0] >= 3, "\(dialect.id)") }
  }

  /// Between them the samples need every stage.
  @Test func everyStageIsUsed() throws {
    var stages = Set<ReadingStage>()
    for file in GoldenTests.inputs {
      guard let document = try? Reading.document(try Reading.bytes(file)) else { continue }
      stages.formUnion(document.regions.map(\.stage))
    }
    #expect(stages == Set(ReadingStage.allCases))
  }

  private func read(_ text: String, _ dialect: TextDialect) throws -> Document {
    var decoded = DecodedText(.utf8)
    decoded.utf8 = Array(text.utf8)
    return try TextReader.read(
      decoded, file: Reading.source("test", decoded.utf8), limits: .standard, diagnostics: [],
      dialects: [dialect])
  }

  /// What a dialect's own form leaves out of a line is not lost.
  @Test func whatAnOwnFormLeavesOutIsUnread() throws {
    let careless = TextDialect(
      "text.careless", evidence: [.init("CARELESS", 9)],
      ownLine: { text, lines in
        guard let line = lines.first?.body, text[line].starts(with: "X:".utf8) else { return nil }
        return OwnLine(pieces: [
          OwnLine.Piece(span: Span(line.start + 3, line.end - 2), value: line.start + 3)
        ])
      })
    let document = try read("CARELESS\n\nX: (U) value ??\n", careless)
    #expect(document.unread.map { document.text.string($0) } == ["X:", "??"])
    #expect(document.diagnostics.map(\.code) == [.unplacedText, .unplacedText])
    #expect(Invariants.broken(in: document).isEmpty)
  }

  @Test func labelsOfTheDialectCountInRunningText() throws {
    let dialect = TextDialect(
      "text.logbook", evidence: [.init("LOGBOOK", 9)],
      labels: [.number("log no").withoutColon, .time("hour"), .plain("watch")], forms: [.fieldsSideBySide])
    let document = try read(
      "SECRET\nLOGBOOK\nLog no 17    Hour: 3 May 2031\n(U) Nothing was seen.\nWatch: Marsh\n", dialect)
    #expect(document.number.map { document.text.string($0) } == "17")
    #expect(document.date?.value == "2031-05-03")
    let watch = try #require(document.regions.first { $0.name == "Watch" })
    #expect(document.portions[watch.portion].readings.isEmpty)
    #expect(document.annotations.map(\.kind) == [.identifier, .date])
  }

  /// Each in its own dialect, though it stands in the envelope of a message.
  @Test(arguments: [
    ("MSGID/SITREP/A/1/MAR//", "text.formatted-message"), ("SERIAL: (U) IIR 6 512 0033 31.", "text.iir"),
    ("TDX-315/00417-31", "text.intelligence-cable"), ("SPOT REPORT\nSIZE: two\nEQUIPMENT: oars", "text.spot"),
    ("E.O. 13526: N/A\nTAGS: A\nSIPDIS", "text.cable"), ("nothing known", "text.message"),
  ]) func contentDecides(_ content: String, _ id: String) throws {
    let text =
      "VZCZCA\nRR RUEHAA\nDE RUEHBB #0001 0011200\nZNY CCCCC\nR 011200Z MAR 31\nFM A\nTO B\nBT\n\(content)\nBT\nNNNN\n"
    #expect(try Reading.document(text).dialect == id)
  }
}
