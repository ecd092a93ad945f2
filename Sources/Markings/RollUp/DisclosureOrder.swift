/// Whom a marking's foreign disclosure lets read, in a form two markings can be compared by.
struct DisclosureOrder: Hashable {
  let isNoForeign: Bool
  let isByOfficial: Bool
  /// Unclassified without any mark: nothing restricts it to some countries.
  let isOpen: Bool
  /// Codes released to, coalitions with public members replaced by them.
  let released: Set<String>
  /// Codes that may see, released ones included.
  let displayed: Set<String>

  init(_ marking: Marking) {
    isNoForeign = marking.dissemination.contains(.noForeign)
    isByOfficial = marking.dissemination.contains(.releasableByDisclosureOfficial)
    isOpen = marking.classification == .unclassified && !marking.hasDisclosureMark
    func reach(_ codes: [String]) -> Set<String> {
      Set(codes.flatMap { code in CountryCode.members(code) ?? [code] }).subtracting(["USA"])
    }
    released = isNoForeign ? [] : reach(marking.releasableTo + marking.eyesOnly)
    displayed = released.union(isNoForeign ? [] : reach(marking.displayOnlyTo))
  }

  /// Whether everyone this lets read may read under `other`, too. Classified text without a mark lets nobody foreign
  /// read, and yet is less than NOFORN, which also forbids a later release.
  func isAsStrict(as other: DisclosureOrder) -> Bool {
    if isNoForeign || other.isOpen { return true }
    if other.isNoForeign || isOpen { return false }
    return (!isByOfficial || other.isByOfficial) && released.isSubset(of: other.released)
      && displayed.isSubset(of: other.displayed)
  }
}
