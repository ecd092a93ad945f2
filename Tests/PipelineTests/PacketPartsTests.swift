import Foundation
import LoadFiles
import Redaction
import Testing

@testable import Pipeline

/// The parts of a packet from the reports on: timeline, custody, translations, and what a person leaves out of the list
/// of exculpatory material, with the schemas the tables follow.
struct PacketPartsTests {
  private static let hidden = "He denied to the second guard that the crates by the river were his."

  /// - Parameter hasBars: whether the tables of the custody paper are drawn with bars rather than laid out in columns.
  private func makeCase(hasBars: Bool = false) throws -> ReviewCase {
    func table(_ rows: [String]...) -> String {
      guard hasBars else {
        return rows.map { row in row.map { $0.padding(toLength: 30, withPad: " ", startingAt: 0) }.joined() }
          .joined(separator: "\n")
      }
      let drawn = rows.map { "| " + $0.joined(separator: " | ") + " |" }
      let line = "|" + rows[0].map { _ in "-----|" }.joined()
      return ([drawn[0], line] + drawn.dropFirst()).joined(separator: "\n")
    }
    let review = try ReviewCase(order: "open-flags: list\nproduction: {profile: generic}\n")
    try review.report(
      "a.txt",
      [
        "(U) The detainee, ISN US9IZ-000777CI, was held at the mill on 3 May 2031. Information B2.",
        "(S//NF) \(Self.hidden)", "(U) \(ReviewCase.denial)",
      ])
    try review.put(
      "case/custody.txt",
      """
      UNCLASSIFIED

      EVIDENCE/PROPERTY CUSTODY DOCUMENT
      DA FORM 4137

      DOCUMENT NO: TG-PC-0031-31
      RECEIVED FROM: ISN US9IZ-000777CI
      SEIZED BY: (U) search team
      LOCATION: (U) The mill
      DATE OF SEIZURE: (U) 3 May 2031

      \(table(["ITEM", "QUANTITY", "DESCRIPTION"], ["1", "1", "ledger, exhibit TG-EX-0031"]))

      1. (U) Changes of custody:

      \(table(
        ["ITEM", "DATE", "RELEASED BY", "RECEIVED BY", "PURPOSE"],
        ["1", "3 May 2031", "search team", "evidence custodian", "safe keeping"],
        ["1", "9 June 2031", "registry desk", "court clerk", "trial"]))

      UNCLASSIFIED

      """)
    try review.put(
      "case/original.txt",
      """
      UNCLASSIFIED

      إفادة شاهد

      الرقم: (U) ش-٣٥
      الموضوع: (U) إفادة الجار في شأن الموقوف US9IZ-000777CI

      1. (U) أسكن مقابل المطحنة منذ عشرين سنة وأدلي بهذه الإفادة بإرادتي.

      UNCLASSIFIED

      """)
    try review.put(
      "case/translation.txt",
      """
      UNCLASSIFIED

      WITNESS STATEMENT

      SERIAL: (U) HFL-TR-0012-31
      SUBJ: (U) A neighbour's statement about the holder of ISN US9IZ-000777CI
      TRANSLATION OF: (U) ش-٣٥
      TRANSLATED BY: (U) Language section, translator 12

      1. (U) I have lived opposite the mill for twenty years and make this statement of my own will.

      UNCLASSIFIED

      """)
    return review
  }

  private func rows(_ review: ReviewCase, _ table: String) throws -> [[String: Any]] {
    let path = review.out + "/packets/PKT-R1/data/tables/\(table).json"
    let value = try JSONSerialization.jsonObject(with: try Data(contentsOf: URL(filePath: path)))
    return try #require((value as? [String: Any])?["rows"] as? [[String: Any]], "\(table)")
  }

