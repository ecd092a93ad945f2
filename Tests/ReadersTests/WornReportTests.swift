import Documents
import Foundation
import Markings
import SourceText
import TestSupport
import Testing

@testable import Readers

/// Law 1 against what happens to reports on their way: whatever pages break, lines are indented or ends are cut off, no
/// line may come to count with less than before.
@Suite struct WornReportTests {
  /// How restricted a line is, for comparison: what no release level reaches is above everything.
  private struct Restriction: Equatable, CustomStringConvertible {
    var level: Int
    var isNoForeign: Bool

    init(_ effective: EffectiveMarking) {
      guard effective.basis == .own || effective.basis == .banner else {
        level = 99
        isNoForeign = true
        return
      }
      level = effective.markings.map { WornReportTests.level($0.classification) }.max() ?? 99
      isNoForeign = effective.markings.contains { $0.dissemination.contains(.noForeign) }
    }

    func isAtLeast(_ other: Restriction) -> Bool {
      level >= other.level && (isNoForeign || !other.isNoForeign)
    }

    var description: String { "\(level)\(isNoForeign ? " NOFORN" : "")" }
  }

  private static func level(_ classification: Classification) -> Int {
    Classification.allCases.firstIndex(of: classification) ?? 0
  }

  /// The restriction of each line, by its number less one; nil for blank ones.
  private func restrictions(_ lines: [String]) throws -> (lines: [Restriction?], document: Document)? {
    let bytes = Array(lines.joined(separator: "\n").utf8)
    guard Reading.refusal(bytes) == nil else { return nil }
    let document = try Reading.document(bytes)
    let layer = MarkingLayer(of: document)
    var offset = 0
    var regions = document.regions[...]
    let result = lines.map { line -> Restriction? in
      defer { offset += line.utf8.count + 1 }
      guard let first = line.utf8.firstIndex(where: { !$0.isASCIIWhitespace }) else { return nil }
      let start = offset + line.utf8.distance(from: line.utf8.startIndex, to: first)
      regions = regions.drop { $0.span.end <= start }
      return regions.first.map { Restriction(layer.portions[$0.portion]) }
    }
    return (result, document)
  }

  static let files = (Reading.files("Tests/Corpus/readers") + Reading.files("SampleDocs/case/text")).filter {
    file in
    guard let bytes = try? Reading.bytes(file), String(validating: bytes, as: UTF8.self) != nil else {
      return false
    }
    return !["out", "parts"].contains(file.pathExtension) && !bytes.starts(with: "<".utf8)
      && !bytes.contains(0x0D)
  }

  private func check(_ change: (inout [(String, Int?)], String, inout SplitMix64) -> Void) throws {
    var compared = 0
    for (seed, file) in WornReportTests.files.enumerated() {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      guard let before = try restrictions(lines),
        let banner = before.document.banners.first(where: {
          $0.marking != nil
        }), MarkingLayer(of: before.document).banner.basis == .own
      else { continue }
      var random = SplitMix64(seed: UInt64(seed) &* 7919)
      for _ in 0..<12 {
        var changed = lines.enumerated().map { ($1, Optional($0)) }
        change(&changed, banner.marking?.banner ?? "", &random)
        guard let after = try restrictions(changed.map(\.0)) else { continue }
        for (index, line) in changed.enumerated() {
          guard let source = line.1, let old = before.lines[source], let new = after.lines[index] else {
            continue
          }
          compared += 1
          if !new.isAtLeast(old) {
            Issue.record(
              "\(file.lastPathComponent): «\(line.0)» was \(old), is \(new):\n\(changed.map(\.0).joined(separator: "\n"))"
            )
            return
          }
        }
      }
    }
    #expect(compared > 4_000)
  }

  @Test func aPageBreakAnywhereNeverLowers() throws {
    try check { lines, banner, random in
      for _ in 0..<2 {
        let place = Int.random(in: 1..<max(2, lines.count), using: &random)
        let page = [banner, "PAGE 02 RUEHBB0456", ""].shuffled(using: &random).map { ($0, Int?.none) }
        lines.insert(contentsOf: page, at: min(place, lines.count))
      }
    }
  }

  @Test func indentedLinesNeverLower() throws {
    try check { lines, _, random in
      for index in lines.indices where Int.random(in: 0..<4, using: &random) == 0 {
        let spaces = ["  ", "\t", "      ", " "].randomElement(using: &random) ?? ""
        lines[index].0 = Bool.random(using: &random) ? spaces + lines[index].0 : lines[index].0 + spaces
      }
    }
  }

  /// As long as the banners and captions at its head are there.
  @Test func aReportCutOffNeverLowers() throws {
    try check { lines, _, random in
      let kept = Int.random(in: lines.count / 2...max(1, lines.count - 1), using: &random)
      lines.removeSubrange(kept...)
    }
  }

  @Test func lineEndsMakeNoDifference() throws {
    for file in WornReportTests.files {
      let text = try String(contentsOf: file, encoding: .utf8)
      let plain = try Reading.document(Array(text.utf8))
      let paired = try Reading.document(Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8))
      #expect(plain.regions.map(\.kind) == paired.regions.map(\.kind), "\(file.lastPathComponent)")
      #expect(plain.portions.map(\.readings) == paired.portions.map(\.readings), "\(file.lastPathComponent)")
      #expect(plain.dialect == paired.dialect)
    }
  }
}
