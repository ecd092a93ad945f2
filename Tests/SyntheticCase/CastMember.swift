import SyntheticRegistry
import TestSupport

/// Somebody in a report, as it writes his name.
struct CastMember {
  let full: String
  /// Without the family's name.
  let short: String
  let arabic: String
  let number: String

  init(_ position: Int, in people: SyntheticDetainees, _ random: inout SplitMix64) {
    let spelling: SyntheticSpelling =
      random.chance(70) ? .careful : random.element(of: [.english, .dictation])
    let words = people.names(of: position, spelling, &random)
    full = words.joined(separator: " ")
    short = words.prefix(3).joined(separator: " ")
    arabic = people.names(of: position, .arabic, &random).joined(separator: " ")
    number = SyntheticDetainees.isn(position)
  }
}
