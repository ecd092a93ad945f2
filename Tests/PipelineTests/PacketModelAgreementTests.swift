import CaseStore
import Foundation
import Pipeline
import Testing

/// The parts of packet.json say what the pages of packet.pdf say: every word of a fact or a row stands on the pages of
/// its part, as a program reads them that shares no code with ours.
struct PacketModelAgreementTests {
  /// Columns that the pages print in words of their own, and columns that only programs need.
  private static let spokenOtherwise: [String: Set<String>] = [
    "documents": ["disposition", "language", "report_number", "redactions", "pages"],
    "timeline": ["date", "precision", "is_report_date", "circular"],
    "evaluations": ["reliability", "credibility"],
    "exculpatory": ["article_67_2", "rule_77"], "redactions": ["extent", "pending"],
    "withheld": ["pages", "description", "pending"],
    "vaughn": ["pages_affected", "passages", "portions"], "translations": ["basis", "pair"],
    "custody": ["transfers"],
  ]

  private struct Part {
    let page: Int
    let texts: [(place: String, text: String)]
  }

  /// The parts by their pages.
  private static func parts(of packet: String) throws -> [Part] {
    let value = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: packet + "/data/packet.json")))
    let parts = try #require((value as? [String: Any])?["parts"] as? [String: [String: Any]])
    return try parts.map { name, part in
      var texts = [("\(name), title", part["title"] as? String ?? "")]
      for fact in part["facts"] as? [[String: Any]] ?? [] {
        texts += [
          (
            "\(name), fact",
            [fact["name"], fact["value"]].compactMap { $0 as? String }.joined(separator: " ")
          )
        ]
      }
      for (table, rows) in part["tables"] as? [String: [[String: Any]]] ?? [:] {
        for (index, row) in rows.enumerated() {
          for (column, cell) in row where spokenOtherwise[table]?.contains(column) != true {
            let words = cell as? String ?? (cell as? [String])?.joined(separator: " ") ?? ""
            texts.append(("\(table), row \(index + 1), \(column)", words))
          }
        }
      }
      return Part(page: try #require(part["page"] as? Int, "\(name)"), texts: texts)
    }.sorted { $0.page < $1.page }
  }

  /// A digest is printed on two lines.
  private static func words(_ text: String) -> [String] {
    allWords(text).flatMap { $0.count == 64 ? [String($0.prefix(32)), String($0.suffix(32))] : [$0] }
  }

  private static func allWords(_ text: String) -> [String] {
    let plain = String(text.map { ("\u{202A}"..."\u{202E}").contains($0) ? " " : $0 })
    return SampleRun.folded(plain).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// - Returns: words of the model that are not on the pages of their part, and how many were looked for.
  private static func missing(in packet: String, changing: (String) -> String = { $0 }) throws -> (
    words: [String], sought: Int
  ) {
    let pages = try Repository.run("pdftotext", [packet + "/data/packet.pdf", "-"]).text
      .split(separator: "\u{C}", omittingEmptySubsequences: false).map(String.init)
    let parts = try parts(of: packet)
    var missing: [String] = []
    var count = 0
    for part in parts {
      // Parts may begin on one page, so a part ends where a later page begins another.
      let last = parts.first { $0.page > part.page }?.page ?? pages.count
      let text = pages[(part.page - 1)..<min(last, pages.count)].joined(separator: "\n")
      let printed = words(text)
      let found = Set(printed)
      // A long word is broken at the end of a line of its cell.
      let joined = printed.joined()
      for (place, value) in part.texts {
        let value = changing(value)
        let sought = words(value)
        count += sought.count
        let absent = sought.filter { !found.contains($0) && ($0.count < 12 || !joined.contains($0)) }
        guard !absent.isEmpty else { continue }
        // A hyphen at the end of a line is read as the line's, not the word's.
        let closed = words(value.replacingOccurrences(of: "-", with: "")).filter(found.contains)
        missing += absent.filter { word in !closed.contains { $0.contains(word) } }.map { "\(place): \($0)" }
      }
    }
    return (missing, count)
  }

  @Test func thePagesSayWhatTheModelSays() async throws {
    let run = try await SampleRun.of("iraq-court")
    var sought = 0
    for packet in run.summary.packets {
      let result = try Self.missing(in: "\(run.out)/packets/\(packet.id)")
      #expect(Array(result.words.prefix(10)) == [], "\(packet.id)")
      sought += result.sought
    }
    #expect(sought > 1000)
  }

  /// A model that says something else is found.
  @Test func aWordThatIsNotPrintedIsFound() async throws {
    let run = try await SampleRun.of("iraq-court")
    let packet = try #require(run.summary.packets.first)
    let result = try Self.missing(in: "\(run.out)/packets/\(packet.id)") {
      $0.replacingOccurrences(of: "Authority", with: "Unprinted")
    }
    #expect(!result.words.isEmpty)
  }
}
