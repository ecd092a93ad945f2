/// Step 6: foreign disclosure and release; the first rule that matches wins.
extension BannerComputation {
  /// The day from which an unmarked portion counts as RELIDO (Manual Table 2).
  private static let relidoDefaultFrom = 20_100_628

  mutating func disclosure() -> Disclosure {
    let marked = indices(\.hasDisclosureMark)
    if let found = noForeign(marked) { return found }
    // A portion that is U without any control says nothing about disclosure.
    let classifiedUnmarked = indices { $0.classification > .unclassified && !$0.hasDisclosureMark }
    if marked.isEmpty { return unmarked(classifiedUnmarked) }
    let released = indices { !$0.releasableTo.isEmpty || !$0.eyesOnly.isEmpty }
    let displayed = indices { !$0.displayOnlyTo.isEmpty }
    if !classifiedUnmarked.isEmpty {
      if !released.isEmpty || !displayed.isEmpty {
        return .noForeign(
          "a classified portion has no disclosure mark beside portions that are released", classifiedUnmarked)
      }
      let strict = classifiedUnmarked.filter { !countsAsRelido(portions[$0]) }
      if !strict.isEmpty {
        return .noForeign(
          "a classified portion without a disclosure mark is caveated, or from before 28 June 2010", strict)
      }
    }
    // From here on an unmarked portion with a control counts as RELIDO.
    let official = indices { $0.dissemination.contains(.releasableByDisclosureOfficial) }
    let implied =
      classifiedUnmarked
      + indices { $0.classification == .unclassified && !$0.hasDisclosureMark && !$0.isUncontrolled }
    let contributing = (marked + implied).sorted()
    if official.count + implied.count == contributing.count {
      return byOfficial(contributing, official, implied)
    }
    let officialOnly =
      official.filter { portions[$0].releasableTo.isEmpty && portions[$0].eyesOnly.isEmpty } + implied
    if !officialOnly.isEmpty {
      return .noForeign(
        "RELIDO, or a control that counts as it, is mixed with a release or display list",
        (officialOnly + released + displayed).sorted())
    }
    return lists(contributing)
  }

  // MARK: Rule a

  private func noForeign(_ marked: [Int]) -> Disclosure? {
    let explicit = indices { $0.dissemination.contains(.noForeign) }
    if !explicit.isEmpty { return .noForeign("a portion is NOFORN", explicit) }
    let state = indices { !$0.nonIC.isDisjoint(with: [.noDistribution, .exclusiveDistribution]) }
    if !state.isEmpty { return .noForeign("NODIS and EXDIS are NOFORN", state) }
    let hidden = indices { !$0.nonIC.isDisjoint(with: [.sensitiveNoForeign, .lawEnforcementNoForeign]) }
    if !hidden.isEmpty, isClassified || !marked.isEmpty {
      return .noForeign("SBU NOFORN or LES NOFORN stands beside a classified or marked portion", hidden)
    }
    let nuclear = indices(\.atomicEnergy.isUnclassifiedNuclear)
    if !nuclear.isEmpty, isClassified {
      return .noForeign("UCNI is left out of a classified banner, which then is NOFORN", nuclear)
    }
    return nil
  }

  // MARK: Rules b and f

  /// Table 2: without a mark, uncaveated and from 28 June 2010 on. SCI alone is no caveat.
  private func countsAsRelido(_ portion: Marking) -> Bool {
    guard let created = context.created, created >= BannerComputation.relidoDefaultFrom else { return false }
    return portion.sap.isEmpty && portion.atomicEnergy.isEmpty && portion.dissemination.isEmpty
      && portion.nonIC.isEmpty && portion.compensatory.isEmpty && portion.cui == nil
      && portion.captions.isEmpty
      && portion.foreignSource == nil && portion.ownership == .unitedStates
  }

  private func unmarked(_ classified: [Int]) -> Disclosure {
    guard context.isAnalyticProduct, !classified.isEmpty else { return .none }
    let strict = classified.filter { !countsAsRelido(portions[$0]) }
    if !strict.isEmpty {
      return .noForeign(
        "an analytic product must carry a mark; a portion is caveated or from before 28 June 2010", strict)
    }
    return relido("an analytic product must carry a mark; every portion is uncaveated", classified)
  }

  // MARK: Rule c

