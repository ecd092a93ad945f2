import Diagnostics
import Testing

@testable import Markings

/// Properties over the whole value space, with fixed seeds.
struct PropertyTests {
  @Test func printedMarkingsAreReadAsThemselves() {
    var generator = MarkingGenerator(seed: 0x4D61_726B)
    for _ in 0..<6_000 {
      let marking = generator.any()
      let banner = MarkingReader.banner(marking.banner)
      #expect(banner.marking == marking, "\(marking.banner) \(banner.problems.map(\.message))")
      // The second line belongs to the banner.
      var asPortion = marking
      asPortion.secondLine = SecondBannerLine()
      let portion = MarkingReader.portion(marking.portion)
      #expect(portion.marking == asPortion, "\(marking.portion) \(portion.problems.map(\.message))")
      // The canonical form is never a finding of form, order or punctuation.
      let formal: Set<DiagnosticCode> = [
        .markingForm, .markingSeparator, .markingCategoryOrder, .markingListOrder, .markingRepeated,
        .markingListSyntax,
      ]
      #expect(!banner.problems.contains { formal.contains($0.code) }, "\(marking.banner)")
      #expect(!portion.problems.contains { formal.contains($0.code) }, "\(marking.portion)")
      #expect(!marking.inWords.isEmpty)
      if banner.marking != marking || portion.marking != asPortion { return }
    }
  }

  @Test func attributesAreReadAsTheMarking() {
    var generator = MarkingGenerator(seed: 0x4953_4D31)
    for _ in 0..<6_000 {
      var marking = generator.any()
      // What ISM has no attribute for, or writes in one way only.
      marking.captions = []
      marking.cui = nil
      if marking.ownership.isForeign { marking.foreignSource = nil }
      if !marking.releasableTo.isEmpty { marking.eyesOnly = [] }
      if marking.dissemination.contains(.originatorControlledGovernment) {
        marking.dissemination.remove(.originatorControlled)
      }
      let attributes = Dictionary(uniqueKeysWithValues: marking.ismAttributes.map { ($0.name, $0.value) })
      let reading = MarkingReader.ism(attributes)
      #expect(reading.marking == marking, "\(attributes) \(reading.problems.map(\.message))")
      #expect(marking.ismAttributes.map(\.name) == Marking.attributeOrder.filter { attributes[$0] != nil })
      if reading.marking != marking { return }
    }
  }

