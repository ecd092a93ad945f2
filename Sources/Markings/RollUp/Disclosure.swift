/// The foreign disclosure part of a computed banner.
struct Disclosure {
  var isNoForeign = false
  var isReleasableByOfficial = false
  var releasableTo: [String] = []
  var eyesOnly: [String] = []
  var displayOnlyTo: [String] = []
  var reasons: [(place: Int, reason: RollUp.Reason)] = []

  /// No mark at all.
  static let none = Disclosure()

  static func noForeign(_ reason: String, _ portions: [Int]) -> Disclosure {
    Disclosure(
      isNoForeign: true,
      reasons: [
        (Dissemination.noForeign.place, RollUp.Reason(token: "NOFORN", reason: reason, portions: portions))
      ])
  }

  func apply(to banner: inout Marking) {
    if isNoForeign { banner.dissemination.insert(.noForeign) }
    if isReleasableByOfficial { banner.dissemination.insert(.releasableByDisclosureOfficial) }
    banner.releasableTo = releasableTo
    banner.eyesOnly = eyesOnly
    banner.displayOnlyTo = displayOnlyTo
  }
}
