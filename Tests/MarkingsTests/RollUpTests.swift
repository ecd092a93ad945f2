import Testing

@testable import Markings

/// The worked pages and Table 3 of Manual §D.2 (reference 2.3): portions to banner.
struct RollUpTests {
  @Test(arguments: ReferenceVectors.rollUps)
  func portionsGiveTheirBanner(_ vector: ReferenceVectors.Portions) throws {
    let under = vector.under.flatMap { MarkingReader.banner($0).marking }
    let portions = try vector.portions.map { text in
      try #require(MarkingReader.portion("(" + text + ")", banner: under).marking, "\(text)")
    }
    let rolled = RollUp.of(portions, context: vector.context)
    #expect(rolled.banner?.banner == vector.banner, "\(rolled.why)")
    // Order does not matter, and a portion said twice changes nothing.
    #expect(RollUp.of(Array(portions.reversed()), context: vector.context).banner == rolled.banner)
    #expect(RollUp.of(portions + portions, context: vector.context).banner == rolled.banner)
  }
}