  @Test func everyPrintedMarkingOfAValidValuePassesItsOwnCheck() {
    var generator = MarkingGenerator(seed: 0x5661_6C69)
    for _ in 0..<1_500 {
      let marking = generator.valid()
      let banner = MarkingReader.banner(marking.banner)
      #expect(
        !banner.problems.contains { $0.severity == .error },
        "\(marking.banner) \(banner.problems.map(\.message))")
    }
  }

  @Test func rollUpIsAFunctionOfTheMultiset() {
    var generator = MarkingGenerator(seed: 0x526F_6C6C)
    for _ in 0..<1_000 {
      var portions = (0..<Int.random(in: 1...6, using: &generator.random)).map { _ in generator.valid() }
      let banner = RollUp.of(portions).banner
      portions.shuffle(using: &generator.random)
      #expect(RollUp.of(portions).banner == banner)
      #expect(RollUp.of(portions + portions).banner == banner)
    }
  }

  @Test func bannersAreAtLeastEveryPortion() {
    var generator = MarkingGenerator(seed: 0x4261_6E6E)
    for _ in 0..<1_000 {
      let portions = (0..<Int.random(in: 1...6, using: &generator.random)).map { _ in generator.valid() }
      guard let banner = RollUp.of(portions).banner else {
        Issue.record("no banner")
        return
      }
      for portion in portions {
        #expect(banner.classification >= portion.classification)
        #expect(ControlSystem.merged(banner.sci + portion.sci) == banner.sci)
        #expect(ControlSystem.merged(banner.sap + portion.sap) == banner.sap)
        #expect(Set(banner.natoControls).isSuperset(of: portion.natoControls))
        #expect(Set(banner.captions).isSuperset(of: portion.captions))
        if portion.atomicEnergy.isRestrictedData { #expect(banner.atomicEnergy.isRestrictedData) }
        if portion.atomicEnergy.isNuclear { #expect(banner.atomicEnergy.isNuclear) }
        if portion.foreignSource != nil { #expect(banner.foreignSource != nil) }
        if portion.ownership != .unitedStates, portion.ownership != banner.ownership {
          #expect(banner.foreignSource != nil)
        }
        let carried = portion.dissemination.subtracting([
          .officialUseOnly, .originatorControlledGovernment, .noForeign, .releasableByDisclosureOfficial,
        ])
        #expect(banner.dissemination.isSuperset(of: carried))
        if portion.dissemination.contains(.noForeign) { #expect(banner.dissemination.contains(.noForeign)) }
        if portion.nonIC.contains(.securityInformation) {
          #expect(banner.nonIC.contains(.securityInformation))
        }
        if !portion.nonIC.isDisjoint(with: [.lawEnforcement, .lawEnforcementNoForeign]) {
          #expect(!banner.nonIC.isDisjoint(with: [.lawEnforcement, .lawEnforcementNoForeign]))
        }
        // Nobody may receive the banner's text who may not receive the portion's.
        for audience in Self.audiences where mayReceive(banner, audience) && portion != .unclassified {
          let isSilent = !portion.hasDisclosureMark && portion.classification == .unclassified
          #expect(isSilent || mayReceive(portion, audience), "\(portions.map(\.portion)) -> \(banner.banner)")
        }
      }
    }
  }

  private static let audiences = MarkingGenerator.countries.map { Audience(name: $0, countries: [$0]) }

  /// Whether a release list lets the audience have the text, whatever its level and other controls. RELIDO leaves
  /// the decision to an official: it lets nobody have it by itself.
  private func mayReceive(_ marking: Marking, _ audience: Audience) -> Bool {
    var bare = Marking(marking.classification)
    bare.dissemination = marking.dissemination.intersection([.noForeign, .releasableByDisclosureOfficial])
    bare.releasableTo = marking.releasableTo
    bare.eyesOnly = marking.eyesOnly
    bare.displayOnlyTo = marking.displayOnlyTo
    let found = releasability(of: bare, to: audience, at: .topSecret, approvals: [])
    return found.verdict == .release
  }

  @Test func addingAPortionNeverWidensTheAudience() {
    var generator = MarkingGenerator(seed: 0x5769_6465)
    for _ in 0..<1_000 {
      let portions = (0..<Int.random(in: 1...4, using: &generator.random)).map { _ in generator.valid() }
      let added = generator.valid()
      guard let before = RollUp.of(portions).banner, let after = RollUp.of(portions + [added]).banner else {
        return
      }
      // A document without any mark is no release; a marked portion may bring the first list, never for the others.
      guard before.hasDisclosureMark else { continue }
      for audience in Self.audiences where mayReceive(after, audience) {
        #expect(mayReceive(before, audience), "\(portions.map(\.portion)) + \(added.portion)")
      }
      #expect(after.classification >= before.classification)
    }
  }

  @Test func computedBannersOfValidPortionsPassTheirCheck() {
    var generator = MarkingGenerator(seed: 0x436F_6D70)
    var failures: [String] = []
    for _ in 0..<1_000 {
      var portions = (0..<Int.random(in: 1...5, using: &generator.random)).map { _ in generator.valid() }
      // CUI beside classified portions is an error of the document, which no banner can mend.
      for index in portions.indices { portions[index].cui = nil }
      guard let banner = RollUp.of(portions).banner else { continue }
      let problems = MarkingReader.banner(banner.banner).problems.filter { $0.severity == .error }
      if !problems.isEmpty {
        failures.append("\(portions.map(\.portion)) -> \(banner.banner): \(problems.map(\.message))")
      }
    }
    #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(5))")
  }

  @Test func aBannerComparedWithItselfIsEqual() {
    var generator = MarkingGenerator(seed: 0x4571_7561)
    for _ in 0..<800 {
      let marking = generator.valid()
      #expect(BannerComparison(author: marking, computed: marking).verdict == .equal)
      var higher = marking
      higher.classification = .topSecret
      if higher != marking {
        #expect(BannerComparison(author: higher, computed: marking).verdict == .overMarked)
        #expect(BannerComparison(author: marking, computed: higher).verdict == .underMarked)
      }
    }
  }
}