  private func relido(_ reason: String, _ portions: [Int]) -> Disclosure {
    Disclosure(
      isReleasableByOfficial: true,
      reasons: [
        (
          Dissemination.releasableByDisclosureOfficial.place,
          RollUp.Reason(token: "RELIDO", reason: reason, portions: portions)
        )
      ])
  }

  private func byOfficial(_ contributing: [Int], _ official: [Int], _ implied: [Int]) -> Disclosure {
    var found = relido("every portion is RELIDO, or counts as it", contributing)
    let hasLists = implied.isEmpty && official.allSatisfy { !release($0).isEmpty }
    guard hasLists else { return found }
    let common = intersection(official.map(release))
    guard !common.isEmpty else { return found }
    found.releasableTo = CountryCode.sortedWithUnitedStatesFirst(["USA"] + common)
    found.reasons.append(
      (
        Dissemination.releaseToPlace,
        RollUp.Reason(
          token: "REL TO " + found.releasableTo.joined(separator: ", "),
          reason: "what every portion's release list has in common", portions: official)
      ))
    return found
  }

  // MARK: Rules d and e

  /// A portion's release list without USA.
  private func release(_ index: Int) -> [String] {
    (portions[index].releasableTo + portions[index].eyesOnly).filter { $0 != "USA" }
  }

  private func lists(_ contributing: [Int]) -> Disclosure {
    let released = intersection(contributing.map(release))
    let audience = intersection(contributing.map { release($0) + portions[$0].displayOnlyTo })
    let covered = Set(released).union(released.flatMap(atoms))
    let displayed = audience.filter { !covered.contains($0) && !Set(atoms($0)).isSubset(of: covered) }
    let hasDisplay = contributing.contains { !portions[$0].displayOnlyTo.isEmpty }
    var found = Disclosure()
    if !released.isEmpty {
      let list = CountryCode.sortedWithUnitedStatesFirst(["USA"] + released)
      let isEyes = contributing.allSatisfy {
        !portions[$0].eyesOnly.isEmpty && portions[$0].releasableTo.isEmpty
      }
      if isEyes { found.eyesOnly = list } else { found.releasableTo = list }
      found.reasons.append(
        (
          isEyes ? Dissemination.eyesOnlyPlace : Dissemination.releaseToPlace,
          RollUp.Reason(
            token: isEyes
              ? list.joined(separator: "/") + " EYES ONLY" : "REL TO " + list.joined(separator: ", "),
            reason: "what every portion's release list has in common", portions: contributing)
        ))
    }
    if hasDisplay, !displayed.isEmpty {
      found.displayOnlyTo = CountryCode.sorted(displayed)
      found.reasons.append(
        (
          Dissemination.displayOnlyPlace,
          RollUp.Reason(
            token: "DISPLAY ONLY " + found.displayOnlyTo.joined(separator: ", "),
            reason: "who may at least see every portion, and is not released to", portions: contributing)
        ))
    }
    if found.releasableTo.isEmpty, found.eyesOnly.isEmpty, found.displayOnlyTo.isEmpty {
      return .noForeign("the release and display lists of the portions have nothing in common", contributing)
    }
    return found
  }

  /// The countries a code may be expanded to: TEYE, ACGU and FVEY by the Manual, others when authorised.
  private func atoms(_ code: String) -> [String] {
    if let authorised = context.expansions[code] { return authorised.filter { $0 != "USA" } }
    guard ["TEYE", "ACGU", "FVEY"].contains(code), let members = CountryCode.members(code) else {
      return [code]
    }
    return members.filter { $0 != "USA" }
  }

  /// What all lists have in common: codes in every list as written, and countries every list reaches.
  private func intersection(_ lists: [[String]]) -> [String] {
    guard let first = lists.first else { return [] }
    var written = Set(first)
    var reached = Set(first.flatMap(atoms)).union(first)
    for list in lists.dropFirst() {
      written.formIntersection(list)
      reached.formIntersection(Set(list.flatMap(atoms)).union(list))
    }
    // A code written in all lists stays as written; the countries in it are not named again.
    let inside = Set(written.filter { atoms($0) != [$0] }.flatMap(atoms))
    // A coalition that only some lists name is replaced by the countries it has in common with the others.
    let rest = reached.subtracting(inside).filter { atoms($0) == [$0] }
    return CountryCode.sorted(written.union(rest))
  }
}
