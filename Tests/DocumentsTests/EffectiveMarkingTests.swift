import Documents
import Markings
import Testing

/// Law 1, marking by marking.
struct EffectiveMarkingTests {
  private let secret = EffectiveMarking.banner([MarkingReader.banner("SECRET//NOFORN")])

  @Test func aPortionCountsWithItsOwnMark() {
    let own = EffectiveMarking.resolve(own: [MarkingReader.portion("(U)")], banner: secret)
    #expect(own.basis == .own)
    #expect(own.markings.map(\.portion) == ["(U)"])
  }

  @Test func anUnmarkedPortionTakesTheBanner() {
    let inherited = EffectiveMarking.resolve(own: [], banner: secret)
    #expect(inherited.basis == .banner)
    #expect(inherited.markings == secret.markings)
  }

  @Test func aMalformedMarkCountsAsTheHighestEvenBesideAGoodOne() {
    let readings = [MarkingReader.portion("(U)"), MarkingReader.portion("(S//NOFRON)")]
    let effective = EffectiveMarking.resolve(own: readings, banner: secret)
    #expect(effective.basis == .malformed)
    #expect(effective.markings.isEmpty)
  }

  @Test func twoMarksThatDisagreeBothCount() {
    let readings = [MarkingReader.portion("(U)"), MarkingReader.portion("(S)")]
    #expect(EffectiveMarking.resolve(own: readings, banner: secret).markings.count == 2)
  }

  @Test func aDocumentWithoutAnyMarkingCountsAsTheHighest() {
    let none = EffectiveMarking.banner([])
    #expect(none.basis == .unmarked)
    #expect(EffectiveMarking.resolve(own: [], banner: none).basis == .unmarked)
  }

  @Test func anUnreadableBannerMakesUnmarkedPortionsTheHighest() {
    let banner = EffectiveMarking.banner([MarkingReader.banner("SECRET//XYZZY")])
    #expect(banner.basis == .malformed)
    #expect(EffectiveMarking.resolve(own: [], banner: banner).basis == .malformed)
    #expect(EffectiveMarking.resolve(own: [MarkingReader.portion("(U)")], banner: banner).basis == .own)
  }
}
