import Diagnostics
import SourceText
import Testing

@testable import Markings

/// Real declassified documents and official XML examples. They are not part of the repository: the tests pass
/// without them, and hold every marking of each document when they are there.
struct CorpusTests {
  struct Paper: Sendable, CustomTestStringConvertible {
    let name: String
    /// The marking of the editor's source note.
    let note: String?
    /// Lines that are banners, and what they say.
    let banners: [String]
    /// Portion marks, as written.
    let portions: [String]
    /// Captions on a line of their own.
    let captions: [String]
    /// Classifications glued to the end of a sentence.
    let glued: [String]
    /// Declassification lines.
    let orders: [String]
    var testDescription: String { name }

    init(
      _ name: String, note: String?, banners: [String] = [], portions: [String] = [], captions: [String] = [],
      glued: [String] = [], orders: [String] = []
    ) {
      self.name = name
      self.note = note
      self.banners = banners
      self.portions = portions
      self.captions = captions
      self.glued = glued
      self.orders = orders
    }
  }

  static let papers: [Paper] = [
    Paper("frus1950-55Intel-d130", note: "TOP SECRET; SECURITY INFORMATION"),
    Paper("frus1952-54Guat-d134", note: "SECRET; PBSUCCESS; RYBAT"),
    Paper("frus1952-54Guat-d207", note: "SECRET; PBSUCCESS; RYBAT"),
    Paper("frus1952-54Guat-d208", note: "SECRET; PBSUCCESS; RYBAT"),
    Paper("frus1952-54Guat-d61", note: "SECRET"),
    Paper("frus1969-76v20-d220", note: "TOP SECRET//NODIS"),
    Paper("frus1969-76v20-d64", note: "SECRET; EYES ONLY; SENSITIVE"),
    Paper(
      "frus1969-76ve08-d20", note: "CONFIDENTIAL//EXDIS", banners: Array(repeating: "CONFIDENTIAL", count: 4),
      captions: ["EXDIS"], glued: ["CONFIDENTIAL"], orders: ["GDS"]),
    Paper("frus1969-76ve08-d21", note: "CONFIDENTIAL", orders: ["GDS"]),
    Paper(
      "frus1969-76ve08-d43", note: "CONFIDENTIAL", banners: Array(repeating: "CONFIDENTIAL", count: 9),
      orders: ["GDS"]),
    Paper(
      "frus1969-76ve08-d6", note: "SECRET//EXDIS", banners: Array(repeating: "SECRET", count: 6),
      captions: ["EXDIS"], glued: ["SECRET"], orders: ["XGDS"]),
    Paper(
      "frus1969-76ve08-d7", note: "SECRET//EXDIS", banners: Array(repeating: "SECRET", count: 6),
      captions: ["EXDIS"], orders: ["XGDS"]),
    Paper("frus1977-80v19-d354", note: "SECRET; SENSITIVE"),
    Paper("frus1977-80v19-d355", note: "SECRET; SENSITIVE"),
    Paper("frus1977-80v19-d356", note: "SECRET", portions: ["(S)"]),
  ]

  @Test(arguments: papers)
  func everyMarkingOfAPaperIsFound(_ paper: Paper) throws {
    guard let folder = CorpusSurvey.folder else { return }
    let bytes = try #require(CorpusSurvey.bytes(folder + "/frus/" + paper.name + ".xml"))
    let blocks = CorpusSurvey.blocks(bytes)
    var found = Paper(paper.name, note: nil)
    var note: String?
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1] : ""
      let text = SourceText(block + "\n" + next)
      let own = Span(0, block.utf8.count)
      if block.contains("Source:"), note == nil {
        note = MarkingFinder.sourceNote(in: text, note: own)?.reading.marking?.banner
      }
      var grown = found
      if let mark = MarkingFinder.bannerLine(in: text, line: own) {
        grown = grown.with(banner: mark.reading.marking?.banner ?? "malformed")
      }
      if let mark = MarkingFinder.portionMark(in: text, paragraph: own, banner: nil) {
        grown = grown.with(portion: text.string(mark.span))
      }
      if let mark = MarkingFinder.captionLine(in: text, line: own) {
        grown = grown.with(caption: text.string(mark.span))
      }
      if let mark = MarkingFinder.gluedPageMark(in: text, paragraph: own, next: Span(own.end + 1, text.count))
      {
        grown = grown.with(glued: text.string(mark.span))
      }
      if let value = AuthorityBlock.read(text, in: own)?.declassification {
        grown = grown.with(order: value.text)
      }
      found = grown
    }
    #expect(note == paper.note)
    #expect(found.banners == paper.banners)
    #expect(found.portions == paper.portions)
    #expect(found.captions == paper.captions)
    #expect(found.glued == paper.glued)
    #expect(found.orders == paper.orders)
  }

  /// The ISM attributes of the official examples: every element's marking, counted.
  static let examples: [(String, [String: Int])] = [
    ("Audit_LawEnforcement", ["UNCLASSIFIED": 3]), ("Cellex-Fullyhydrated", ["UNCLASSIFIED": 19]),
    ("Cellex-Minimalrequired", ["UNCLASSIFIED": 19]), ("DOMEX-TDC", ["UNCLASSIFIED": 39]),
    (
      "IRM-instance1",
      ["SECRET//FRD//ORCON/NOFORN": 2, "SECRET//RELIDO": 1, "UNCLASSIFIED": 37, "UNCLASSIFIED//LIMDIS": 2]
    ),
    ("PUBSTearLineExample", ["UNCLASSIFIED": 188, "UNCLASSIFIED//FOUO": 5, "UNCLASSIFIED//LIMDIS": 18]),
    ("RogersRangers", ["UNCLASSIFIED": 47]), ("internal_edh", ["UNCLASSIFIED": 7]),
  ]

  @Test(arguments: examples)
  func everyElementOfAnExampleIsRead(_ name: String, _ expected: [String: Int]) throws {
    guard let folder = CorpusSurvey.folder else { return }
    let bytes = try #require(CorpusSurvey.bytes(folder + "/ism/" + name + ".xml"))
    var counts: [String: Int] = [:]
    for attributes in CorpusSurvey.attributes(bytes) {
      counts[MarkingReader.ism(attributes).marking?.banner ?? "malformed", default: 0] += 1
    }
    #expect(counts == expected)
    // No prose of the examples is taken for a portion mark.
    for block in CorpusSurvey.blocks(bytes) {
      let text = SourceText(block)
      #expect(MarkingFinder.portionMark(in: text, paragraph: text.whole, banner: nil) == nil)
    }
  }
}

extension CorpusTests.Paper {
  fileprivate func with(
    banner: String? = nil, portion: String? = nil, caption: String? = nil, glued: String? = nil,
    order: String? = nil
  ) -> CorpusTests.Paper {
    func added(_ list: [String], _ item: String?) -> [String] { item.map { list + [$0] } ?? list }
    return CorpusTests.Paper(
      name, note: note, banners: added(banners, banner), portions: added(portions, portion),
      captions: added(captions, caption), glued: added(self.glued, glued), orders: added(orders, order))
  }
}
