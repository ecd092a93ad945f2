import Identity
public import SyntheticRegistry
import TestSupport

/// An invented case of any size with its ground truth: reports, a registry, and whom the reports name by number.
///
/// Each report depends on the seed and its own index alone, so that a case of 1,010 reports is one of 1,000 and ten
/// more. The people whose numbers stand in reports are a few of the registry, the subjects; of everyone else reports
/// have names only.
public struct SyntheticCase: Sendable {
  public let documents: Int
  /// Everyone in the registry.
  public let detainees: SyntheticDetainees
  /// Positions in the registry of the people whose numbers stand in reports.
  public let subjects: [Int]
  let seed: UInt64
  /// How long the shortest reports are, in bytes; most have up to four times as many.
  let reportBytes: Int
  /// The rule packs that its order names.
  let packs: [String]
  /// People who are in reports and not in the registry.
  let outsiders: SyntheticDetainees

  /// - Parameters:
  ///   - subjects: how many people reports name by number.
  ///   - seed: the same numbers and seed give the same bytes.
  public init(
    documents: Int, people: Int, subjects: Int = 200, reportBytes: Int = 2_000,
    packs: [String] = ["core", "identifiers", "people", "places-and-times", "exculpatory"], seed: UInt64
  ) {
    self.documents = documents
    self.packs = packs
    self.seed = seed
    self.reportBytes = reportBytes
    detainees = SyntheticDetainees(count: max(1, people), seed: seed)
    outsiders = SyntheticDetainees(count: 2_000, seed: seed &+ 1)
    let adults = detainees.people.indices.filter { [detainees = detainees] in
      detainees.people[$0].protection == nil
    }
    let wanted = max(1, min(subjects, adults.count))
    self.subjects = (0..<wanted).map { adults[$0 * adults.count / wanted] }
  }

  /// The report at `index`, from 0.
  public func report(at index: Int) -> SyntheticReport {
    var random = SplitMix64(seed: seed ^ (UInt64(index) &* 0x9E37_79B9_7F4A_7C15))
    // Copies are of what is no copy itself and states nobody's number: packets of two people would show one text with
    // the names of each, and the comparison of copies holds such packets back.
    if index > 0, random.chance(4) {
      var writer = ReportWriter(self, index: index - random.number(1...min(index, 5_000)))
      let copy = writer.report(copiedAs: index)
      if copy.subject == nil { return copy }
    }
    var writer = ReportWriter(self, index: index)
    return writer.report(copiedAs: nil)
  }

  /// The person whose number stands in the report at `index`; nil in most. The share of such reports falls as the
  /// case grows, as it does where a holding is about much else.
  func subject(ofReport index: Int, _ random: inout SplitMix64) -> Int? {
    guard random.number(below: max(2, index / 500)) == 0 else { return nil }
    return random.commonElement(of: subjects)
  }
}
