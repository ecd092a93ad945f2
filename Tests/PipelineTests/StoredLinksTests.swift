import Documents
import SourceText
import TestSupport
import Testing

@testable import Pipeline

struct StoredLinksTests {
  private func layer(_ random: inout SplitMix64) -> LinkLayer {
    var mentions: [Mention] = []
    var links: [PersonLink] = []
    for place in 0..<random.number(0...12) {
      let start = place * 300 + random.number(0...200)
      mentions.append(
        Mention(
          random.element(of: Mention.Kind.allCases), Span(start, start + random.number(1...90)),
          key: random.element(of: ["latif hamdan", "قصي", "US9IZ-1", ""])))
      for person in 0..<random.number(0...4) {
        let evidence = (0..<random.number(0...3)).map { _ in
          PersonLink.Evidence(
            attribute: random.element(of: ["given name", "sum"]),
            outcome: random.element(of: ["equal", "the margin -6.6 bits", "resembles it"]),
            bits: random.chance(50) ? Double(random.number(0...100)) / 10 - 5 : nil)
        }
        links.append(
          PersonLink(
            mention: place, person: "S\(person)", state: random.element(of: PersonLink.State.allCases),
            evidence: evidence))
      }
    }
    return LinkLayer(mentions: mentions, links: links)
  }

  @Test func everyLayerComesBackAsItWas() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let layer = layer(&random)
      #expect(StoredLinks.decode(StoredLinks.encode(layer)) == layer)
    }
  }

  /// Damaged bytes give another layer or none, and never stop the program.
  @Test func damageIsSurvived() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2_000 {
      var bytes = StoredLinks.encode(layer(&random))
      switch random.number(0...2) {
      case 0: bytes.removeLast(min(bytes.count, random.number(1...5)))
      case 1: bytes.append(UInt8(random.number(0...255)))
      default: bytes[random.number(below: bytes.count)] = UInt8(random.number(0...255))
      }
      _ = StoredLinks.decode(bytes)
    }
    #expect(StoredLinks.decode([]) == nil)
    #expect(StoredLinks.decode(StoredLinks.encode(LinkLayer(mentions: [], links: [])) + [0]) == nil)
  }

  @Test func whatIsSaidAgainTakesNoRoom() {
    let evidence = [PersonLink.Evidence(attribute: "given name", outcome: "equal", bits: 3.5)]
    let mentions = (0..<50).map { Mention(.name, Span($0 * 10, $0 * 10 + 5), key: "latif hamdan") }
    let links = (0..<50).flatMap { mention in
      (0..<40).map {
        PersonLink(mention: mention, person: "S10\($0)", state: .ambiguous, evidence: evidence)
      }
    }
    #expect(StoredLinks.encode(LinkLayer(mentions: mentions, links: links)).count < 1_000)
  }
}