  @Test func theReportsFillTheParts() async throws {
    let review = try makeCase()
    let summary = try await review.run()
    #expect(summary.leaks.isEmpty && summary.packets.count == 1)

    let dates = try rows(review, "timeline")
    #expect(dates.contains { $0["date"] as? String == "2031-05-03" && $0["grades"] as? [String] == ["B2"] })

    let items = try rows(review, "custody")
    #expect(items.map { $0["item"] as? String } == ["TG-EX-0031"])
    #expect(items.first?["taken_where"] as? String == "The mill")
    let gaps = items.first?["gaps"] as? [String] ?? []
    #expect(
      gaps.contains(
        "Between transfers 1 and 2 nothing is recorded: evidence custodian received it, registry desk released it."
      ))
    #expect(
      try rows(review, "transfers").map { $0["received_by"] as? String } == [
        "evidence custodian", "court clerk",
      ])

    let pairs = try rows(review, "translations")
    #expect(pairs.count == 1 && pairs.first?["basis"] as? String == "named")
    #expect((pairs.first?["original_text"] as? String)?.contains("أسكن مقابل المطحنة") == true)
    #expect((pairs.first?["translation_text"] as? String)?.contains("opposite the mill") == true)
    #expect(pairs.first?["translator"] as? String == "Language section, translator 12")
    #expect(pairs.first?["oath"] is NSNull)

    // The load file ties the translation to its original by Bates number, and has grade and standing.
    let dat = review.out + "/packets/PKT-R1/data/production/VOL001/DATA/VOL001.DAT"
    let table = ConcordanceReader(Array(try Data(contentsOf: URL(filePath: dat))), file: dat).table
    func column(_ name: String) throws -> [String] {
      let place = try #require(table.column([name]), "\(name)")
      return table.rows.map { $0[place] }
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: zip(
        try column("CONTROLNO"), zip(try column("BEGDOC"), try column("TRANSLATIONOF"))))
    let original = try #require(numbers[pairs.first?["original"] as? String ?? ""])
    let translation = try #require(numbers[pairs.first?["translation"] as? String ?? ""])
    #expect(translation.1 == original.0 && original.1.isEmpty)
    #expect(try column("TRANSLATEDBY").contains("Language section, translator 12"))
    #expect(try column("SOURCEGRADE").contains("B2"))
    #expect(Set(try column("LINKSTANDING")) == ["confirmed"])

    // What is flagged in withheld text is told nowhere.
    let list = try rows(review, "exculpatory").filter { $0["article_67_2"] as? Bool == true }
    #expect(list.count == 2 && list.allSatisfy { ($0["passage"] as? String)?.contains("flour") == true })
    #expect(list.allSatisfy { $0["decision"] as? String == "none yet; included by default" })
  }

  /// The bars of a table are no part of what its cells say.
  @Test func aCustodyPaperDrawnWithBarsSaysTheSame() async throws {
    var found: [[String: String]] = []
    for hasBars in [false, true] {
      let review = try makeCase(hasBars: hasBars)
      #expect(try await review.run().leaks.isEmpty)
      var tables: [String: String] = [:]
      for name in ["custody", "transfers"] {
        let path = review.out + "/packets/PKT-R1/data/tables/\(name).csv"
        tables[name] = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      }
      found.append(tables)
      let folder = review.out + "/packets/PKT-R1/data/documents"
      for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
        let text = String(
          decoding: try Data(contentsOf: URL(filePath: folder + "/" + file)), as: UTF8.self)
        #expect(!text.contains("| |") && !text.contains("|\n"), "\(text)")
      }
    }
    #expect(found[0] == found[1])
    #expect(found[0]["transfers"]?.contains("court clerk") == true)
  }

  @Test func whatAPersonLeavesOutIsListedWithHisReasonAndNothingElse() async throws {
    let review = try makeCase()
    _ = try await review.run()
    let (items, paths) = try await review.export(to: "first")
    #expect(items.filter { $0.kind == .flag }.count == 2)
    var edited = try EditedReview(path: paths[0])
    edited.decide("flag", "log", text: "Heard in closed session.", reason: "The source is known to him")
    _ = try review.importing([("decided.yaml", edited.text)])
    let summary = try await review.run()
    #expect(summary.leaks.isEmpty && summary.logged.count == 2)
    let list = try rows(review, "exculpatory").filter { $0["article_67_2"] as? Bool == true }
    #expect(list.allSatisfy { $0["omission_reason"] as? String == "Heard in closed session." })
    let withheld = list.filter { $0["passage"] as? String == "withheld: see log" }
    #expect(withheld.count == 1 && withheld.first?["triggers"] as? [String] == [])
    #expect(withheld.first?["proposed_by"] as? [String] == ["a rule"])
    // What the reviewer wrote for the case's own record stays there.
    for (name, data) in try Repository.tree(review.out + "/packets") {
      #expect(!String(decoding: data, as: UTF8.self).contains("known to him"), "\(name)")
    }
  }
}
