public import Markings

/// The marking a portion counts with, after the banner has been considered. Where several apply (attributes
/// and text say different things), each must allow a release.
public struct EffectiveMarking: Sendable, Hashable {
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The portion's own mark.
    case own
    /// The portion has no mark and takes the banner's.
    case banner
    /// A mark or the banner could not be read: the portion counts as the highest there is.
    case malformed
    /// Neither the portion nor the document is marked: it counts as the highest there is.
    case unmarked
  }

  public let basis: Basis
  /// Empty where the basis is `malformed` or `unmarked`, which no release level reaches.
  public let markings: [Marking]

  public init(_ basis: Basis, _ markings: [Marking]) {
    self.basis = basis
    self.markings = markings
  }

  /// Law 1: an unmarked portion takes the banner's marking, a malformed one counts as the highest.
  public static func resolve(own readings: [MarkingReading], banner: EffectiveMarking) -> EffectiveMarking {
    guard !readings.isEmpty else {
      return banner.basis == .own ? EffectiveMarking(.banner, banner.markings) : banner
    }
    let markings = readings.compactMap(\.marking)
    return markings.count == readings.count
      ? EffectiveMarking(.own, markings.uniqued()) : EffectiveMarking(.malformed, [])
  }

  /// The document's own marking from all its banners, each of which counts.
  public static func banner(_ readings: [MarkingReading]) -> EffectiveMarking {
    resolve(own: readings, banner: EffectiveMarking(.unmarked, []))
  }
}

extension Array where Element: Hashable {
  /// Without repetitions, in order of first appearance.
  func uniqued() -> [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
